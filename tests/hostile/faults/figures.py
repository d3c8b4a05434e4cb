"""Cells draw figures, show them and leave them open."""

# >>> an extra cell
import matplotlib.pyplot as plt
import numpy as np

for i in range(3):
    plt.figure()
    plt.plot(np.arange(10), np.arange(10) ** i)
    plt.title("one of many")
    plt.show()
plt.savefig("figure.png")
display(plt.gcf())
# <<<
