"""engine/jail/session.py, callback.py, processes.py: talking with a learner's process, within limits."""

import os
import resource
import subprocess
import sys
import time

import numpy as np
import pytest

from autograder.engine.jail import leash, prison
from autograder.engine.jail.callback import Callback
from autograder.engine.jail.limits import Limits
from autograder.engine.jail.prison import JailError
from autograder.engine.jail.session import Lost, Session
from selfcheck.core import try_all
from tests.learner import COURSE, LEVELS, jail_of, jailed, processes


def cell(source, label="cell"):
    return {"source": source, "label": label, "bare": False}


def children():
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(os.getpid())], capture_output=True, text=True)
    return set(listed.stdout.split())


def descriptors():
    return set(os.listdir("/proc/self/fd"))


@pytest.fixture
def nothing_left():
    """See that neither a process nor a descriptor is left behind."""
    leash.group()
    prison.Jail.obstacle(jail_of())  # what is made once and kept
    before, opened = len(children()), len(descriptors())
    yield
    assert (len(children()), len(descriptors())) == (before, opened)


@LEVELS
def test_more_than_a_thousand_open_descriptors_are_no_obstacle(level, nothing_left):
    """A Jupyter server may have as many (B11)."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2048), hard))
    kept = [os.open(os.devnull, os.O_RDONLY) for _ in range(1100)]
    try:
        with jailed("def step(z):\n    return z + 1", level=level) as functions:
            assert functions.student().step(np.zeros(10**6)).sum() == 10**6
    finally:
        for one in kept:
            os.close(one)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@LEVELS
@pytest.mark.parametrize("fault", [ValueError, KeyboardInterrupt])
@pytest.mark.parametrize("place", ["_open_pipes", "_get_ready", "_answer"])
def test_a_session_that_cannot_be_made_leaves_nothing_behind(level, place, fault, monkeypatch, nothing_left):
    def fail(*_):
        raise fault("on the way")

    monkeypatch.setattr(Session, place, fail)
    with pytest.raises(fault):
        Session(jail_of(level), {})


@pytest.mark.parametrize("place", ["filter_descriptor", "command", "leash.group", "Popen", "json.loads", "_read"])
def test_bubblewrap_that_cannot_be_started_leaves_nothing_behind(place, monkeypatch, nothing_left):
    def fail(*_, **__):
        raise OSError("on the way")

    places = {
        "filter_descriptor": "autograder.engine.jail.seccomp.filter_descriptor",
        "leash.group": "autograder.engine.jail.leash.group",
        "Popen": "subprocess.Popen",
        "json.loads": "json.loads",
    }
    monkeypatch.setattr(places.get(place, f"autograder.engine.jail.prison.{place}"), fail)
    with pytest.raises(JailError, match="on the way"):
        Session(jail_of(), {})
    monkeypatch.undo()


def test_a_jail_that_reports_nothing_says_what_bubblewrap_complained_of(monkeypatch, nothing_left):
    command = [*prison.command(jail_of().course, [], 1 << 20), "--no-such-option"]
    monkeypatch.setattr(prison, "command", lambda *_: command)
    with pytest.raises(JailError, match="no-such-option"):
        Session(jail_of(), {})


def test_our_time_is_its_cpu_time_threads_included():
    busy = """
import threading, zlib
def burn():
    for _ in range(60): zlib.compress(bytes(4_000_000), 1)
