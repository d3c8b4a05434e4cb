"""author/build.py: what learners receive is exactly what was meant for them, and is up to date."""

import ast
import json
import re
import subprocess
import sys

import jupytext
import pytest

from autograder.engine.author import build
from autograder.engine.course.cells import without_markers
from tests.here import COURSE, ROOT
from tests.learner import solution_lines

RELEASED = [path for path in sorted(COURSE.release.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
LESSONS = pytest.mark.parametrize("lesson", COURSE.lessons.values(), ids=COURSE.names)
EVERYWHERE = {
    *("plots.py", "datasets.py", "data/README.md", "test_exercises.py", "selfcheck/slips.json"),
    *(f"selfcheck/{name}.py" for name in ("__init__", "call", "compare", "core", "diagnosis", "notebook")),
    *("selfcheck/reading.py", "selfcheck/show.py"),
}
OWN = {
    "0_shapes": {"plots_shapes.py", "data/small_digits.npy", "selfcheck/shapes.py"},
    "1_neuron": {"given.py", "data/blobs.npz", "selfcheck/neuron.py"},
    "2_network": {"given.py", "plots_network.py", "data/circles.npz", "selfcheck/network.py"},
    "3_digits": {"given.py", "digits.py", "plots_digits.py", "data/digits.npz", "selfcheck/digits.py"},
    "4_beyond": {"given.py", "plots_beyond.py", "selfcheck/beyond.py"},
}
"""All that may lie beside a notebook, written out: a file that the build adds by itself would be seen here."""


def cells(path):
    return json.loads(path.read_text())["cells"]


def test_the_release_holds_exactly_the_files_that_are_written_out_here():
    wanted = {f"{name}/{file}" for name in COURSE.names for file in {f"{name}.ipynb"} | EVERYWHERE | OWN[name]}
    assert {str(path.relative_to(COURSE.release)) for path in RELEASED} == wanted


def test_a_new_build_gives_the_committed_release_byte_for_byte(tmp_path):
    build.release(COURSE, tmp_path)
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert made == {path.relative_to(COURSE.release): path.read_bytes() for path in RELEASED}


@LESSONS
def test_the_judge_reads_the_very_cells_that_the_build_writes(lesson):
    written = jupytext.read(lesson.source / "lesson.py", fmt="py:percent").cells
    marks = [cell.metadata.get("nbgrader", {}) for cell in written]
    assert [(cell.kind, cell.source, cell.grade_id) for cell in lesson.cells] == [
        (cell.cell_type, cell.source, mark.get("grade_id", "")) for cell, mark in zip(written, marks, strict=True)
    ]
    for cell, mark, there in zip(lesson.cells, marks, written, strict=True):
        told = (mark.get("locked", False), mark.get("solution", False), mark.get("grade", False), mark.get("points", 0))
        assert (cell.locked, cell.solution, cell.graded, cell.points) == told
        assert cell.demonstration == ("skip-grading" in there.metadata.get("tags", []))


@LESSONS
def test_every_solution_is_a_stub_in_the_release_that_names_its_exercise(lesson):
    notebook = cells(COURSE.release / lesson.name / f"{lesson.name}.ipynb")
    for name in lesson.reference.sources:
        stub = next("".join(c["source"]) for c in notebook if c["metadata"].get("nbgrader", {}).get("grade_id") == name)
        function = ast.parse(stub).body[0]
        assert ast.get_docstring(function), f"{name} has no docstring"
        assert [ast.unparse(line) for line in function.body[1:]] == [
            f"raise NotImplementedError('{name}: not written yet')"
        ]


@LESSONS
def test_no_line_of_a_lessons_solution_stands_in_its_release(lesson):
    mine = [path for path in RELEASED if path.relative_to(COURSE.release).parts[0] == lesson.name]
    text = "\n".join(path.read_text() for path in mine if path.suffix in (".ipynb", ".py", ".md", ".json"))
    lines = solution_lines(lesson.name)
    assert lines
    for line in lines:
        assert json.dumps(line)[1:-1] not in text, line


def test_given_offers_the_functions_of_the_earlier_lessons_and_of_no_other():
    earlier: set[str] = set()
    for lesson in COURSE.lessons.values():
        offered = COURSE.release / lesson.name / "given.py"
        functions = set(re.findall(r"^def (\w+)", offered.read_text(), re.M)) if offered.exists() else set()
        assert functions == earlier
        earlier |= set(lesson.reference.sources)


def test_nothing_of_the_instructors_side_stands_in_the_release():
    hidden = [path.read_text() for path in (ROOT / "autograder" / "lessons").glob("*/hidden.py")]
    names = {name for text in hidden for name in re.findall(r"^@checks\(.*\)\ndef (\w+)", text, re.M)}
    public = {n for p in RELEASED if p.suffix == ".py" for n in re.findall(r"^def (\w+)\(", p.read_text(), re.M)}
    assert names and not names & public
    for path in RELEASED:
        text = path.read_bytes()
        for word in (b"BEGIN SOLUTION", b"BEGIN HIDDEN", b"autograder", b"SEED = "):
            assert word not in text, f"{path} holds {word!r}"


@LESSONS
def test_what_ships_imports_only_numpy_and_the_standard_library_and_no_pyplot_at_once(lesson):
    folder = COURSE.release / lesson.name
    modules = [path.stem for path in folder.glob("*.py") if not path.stem.startswith("test_")]
    code = f"import sys; sys.path.insert(0, {str(folder)!r}); import selfcheck.notebook, {', '.join(modules)};"
    code += "selfcheck.notebook.public_checks(); print(sorted({n.partition('.')[0] for n in sys.modules}))"
    loaded = set(ast.literal_eval(subprocess.check_output([sys.executable, "-B", "-c", code], text=True)))
    assert not loaded & {"matplotlib", "IPython", "nbformat", "nbgrader", "pytest", "sklearn", "autograder"}


@LESSONS
def test_the_committed_solutions_are_those_of_the_source_and_ran_without_error_or_warning(lesson):
    solved = cells(COURSE.solutions / f"{lesson.name}.ipynb")
    assert ["".join(cell["source"]) for cell in solved] == [without_markers(cell.source) for cell in lesson.cells]
    for cell in solved:
        for output in cell.get("outputs", []):
            assert output["output_type"] != "error" and output.get("name") != "stderr", cell["source"]


@LESSONS
def test_points_stand_on_every_exercise_and_every_exercise_has_its_check_cell_below_it(lesson):
    code = [cell for cell in lesson.cells if cell.kind == "code"]
    for above, below in zip(code, code[1:], strict=False):
        if above.solution and not above.graded:
            assert below.grade_id == f"{above.grade_id}-check" and below.points > 0 and below.locked
            assert below.source.strip() == f"check({above.grade_id})"


def test_an_unchanged_source_is_not_built_again():
    built = build.source(COURSE) / COURSE.names[0]
    before = built.stat().st_mtime_ns
    build.source(COURSE)
    assert built.stat().st_mtime_ns == before
