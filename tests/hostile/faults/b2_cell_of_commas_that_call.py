"""B2: a cell of 6,600 lines `,a b`, each of which IPython reads from the beginning."""

# >>> an extra cell of 6600 times
# ,a b
# <<<