threads = [threading.Thread(target=burn) for _ in range(2)]
for one in threads: one.start()
for one in threads: one.join()
import time
told = time.process_time()
"""
    opened = Session(jail_of(), {})
    try:
        before = opened.cpu_seconds()
        opened.ask(cell(busy), 20)
        assert opened.cpu_seconds() - before > 0.2
        told = opened.ask({"evaluate": "float", "arguments": (0,), "options": {}}, 1)
        assert told["raised"] == "KeyError"
        opened.ask(cell("def mine():\n    return told"), 1)
        told = opened.ask({"evaluate": "mine", "arguments": (), "options": {}}, 1)["result"]
        assert opened.cpu_seconds() == pytest.approx(told, abs=0.2)
    finally:
        opened.close()


@LEVELS
@pytest.mark.parametrize("end", ["import os; os._exit(0)", "import os; os.kill(os.getpid(), 9)", "while True: pass"])
def test_the_time_of_a_process_that_has_ended_is_still_known(level, end):
    opened = Session(jail_of(level), {})
    opened.ask(cell("import time\nwhile time.process_time() < 0.5: pass"), 5)
    with pytest.raises(Lost):
        opened.ask(cell(end), 0.5)
    known = opened.cpu_seconds()
    assert known >= 0.25  # half a second, less what it took since it was last looked at
    time.sleep(0.1)
    assert opened.cpu_seconds() == known


def test_the_time_of_all_processes_of_a_submission_is_added_up():
    with processes() as opened:
        for _ in range(2):
            opened.take().ask(cell("import time\nwhile time.process_time() < 0.4: pass"), 5)
        opened.start_bare().ask(cell("import time\nwhile time.process_time() < 0.4: pass"), 5)
        assert opened.seconds >= 1.1
        watch = opened.watch(0.1)
        assert not watch.over and not opened.late


def test_a_process_that_has_run_cells_is_never_asked_about_texts():
    with processes() as opened:
        request = {"look_into": ["x = 1"]}
        opened.ask_about_text(request, 5)
        read = opened._fresh
        opened.ask_about_text(request, 5)
        assert opened._fresh is read
        assert opened.take() is read
        opened.ask_about_text(request, 5)
        assert opened._fresh is not read


# A check's own function, called back.

F = """
def step(f):
    try:
        return {call}
    except Exception as error:
        return type(error).__name__, str(error)
"""


def called(function, call, level="bubblewrap"):
    with jailed(F.format(call=call), level=level) as functions:
        return functions.student().step(function)


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.parametrize(
    "call",
    [
        "f(np.ones(2), np.ones(2))",
        "f(np.ones(2), c=np.ones(2))",
        "f(t=np.ones(2))",
        "f()",
        "f(*[np.ones(2)] * 9)",
        "f(np.ones(2), __class__=1)",
    ],
)
def test_a_function_of_ours_takes_what_it_declares_and_nothing_more(call):
    """B4: what a check's function needs of its own stands in its defaults; nobody else puts anything there."""
    kind, told = called(lambda t, c=2.0: float((c * t).sum()), call)
    assert kind == "TypeError" and "takes 1 positional argument" in told


def test_keyword_only_arguments_may_be_given_by_those_names_alone():
    def f(t, *, c=1.0, d=1.0):
        return float((c * d * t).sum())

    assert called(f, "f(np.ones(2), c=3.0)") == 6.0
    assert called(f, "f(np.ones(2), e=3.0)")[0] == "TypeError"


def test_two_arrays_that_broadcast_to_gigabytes_are_refused(call="f(np.ones((14000, 1)), np.ones((1, 14000)))"):
    """B4, where the function declares two arguments."""
    before = peak()
    assert called(lambda a, b: float((a * b).sum()), call)[0] == "ValueError"
    assert peak() - before < 100 << 10


@pytest.mark.parametrize("bound", ["default", "closure", "keyword"])
@pytest.mark.parametrize("given", ["np.ones((1, 14000))", "[[1.0] * 14000]", "[np.ones(14000)]"])
def test_an_argument_that_broadcasts_with_what_the_function_holds_is_refused(bound, given):
    """B4: one small argument is enough, if the function holds an array of its own."""
    held = np.ones((14000, 1))
    functions = {
        "default": lambda t, c=held: float((c * t).sum()),
        "closure": lambda t: float((held * t).sum()),
        "keyword": lambda t, *, c=held: float((c * t).sum()),
    }
    before = peak()
    assert called(functions[bound], f"f({given})")[0] == "ValueError"
    assert peak() - before < 100 << 10


