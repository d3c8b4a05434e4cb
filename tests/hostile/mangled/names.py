"""Learners' folders with odd names. Each holds a right notebook: a name costs nothing."""

from tests.hostile.mangled import code, expect, save, solved

NAMES = {
    "space within": "Ann Lee",
    "space in front": " ann",
    "space behind": "ann ",
    "only a space": " ",
    "umlauts": "Jürgen Größer",
    "umlauts, decomposed": "Ju\u0308rgen Gro\u0308ßer",
    "other scripts": "李小龙 محمد Ἀλέξανδρος",
    "emoji": "🙂 ann 👩\u200d🔬",
    "written from right to left by a control character": "ann\u202egnp.nna",
    "leading dash": "-ann",
    "an option": "--help",
    "dots": "ann.lee.b.",
    "leading dot": ".ann",
    "three dots": "...",
    "brackets": "[ann] (b) {c}",
    "a field of a format": "{student_id}",
    "markup of the table": "[red]ann",
    "a pattern of file names": "*",
    "a regular expression": "(?P<student_id>.*)+$",
    "single quote": "O'Neill",
    "double quote": 'ann "the best" lee',
    "a command of a database": "x'; drop table grade; --",
    "percent signs": "100% %s %(id)s %20",
    "a plus": "ann+lee",
    "backslashes": "ann\\lee\\n",
    "HTML": "<script>alert(1)<:script>&amp;",
    "small": "case",
    "capital": "Case",
    "a tab and an escape": "ann\t\x1b[2Jlee",
    "200 letters": "n" * 200,
    "255 letters, the most that a folder may have": "l" * 255,
    "the name of a lesson": "1_neuron",
    "the name of a folder of the course": "autograded",
    "a module": "numpy.py",
}


CANNOT_BE_STORED = {"a line end": "ann\nlee", "a byte that is no text": "M\udcfcller"}
"""No gradebook can hold these: unreadable, with the advice to rename the folder."""


def _named(what: str, student: str, *expected: str) -> None:
    def make(place):
        notebook = solved()
        notebook["cells"].append(code(f"mine = {make.__name__!r}"))
        save(place, notebook)

    make.__name__ = "called_" + "".join(letter if letter.isalnum() else "_" for letter in what).lower()
    make.__doc__ = f"The learner's folder has an odd name: {what}."
    expect(*expected, student=student, odd=True)(make)


for _what, _student in NAMES.items():
    _named(_what, _student)
for _what, _student in CANNOT_BE_STORED.items():
    _named(_what, _student, "unreadable", "Rename the folder")
