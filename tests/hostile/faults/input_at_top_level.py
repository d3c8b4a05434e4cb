"""Cells of the learner's own wait for somebody to type something."""

# >>> an extra cell
name = input("Your name? ")
# <<<

# >>> an extra cell
import getpass

getpass.getpass("Your word? ")
# <<<

# >>> an extra cell
import sys

sys.stdin.readline()
# <<<
