"""autograder/build.py: what learners receive is exactly what was meant for them, and is up to date."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from autograder import ROOT, build, lessons
from tests.learner import solution_lines

RELEASED = [path for path in sorted(build.RELEASE.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
LESSONS = pytest.mark.parametrize("lesson", lessons.NAMES)


def cells(path):
    return json.loads(path.read_text())["cells"]


def test_the_release_holds_exactly_the_files_on_the_list():
    wanted = {f"{name}/{file}" for name in lessons.NAMES for file in (f"{name}.ipynb", *build.allowed(name))}
    assert {str(path.relative_to(build.RELEASE)) for path in RELEASED} == wanted


def test_a_new_build_gives_the_committed_release_byte_for_byte(tmp_path):
    build.STAMP.unlink(missing_ok=True)
    build.release(tmp_path)
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert made == {path.relative_to(build.RELEASE): path.read_bytes() for path in RELEASED}


@LESSONS
def test_every_solution_is_a_stub_in_the_release_that_names_its_exercise(lesson):
    notebook = cells(build.RELEASE / lesson / f"{lesson}.ipynb")
    for name in lessons.reference_source(lesson):
        stub = next("".join(c["source"]) for c in notebook if c["metadata"].get("nbgrader", {}).get("grade_id") == name)
        function = ast.parse(stub).body[0]
        assert ast.get_docstring(function), f"{name} has no docstring"
        assert [ast.unparse(line) for line in function.body[1:]] == [
            f"raise NotImplementedError('{name}: not written yet')"
        ]


@LESSONS
def test_no_line_of_a_lessons_solution_stands_in_its_release(lesson):
    mine = [path for path in RELEASED if path.relative_to(build.RELEASE).parts[0] == lesson]
    text = "\n".join(path.read_text() for path in mine if path.suffix in (".ipynb", ".py", ".md"))
    for line in solution_lines(lesson):
        assert json.dumps(line)[1:-1] not in text, line


def test_given_offers_the_functions_of_the_earlier_lessons_and_of_no_other():
    for position, lesson in enumerate(lessons.NAMES):
        offered = build.BUILT / lesson / build.GIVEN
        earlier = {name for one in lessons.NAMES[:position] for name in lessons.reference_source(one)}
        functions = set(re.findall(r"^def (\w+)", offered.read_text(), re.M)) if offered.exists() else set()
        assert functions == earlier


def test_nothing_of_the_instructors_side_stands_in_the_release():
    hidden = [path.read_text() for path in (ROOT / "autograder" / "hidden").glob("*.py")]
    names = {name for text in hidden for name in re.findall(r"^@checks\(.*\)\ndef (\w+)", text, re.M)}
    public = {n for p in RELEASED if p.suffix == ".py" for n in re.findall(r"^def (\w+)\(", p.read_text(), re.M)}
    assert names and not names & public
    for path in RELEASED:
        text = path.read_bytes()
        for word in (b"BEGIN SOLUTION", b"BEGIN HIDDEN", b"autograder", b"SEED = "):
            assert word not in text, f"{path} holds {word!r}"


def test_what_ships_imports_only_numpy_and_the_standard_library_and_no_pyplot_at_once():
    code = (
        f"import sys; sys.path.insert(0, {str(build.SOURCE)!r}); import selfcheck.notebook, plots, datasets;"
        "selfcheck.notebook.public_checks(); print(sorted({n.partition('.')[0] for n in sys.modules}))"
    )
    loaded = set(ast.literal_eval(subprocess.check_output([sys.executable, "-c", code], text=True)))
    assert not loaded & {"matplotlib", "IPython", "nbformat", "nbgrader", "pytest", "sklearn", "autograder"}


@LESSONS
def test_the_committed_solutions_are_those_of_the_source_and_ran_without_error_or_warning(lesson):
    solved = cells(build.SOLUTIONS / f"{lesson}.ipynb")
    plain = [lessons.without_markers(cell.source) for cell in lessons.load(lesson).cells]
    assert ["".join(cell["source"]) for cell in solved] == plain
    for cell in solved:
        for output in cell.get("outputs", []):
            assert output["output_type"] != "error" and output.get("name") != "stderr", cell["source"]


def test_points_stand_on_every_exercise_and_every_exercise_has_its_check_cell_below_it():
    for name in lessons.NAMES:
        lesson = lessons.load(name)
        code = [cell for cell in lesson.cells if cell.kind == "code"]
        for above, below in zip(code, code[1:], strict=False):
            if above.solution and not above.graded:
                assert below.grade_id == f"{above.grade_id}-check" and below.points > 0 and below.locked
                assert below.source.strip() == f"check({above.grade_id})"


def test_an_unchanged_source_is_not_built_again():
    build.ensure()
    before = Path(build.BUILT / lessons.NAMES[0]).stat().st_mtime_ns
    build.ensure()
    assert Path(build.BUILT / lessons.NAMES[0]).stat().st_mtime_ns == before
