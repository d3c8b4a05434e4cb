"""A cell of the learner's own prints 1 GB and writes as much to its descriptors."""

# >>> an extra cell
import os
import sys

for _ in range(8):
    print("x" * (1 << 27))
for descriptor in (1, 2):
    for _ in range(8):
        os.write(descriptor, bytes(1 << 26))
sys.stderr.write("y" * (1 << 26))
# <<<
