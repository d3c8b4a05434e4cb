"""A right function stands below a shell line whose output is looked at."""

ANSWERS = {
    "step": """\
files = !ls
print(len(files), files)
for file in files:
    print(file)


def step(z):
    return np.where(z > 0, 1.0, 0.0)
""",
}
