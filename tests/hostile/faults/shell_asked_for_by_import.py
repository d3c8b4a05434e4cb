"""A cell asks IPython for the shell, as notebooks that were exported do, above a right function."""

ANSWERS = {
    "step": """\
from IPython import get_ipython
from IPython.display import HTML, display

get_ipython().run_line_magic("matplotlib", "inline")
display(HTML("<b>bold</b>"))


def step(z):
    return np.where(z > 0, 1.0, 0.0)
""",
}
