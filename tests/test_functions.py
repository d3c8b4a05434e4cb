"""engine/jail/ and engine/judging/functions.py: a learner's functions, reached from outside, whatever they do."""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import psutil
import pytest

from autograder.engine.hand_in.read import RunCell
from autograder.engine.jail import bubblewrap, leash
from autograder.engine.jail import prison as jail
from autograder.engine.jail.session import Session
from selfcheck.core import StudentLost, StudentRaised
from selfcheck.reading import python_of
from tests.here import ROOT
from tests.learner import LEVELS, jail_of, jailed, processes

SOON = {"call": 0.4, "cell": 0.4}
"""Short limits, so that tests of endless loops are short."""


@pytest.fixture(autouse=True)
def no_process_is_left_behind():
    leash.group()  # the shell that ends jails with this process stays
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    yield
    after = [child for child in psutil.Process().children(recursive=True) if child.pid not in before]
    assert after == []


def lost(call):
    with pytest.raises(StudentLost) as caught:
        call()
    return caught.value.verdict


def test_this_machine_has_the_jail_that_the_tests_need():
    assert {level: jail_of(level).obstacle() for level in jail.LEVELS} == {"bubblewrap": "", "process": ""}


@LEVELS
def test_a_function_of_the_last_cell_that_defines_it_answers(level):
    with jailed("def step(z):\n    return z", "def step(z):\n    return 2 * z", level=level) as functions:
        np.testing.assert_array_equal(functions.student().step(np.arange(3.0)), [0, 2, 4])


@LEVELS
def test_a_cell_that_fails_costs_only_what_it_would_have_defined(level):
    cells = ["1 / 0", "def mse(a, y):\n    return 1.5\nraise RuntimeError('after')", "def broken(:", "exit()"]
    with jailed(*cells, level=level) as functions:
        assert functions.student().mse(0, 0) == 1.5


def test_a_missing_function_tells_what_its_cell_raised():
    with jailed(RunCell("step", "def step(z) return z")) as functions:
        with pytest.raises(StudentRaised) as caught:
            functions.student().step(1.0)
        assert caught.value.call.raised.type == "SyntaxError"
        with pytest.raises(StudentRaised) as caught:
            functions.student().mse(1.0, 1.0)
        assert caught.value.call.raised.type == "NotImplementedError"


def test_warnings_changes_and_shared_memory_are_seen_from_outside():
    source = "def step(z):\n    z[0] = 5\n    np.log(np.zeros(1))\n    return z"
    with jailed(source) as functions:
        call = functions._perform("step", (np.ones(2),), {})
    assert call.changed == (0,) and call.shared == (0,)
    assert call.warned == ("RuntimeWarning: divide by zero encountered in log",)


@LEVELS
def test_our_functions_are_called_back_and_their_errors_arrive(level):
    source = """
def step(f):
    try:
        return f(2.0) + f(np.ones(2)).sum()
    except ValueError as error:
        return str(error)
"""

    def refuse(x):
        raise ValueError("not this one")

    with jailed(source, level=level) as functions:
        assert functions.student().step(lambda x: x * 10) == 40.0
        assert functions.student().step(refuse) == "not this one"


def test_a_generator_arrives_with_its_state():
    with jailed("def step(rng):\n    return rng.random(3)") as functions:
        expected = np.random.default_rng(3).random(3)
        np.testing.assert_array_equal(functions.student().step(np.random.default_rng(3)), expected)


@LEVELS
@pytest.mark.parametrize(
    ("fault", "verdict"),
    [
        ("while True: pass", "timed out"),
        ("import time\n    time.sleep(60)", "timed out"),
        ("import os\n    os._exit(0)", "crashed"),
        ("import os\n    os.abort()", "crashed"),
        ("import ctypes\n    ctypes.string_at(0)", "crashed"),
        ("import signal, os\n    os.kill(os.getpid(), signal.SIGKILL)", "crashed"),
        ("return [0] * 10**6", "crashed"),
        ("import os\n    os.closerange(0, 99)\n    return 1", "crashed"),
        (
            "import os\n    for fd in range(3, 30):\n        with __import__('contextlib').suppress(OSError):\n"
            "            os.write(fd, b'x' * 99)",
            "crashed",
        ),
    ],
)
def test_a_fault_in_one_function_leaves_the_others_as_they_were(level, fault, verdict):
    good, bad = "def mse(a, y):\n    return 2.5", f"def step(z):\n    {fault}"
    with jailed(good, bad, level=level, **SOON) as functions:
        assert functions.student().mse(0, 0) == 2.5
        assert lost(lambda: functions.student().step(1.0)) == verdict
        assert functions.student().mse(0, 0) == 2.5


