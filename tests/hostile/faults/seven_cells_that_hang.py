"""Seven cells of the learner's own hang, one after the other."""

# >>> an extra cell
while 1:
    pass
# <<<

# >>> an extra cell
while 2:
    pass
# <<<

# >>> an extra cell
while 3:
    pass
# <<<

# >>> an extra cell
while 4:
    pass
# <<<

# >>> an extra cell
while 5:
    pass
# <<<

# >>> an extra cell
while 6:
    pass
# <<<

# >>> an extra cell
while 7:
    pass
# <<<