@pytest.mark.parametrize(
    "given", ["np.zeros(200_000)", "'a' * 3_000_000", "[1.0] * 150_000", "{'a': np.zeros(200_000)}"]
)
def test_arguments_of_more_than_a_megabyte_are_refused(given):
    assert called(lambda t: 1.0, f"f({given})")[0] == "ValueError"


def test_functions_that_do_not_say_what_they_take_take_one_argument():
    assert Callback(np.sum, Limits())((np.ones(3),), {})["result"] == 3.0
    assert Callback(max, Limits())(([1, 2],), {})["result"] == 2


@LEVELS
def test_right_numerical_gradients_pass_however_they_are_written(level):
    """The four usual ways: in place and put back, on a copy, with a unit vector, on a flat view."""
    for way in (
        "def go(f, t, i, s):\n    t = t.astype(float)\n    t[i] += s\n    return f(t)",
        "def go(f, t, i, s):\n    u = np.array(t, dtype=float)\n    u[i] = u[i] + s\n    return f(u)",
        "def go(f, t, i, s):\n    e = np.zeros(np.shape(t))\n    e[i] = s\n    return f(t + e)",
        "def go(f, t, i, s):\n    u = t.astype(float).copy()\n    u.flat[np.ravel_multi_index(i, u.shape)] += s\n"
        "    return f(u)",
    ):
        source = f"""
{way}
def numerical_gradient(f, theta, h=1e-5):
    slopes = np.zeros(np.shape(theta))
    for i in np.ndindex(*np.shape(theta)):
        slopes[i] = (go(f, theta, i, h) - go(f, theta, i, -h)) / (2 * h)
    return slopes
"""
        with jailed(source, level=level, lesson="2_network") as functions:
            checks = COURSE.lesson("2_network").checks.of("numerical_gradient")
            assert {trial.outcome.verdict for trial in try_all(checks, functions.student())} == {"passed"}


# What was started ends with the judge, even if the judge is killed.

JUDGE = """
import sys
from tests.learner import jail_of
from autograder.engine.jail.session import Session
hang = {"source": "import time\\nwhile True: %s", "label": "x", "bare": False}
print("begun", flush=True)
while True:
    opened = Session(jail_of(sys.argv[1]), {})
    if sys.argv[2] == "start":
        opened.close()
    else:
        opened.ask(hang, 99)
"""


def killed_after(seconds, level, deed, wait="pass"):
    """Start a judge in a session of its own, kill it, and list what of its jails is alive a second later."""
    judge = subprocess.Popen(
        [sys.executable, "-c", JUDGE % wait, level, deed],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        start_new_session=True,
    )
    assert judge.stdout.readline() == b"begun\n"
    time.sleep(seconds)
    judge.kill()
    judge.wait()
    judge.stdout.close()
    deadline = time.monotonic() + 1
    while of_the_session(judge.pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    return of_the_session(judge.pid)


def of_the_session(leader):
    """List what is alive of a judge's jails: in its session, or below in sessions that bubblewrap made."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,sid=,stat=,args="], capture_output=True, text=True).stdout
    rows = [line.split(None, 4) for line in listed.splitlines()]
    return [row for row in rows if not row[3].startswith("Z") and (int(row[2]) == leader or _jails(row))]


def _jails(row):
    return "runner.pyc" in row[4] and row[1] == "1"


@LEVELS
@pytest.mark.parametrize("wait", ["pass", "time.sleep(9)"])
def test_a_judge_that_is_killed_while_a_cell_hangs_takes_it_along(level, wait):
    assert killed_after(0.6, level, "hang", wait) == []


@LEVELS
def test_a_judge_that_is_killed_at_any_moment_leaves_nothing_alive(level):
    """From before bubblewrap's first step to beyond the first answer of what runs inside."""
    for step in range(24):
        assert killed_after(step * 0.006, level, "start") == [], step