@LEVELS
def test_too_much_memory_is_an_error_of_that_call_only(level):
    with jailed(
        "def step(z):\n    return np.ones(10**9).sum()", "def mse(a, y):\n    return 1.5", level=level
    ) as functions:
        with pytest.raises(StudentRaised) as caught:
            functions.student().step(1.0)
        assert caught.value.call.raised.type == "MemoryError"
        assert functions.student().mse(0, 0) == 1.5


def test_after_two_losses_the_rest_of_an_exercise_is_not_run_and_the_next_one_is():
    with jailed("def step(z):\n    while True: pass", "def mse(a, y):\n    return 1.5", **SOON) as functions:
        mine = functions.student()
        begin = time.monotonic()
        assert [lost(lambda: mine.step(1.0)) for _ in range(8)] == ["timed out"] * 8
        assert time.monotonic() - begin < 6
        assert functions.student().mse(0, 0) == 1.5


def test_a_cell_that_hangs_or_ends_the_process_is_left_out():
    cells = ["while True: pass", "import os; os._exit(1)", "def step(z):\n    return 4.0"]
    with jailed(*cells, **SOON) as functions:
        assert functions.student().step(0.0) == 4.0


def test_a_busy_clock_does_not_change_a_verdict_only_computing_does():
    with jailed("import time\ndef step(z):\n    time.sleep(0.9)\n    return 1.5", **SOON) as functions:
        assert functions.student().step(0.0) == 1.5  # more than the limit on the clock, hardly any of it computing


def test_output_goes_nowhere_and_does_not_disturb_the_pipe():
    source = """
import os, sys
def step(z):
    print("x" * 10**7)
    os.write(1, b"forged")
    sys.stdout.buffer.write(b"y")
    return 1.5
"""
    with jailed(source) as functions:
        assert functions.student().step(0.0) == 1.5


def test_forged_answers_in_advance_are_not_taken():
    forge = """
import sys
def mse(a, y):
    frame = sys._getframe()
    while "pipe" not in frame.f_locals:
        frame = frame.f_back
    pipe = frame.f_locals["pipe"]
    for serial in range(200):
        pipe.send({"result": 1.0, "raised": None, "warned": [], "changed": [], "shared": [], "serial": serial})
    return 0.0
def step(z):
    return z
"""
    with jailed(forge) as functions:
        student_ = functions.student()
        assert lost(lambda: student_.mse(0, 0)) == "crashed"
        assert student_.step(3.0) == 3.0


@LEVELS
def test_magics_shell_lines_await_and_input_never_cost_points(level):
    cells = [
        "%matplotlib inline\n!ls",
        "%%time\ndef step(z):\n    return 1.5",
        "import asyncio\nawait asyncio.sleep(0)\nx = 2.5",
        "input('?')",
        "def mse(a, y):\n    return x",
    ]
    with jailed(*map(python_of, cells), level=level) as functions:
        assert functions.student().step(0) == 1.5
        assert functions.student().mse(0, 0) == 2.5


PROBES = {
    "the course": f"__import__('os').path.exists({str(ROOT)!r}) and __import__('os').listdir({str(ROOT)!r})",
    "the package": f"__import__('os').path.exists({str(ROOT / 'autograder' / 'engine' / 'judge' / 'judge.py')!r})",
    "home": f"__import__('os').path.exists({str(Path.home() / '.bashrc')!r})",
    "passwords": "__import__('os').path.exists('/etc/passwd')",
    "other processes": "__import__('os').path.exists('/proc/1')",
    "the package by import": "bool([n for n in __import__('sys').modules if n.startswith('autograder')])",
}


@pytest.mark.parametrize("what", PROBES)
def test_what_must_not_be_there_is_not_there(what):
    with jailed(f"def step(z):\n    return bool({PROBES[what]})") as functions:
        assert functions.student().step(0) is False


