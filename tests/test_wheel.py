"""The engine installed as a wheel, without this repository, judges a course in a folder of its own."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests import small

ROOT = Path(__file__).resolve().parent.parent
ENGINE = ROOT / "autograder" / "engine"
SHIP = ENGINE / "ship"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture
def python(wheel, tmp_path):
    """An environment with the wheel and with the packages of this one, but not with its link to the repository."""
    venv.create(tmp_path / "env", symlinks=True)
    (packages,) = (tmp_path / "env").glob("lib/python3*/site-packages")
    with zipfile.ZipFile(wheel) as packed:  # what pip does with a wheel of plain Python
        packed.extractall(packages)
    # A folder that a .pth file names is searched for packages, but not for .pth files.
    (packages / "others.pth").write_text(f"{sysconfig.get_path('platlib')}\n{sysconfig.get_path('purelib')}\n")
    return tmp_path / "env" / "bin" / "python"


def test_the_wheel_holds_the_engine_and_what_it_ships_and_nothing_of_the_course(wheel):
    with zipfile.ZipFile(wheel) as packed:
        names = {name for name in packed.namelist() if ".dist-info/" not in name}
    files = [path for path in ENGINE.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    assert names == {str(path.relative_to(SHIP if path.is_relative_to(SHIP / "selfcheck") else ROOT)) for path in files}


def test_the_installed_engine_judges_a_course_where_nothing_else_is(python, tmp_path):
    where = "import autograder.engine, selfcheck; print(autograder.engine.__file__, selfcheck.__file__, sep='\\n')"
    done = subprocess.run([python, "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert all(Path(file).is_relative_to(tmp_path / "env") for file in done.stdout.split())
    course = small.copied(tmp_path / "course")
    small.hand_in(course, "right", "walk", {})
    small.hand_in(course, "wrong", "walk", {"steps": "def steps(points, width):\n    return np.diff(points)[0]"})
    records = small.graded(course, python=python)
    assert {student: record["score"] for (student, _), record in records.items()} == {"right": 3, "wrong": 0}
