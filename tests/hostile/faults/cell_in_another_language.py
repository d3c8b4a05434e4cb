"""The cell of an exercise is a script of the shell."""

LOST = ["step"]
ANSWERS = {
    "step": """\
%%bash
for i in 1 2 3; do echo $i; done
""",
}
