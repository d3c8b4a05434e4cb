"""A cell of the learner's own writes thousands of small files and then large ones."""

# >>> an extra cell
for i in range(20000):
    open(f"small_{i}", "w").close()
for i in range(100):
    with open(f"/tmp/large_{i}", "wb") as file:
        file.write(bytes(8 << 20))
# <<<