@pytest.mark.parametrize(
    "deed",
    [
        "__import__('socket').create_connection(('127.0.0.1', 22), 1)",
        "__import__('os').fork()",
        "__import__('subprocess').run(['/bin/true'])",
        "open('/usr/lib/x', 'w')",
        "open('selfcheck/core.py', 'w')",
        "__import__('os').remove('datasets.py')",
        "open('big', 'wb').write(bytes(100 << 20))",
    ],
)
def test_what_must_not_be_done_raises_inside_the_jail(deed):
    with jailed(f"def step(z):\n    {deed}") as functions, pytest.raises((StudentRaised, StudentLost)) as caught:
        functions.student().step(0)
    if isinstance(caught.value, StudentRaised):
        assert caught.value.call.raised.type in ("PermissionError", "OSError", "FileNotFoundError", "BlockingIOError")


def test_the_lessons_own_files_lie_beside_the_notebook_and_its_folder_can_be_written_to():
    source = """
from datasets import load_blobs
open("mine.txt", "w").write("x")
def step(z):
    return load_blobs().X_train.shape
"""
    with jailed(source) as functions:
        assert functions.student().step(0) == (2, 400)


def test_the_environment_of_the_judge_is_not_handed_on(monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "x")
    with jailed("import os\ndef step(z):\n    return 'SECRET_TOKEN' in os.environ") as functions:
        assert functions.student().step(0) is False


def test_a_jail_that_does_not_start_is_our_fault_and_says_why(monkeypatch):
    bubblewrap._fixed_arguments.cache_clear()
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda name: None)
    try:
        assert "not installed" in jail_of().obstacle()
        with pytest.raises(jail.JailError, match="not installed"):
            Session(jail_of(), {})
    finally:
        bubblewrap._fixed_arguments.cache_clear()


def test_descriptors_are_given_back():
    open_now = len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        with jailed("def step(z):\n    import os\n    os._exit(1)") as functions:
            lost(lambda: functions.student().step(0))
    assert len(os.listdir("/proc/self/fd")) <= open_now + 1


def test_cells_that_take_long_together_are_cut_short_and_the_lessons_own_are_run_all_the_same():
    slow = ["import time; time.sleep(0.3)"] * 6
    begin = time.monotonic()
    with jailed(*slow, RunCell("step", "def step(z):\n    return 1.5"), cells=0.5, wall_per_cpu=1.0) as functions:
        assert functions.student().step(0) == 1.5
    assert time.monotonic() - begin < 2


def test_a_submission_that_has_used_its_time_is_not_called_again():
    with jailed(
        "import time\ndef step(z):\n    time.sleep(3)\n    return 1.5", submission=0.5, wall_per_cpu=4.0
    ) as functions:
        assert functions.student().step(0) == 1.5
        assert lost(lambda: functions.student().step(0)) == "timed out"


def test_numpys_warnings_are_seen_even_if_a_cell_has_switched_them_off():
    with jailed("np.seterr(all='ignore')\ndef step(z):\n    return np.exp(z)") as functions:
        assert functions._perform("step", (np.array([1000.0]),), {}).warned


@LEVELS
def test_b11_a_jail_opens_and_closes_with_more_than_1023_descriptors_open(level):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 4096), hard))
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(1100)]
    try:
        before = len(os.listdir("/proc/self/fd"))
        with jailed("def step(z):\n    return 2 * z", level=level) as functions:
            assert functions.student().step(2.0) == 4.0
        assert len(os.listdir("/proc/self/fd")) <= before
    finally:
        for one in held:
            os.close(one)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_b10_a_watch_counts_computing_and_not_the_time_beside_busy_processes():
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(4)]
    try:
        with processes(wall_per_cpu=1000.0) as opened:
            watch = opened.watch(0.5)
            session = opened.take()
            wait = {"source": "import time; time.sleep(1.5)", "label": "x", "bare": False}
            assert session.ask(wait, 5.0)["raised"] is None and not watch.over
            work = "import time\nwhile time.process_time() < 1.2: pass"
            session.ask({**wait, "source": work}, 5.0)
            assert watch.over
    finally:
        for one in busy:
            one.kill()
            one.wait()
