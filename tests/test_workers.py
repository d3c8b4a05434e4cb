"""The workers: whatever happens to one of them costs only its own task, and nothing stays behind."""

import contextlib
import os
import re
import resource
import signal
import subprocess
import sys
import threading
import time
import types
from pathlib import Path

import pytest

from autograder.engine.classes import workers
from autograder.engine.classes.workers import Allowance, CannotStart, Died, Failed, Fault, Late, Work, supervise
from tests import worked

ROOT = Path(__file__).resolve().parent.parent
PATIENT = Allowance(task=100)
MANY = 1100  # more descriptors than select() takes


def run(folder, *tasks, jobs=2, limits=PATIENT, done=lambda task, result: None, build=worked.build):
    return supervise(Work(build, (str(folder),)), tasks, jobs, done, limits=limits)


def values(results):
    """Take the pure results, without who made them."""
    return [result if isinstance(result, Fault) else result[2] for result in results.values()]


def gives(count):
    return [("give", number) for number in range(count)]


def descriptors():
    return sorted(os.listdir("/proc/self/fd"))


def noted(folder, *kinds):
    return [int(path.name.partition("-")[2]) for kind in kinds for path in Path(folder).glob(f"{kind}-*")]


def living(folder):
    """List the processes that were told of and still run; those that are dead and not yet collected do not."""
    found = []
    for pid in noted(folder, "worker", "guard", "child"):
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if state not in "ZX":
            found.append(pid)
    return found


def wait_until(true, seconds=20):
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.01)


@pytest.fixture(autouse=True)
def nothing_left(tmp_path):
    """See that a test leaves no descriptor open and no process alive."""
    before = descriptors()
    yield
    assert descriptors() == before
    wait_until(lambda: not living(tmp_path), 5)


# Handing out and hearing


def test_results_come_in_the_order_of_the_tasks_and_done_is_called_here_with_each(tmp_path):
    heard = []
    results = run(tmp_path, *gives(20), done=lambda *both: heard.append((*both, os.getpid(), threading.get_ident())))
    assert list(results) == gives(20) and values(results) == list(range(20))
    assert {(pid, thread) for *_, pid, thread in heard} == {(os.getpid(), threading.get_ident())}
    assert {task: result for task, result, *_ in heard} == results and len(heard) == 20


def test_a_result_comes_while_others_are_still_at_work(tmp_path):
    def done(task, result):
        if task == ("give", 0):
            (tmp_path / "meet-done").touch()

    assert values(run(tmp_path, ("meet", "it", 2), ("give", 0), done=done)) == [None, 0]


def test_a_worker_builds_its_state_once_and_keeps_it(tmp_path):
    results = run(tmp_path, *gives(6), jobs=1)
    assert [count for _, count, _ in results.values()] == [1, 2, 3, 4, 5, 6]


def test_tasks_are_handed_out_in_the_order_given(tmp_path):
    order = []
    run(tmp_path, *reversed(gives(9)), jobs=1, done=lambda task, _: order.append(task))
    assert order == list(reversed(gives(9)))


def test_all_jobs_work_at_the_same_time(tmp_path):
    assert values(run(tmp_path, *[("meet", name, 4) for name in "abcd"], jobs=4)) == [None] * 4


def test_there_are_no_more_workers_than_tasks(tmp_path, monkeypatch):
    started = []
    start = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *all, **named: started.append(1) or start(*all, **named))
    run(tmp_path, *gives(2), jobs=50)
    assert len(started) == 2


def test_without_tasks_nothing_is_started(tmp_path, monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", None)
    assert run(tmp_path) == {}


def test_large_tasks_large_results_and_a_slow_consumer_do_not_block_each_other(tmp_path):
    tasks = [("bytes", 5_000_000 + number, bytes(3_000_000)) for number in range(6)]
    results = run(tmp_path, *tasks, done=lambda *_: time.sleep(0.1))
    assert [len(value) for value in values(results)] == [count for _, count, _ in tasks]


def test_a_result_that_waits_for_a_slow_consumer_is_not_late(tmp_path):
    tasks = [("bytes", 3_000_000), ("bytes", 3_000_001), ("bytes", 3_000_002)]
    results = run(tmp_path, *tasks, limits=Allowance(task=1.0), done=lambda *_: time.sleep(1.3))
    assert not any(isinstance(value, Fault) for value in values(results))


def test_an_exception_of_the_consumer_ends_the_workers_and_comes_out(tmp_path):
    def done(task, result):
        wait_until(lambda: noted(tmp_path, "busy"))
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        run(tmp_path, ("start",), ("give", 1), ("give", 2), done=done)
    assert not living(tmp_path)


# Deaths


@pytest.mark.parametrize(
    "way, how",
    [("exit", "exit code 3"), ("SIGKILL", "signal 9"), ("SIGABRT", "signal 6"), ("segfault", "signal 11")],
)
def test_a_death_costs_only_its_own_task_and_only_after_a_second_try(tmp_path, way, how):
    results = run(tmp_path, ("die", way), *gives(5))
    assert values(results) == [Died(f"the grading process itself died twice ({how})"), 0, 1, 2, 3, 4]


def test_after_a_death_the_others_still_work_side_by_side(tmp_path):
    tasks = [("die", "exit"), *[("meet", name, 3) for name in "abc"]]
    assert values(run(tmp_path, *tasks, jobs=3))[1:] == [None] * 3


def test_a_task_whose_worker_died_once_is_done_by_a_new_worker_that_did_nothing_else_before(tmp_path):
    results = run(tmp_path, *gives(3), ("die_once", "x"), *[("give", -number) for number in range(1, 4)])
    assert results["die_once", "x"][1:] == (1, "x") and not any(isinstance(value, Fault) for value in values(results))


def test_deaths_while_a_long_class_is_handed_out_cost_nothing_else(tmp_path):
    tasks = [("die", "exit"), *gives(3000)]
    assert values(run(tmp_path, *tasks))[1:] == list(range(3000))


def test_all_may_die(tmp_path):
    ways = ["exit", "SIGKILL", "SIGTERM", "SIGHUP", "SIGBUS"]
    assert all(isinstance(value, Died) for value in values(run(tmp_path, *[("die", way) for way in ways])))


def test_a_death_after_the_last_answer_costs_nothing(tmp_path):
    results = run(tmp_path, ("die_soon",), ("sleep", 0.05), ("give", 1), jobs=1)
    assert values(results) == [None, None, 1]


def test_a_death_while_a_large_task_is_being_sent_costs_nothing(tmp_path):
    results = run(tmp_path, ("die_soon",), ("bytes", 1, bytes(150_000_000)), ("give", 1), jobs=1)
    assert values(results) == [None, bytes(1), 1]


def test_what_a_dead_worker_had_started_ends_with_it(tmp_path):
    seen = []

    def done(task, result):
        seen.append((noted(tmp_path, "child"), living(tmp_path)))

    (result,) = values(run(tmp_path, ("start", "die"), jobs=1, done=done))
    assert result == Died("the grading process itself died twice (exit code 9)")
    assert len(seen[0][0]) >= 8 and seen[0][1] == []


def test_what_a_worker_has_left_running_ends_with_it_when_all_is_done(tmp_path):
    assert values(run(tmp_path, ("start", "answer"), *gives(2))) == [None, 0, 1]
    assert noted(tmp_path, "child") and not living(tmp_path)


# Starts


def test_a_worker_that_is_killed_while_it_starts_is_replaced(tmp_path):
    work = Work(worked.die_while_building, (str(tmp_path), 2))
    assert values(supervise(work, gives(3), 1, lambda *_: None, limits=PATIENT)) == [0, 1, 2]


def test_workers_that_are_always_killed_while_they_start_end_the_run(tmp_path):
    work = Work(worked.die_while_building, (str(tmp_path), 10**9))
    with pytest.raises(
        CannotStart, match=re.escape("3 workers in a row ended while they started (the last: signal 9)")
    ):
        supervise(work, gives(50), 2, lambda *_: None, limits=PATIENT)
    assert len(noted(tmp_path, "built")) <= 4


def test_a_worker_that_hangs_while_it_starts_ends_the_run(tmp_path):
    with pytest.raises(CannotStart, match=re.escape("not ready after 0.3 s")):
        run(tmp_path, *gives(5), limits=Allowance(task=9, start=0.3), build=worked.hang_while_building)


def test_a_state_that_cannot_be_built_ends_the_run_with_its_traceback(tmp_path):
    with pytest.raises(CannotStart, match=r"(?s)in fail_to_build.*LookupError: there is no course in this folder"):
        run(tmp_path, *gives(50), build=worked.fail_to_build)
    assert len(noted(tmp_path, "built")) <= 2


def test_work_that_cannot_be_imported_ends_the_run_with_its_traceback(tmp_path, monkeypatch):
    module = types.ModuleType("only_here")
    exec("def build(folder): ...", module.__dict__)
    monkeypatch.setitem(sys.modules, "only_here", module)
    with pytest.raises(CannotStart, match="(?s)Traceback.*No module named 'only_here'"):
        run(tmp_path, *gives(3), build=module.build)


def test_an_interpreter_that_is_not_there_ends_the_run(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(CannotStart, match="no worker can be started: .*/nowhere/python"):
        run(tmp_path, *gives(3))


# Faults that are no deaths


def test_a_task_beyond_its_deadline_is_late_and_all_that_it_started_ends(tmp_path):
    late = []

    def done(task, result):
        if isinstance(result, Late):
            late.append(living(tmp_path))

    tasks = [("start",), ("start", "C"), *gives(4)]
    results = values(run(tmp_path, *tasks, limits=Allowance(task=3), done=done))
    assert results == [Late("it was not done after 3 s")] * 2 + [0, 1, 2, 3]
    assert len(noted(tmp_path, "busy")) == 2 and late[-1] == []


@pytest.mark.parametrize(
    "name, sentence",
    [
        ("ValueError", "ValueError: 5"),
        ("SystemExit", "SystemExit: 5"),
        ("Interrupt", "KeyboardInterrupt: 5"),
        ("Worded", "tests.worked.Worded: <exception str() failed>"),
        ("unpicklable", "TypeError: cannot pickle '_thread.lock' object"),
        ("Odd", "ValueError: it cannot be read"),
    ],
)
def test_an_exception_becomes_a_value(tmp_path, name, sentence):
    raised, given = values(run(tmp_path, ("raise", name), ("give", 1), jobs=1))
    assert isinstance(raised, Failed) and raised.sentence == sentence and given == 1
    assert raised.traceback.startswith("Traceback") and raised.traceback.strip().endswith(sentence)


def test_a_memory_bomb_is_an_exception_in_its_worker(tmp_path):
    bomb, limits, given = values(
        run(tmp_path, ("bomb",), ("limits",), ("give", 1), jobs=1, limits=Allowance(9, memory=1 << 30))
    )
    assert isinstance(bomb, Failed) and bomb.sentence == "MemoryError" and given == 1
    assert limits == (1 << 30, (0, 0))


def test_workers_and_their_guards_do_not_heed_an_interrupt(tmp_path):
    assert values(run(tmp_path, ("interrupted",), ("give", 1), jobs=1)) == ["went on", 1]


def test_what_a_worker_executes_gets_no_end_of_its_pipe(tmp_path):
    assert values(run(tmp_path, ("descriptors",))) == [0]


def test_processes_that_a_worker_leaves_behind_do_not_pile_up_when_they_have_ended(tmp_path):
    assert values(run(tmp_path, ("orphans", 20))) == [0]


# From where it is called


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_it_works_as_a_main_module_under_every_start_method(tmp_path, method):
    ran = subprocess.run(
        [sys.executable, "-m", "tests.worked", tmp_path, method], cwd=ROOT, capture_output=True, text=True
    )
    assert sorted(ran.stdout.split("\n")) == ["", "give 0", "give 1", "give 2", "give 3"] and not ran.stderr


def test_it_works_in_a_script_without_a_guarded_main_and_without_a_file(tmp_path):
    script = (
        "from autograder.engine.classes.workers import Allowance, Work, supervise; from tests import worked\n"
        f"print(supervise(Work(worked.build, ({str(tmp_path)!r},)), [('give', 5)], 2, print, limits=Allowance(9)))"
    )
    (tmp_path / "script.py").write_text(script)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for arguments, typed in (([tmp_path / "script.py"], ""), (["-"], script)):
        ran = subprocess.run([sys.executable, *arguments], input=typed, env=environment, capture_output=True, text=True)
        assert ran.stdout.count("give") == 2 and not ran.stderr


def test_it_works_in_a_thread_beside_other_threads(tmp_path):
    found, stop = [], threading.Event()
    threading.Thread(target=stop.wait).start()
    threads = [threading.Thread(target=lambda: found.append(values(run(tmp_path, *gives(5))))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stop.set()
    assert found == [[0, 1, 2, 3, 4]] * 2


def test_it_works_beside_more_open_files_than_select_takes(tmp_path):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert hard == resource.RLIM_INFINITY or hard >= 2 * MANY, "so many files may not be opened here"
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, 2 * MANY), hard))
    opened = [os.open(os.devnull, os.O_RDONLY) for _ in range(MANY)]
    try:
        assert values(run(tmp_path, *gives(3), ("die_once", "x"))) == [0, 1, 2, "x"]
    finally:
        for descriptor in opened:
            os.close(descriptor)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_the_callers_own_way_with_an_interrupt_is_as_before(tmp_path):
    before = signal.getsignal(signal.SIGINT)
    run(tmp_path, *gives(1))
    assert signal.getsignal(signal.SIGINT) is before


# Ends from outside


@contextlib.contextmanager
def supervising(folder, how="sleep"):
    """Start a process that supervises, and wait until its workers are busy."""
    command = [sys.executable, "-m", "tests.worked", folder, how]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        try:
            wait_until(lambda: len(noted(folder, "busy")) == 2)
            assert len(living(folder)) >= 12
            yield process
        finally:
            if sys.exc_info()[0]:  # a test that fails does not wait for its process
                process.kill()


@pytest.mark.parametrize("send", [os.kill, os.killpg])
def test_after_an_interrupt_what_came_in_is_kept_and_nothing_else_is_begun(tmp_path, send):
    with supervising(tmp_path) as process:
        send(process.pid, signal.SIGINT)
        told = process.communicate(timeout=10)[0]
        assert process.returncode == 130 and told == "give 1\nkept\n"
        assert not living(tmp_path)


def test_further_interrupts_leave_nothing_behind(tmp_path):
    with supervising(tmp_path, "C") as process:
        until = time.monotonic() + 10
        while process.poll() is None and time.monotonic() < until:
            os.killpg(process.pid, signal.SIGINT)
            time.sleep(0.001)
        assert process.poll() is not None
    wait_until(lambda: not living(tmp_path), 5)


def test_an_interrupt_never_cuts_the_consumer_short(tmp_path):
    whole = []

    def done(task, result):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.05)
        whole.append(task)

    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, *gives(100), done=done)
    assert 1 <= len(whole) <= 4 and gives(len(whole)) == sorted(whole)


@pytest.mark.parametrize("how", ["sleep", "C", "copied"])
def test_nothing_outlives_a_supervisor_that_is_killed(tmp_path, how):
    with supervising(tmp_path, how) as process:
        if how == "copied":
            wait_until(lambda: noted(tmp_path, "copy"))
        process.kill()
    try:
        wait_until(lambda: not living(tmp_path), 5)
    finally:
        for copy in noted(tmp_path, "copy"):
            os.kill(copy, signal.SIGKILL)


def test_a_worker_does_not_outlive_its_guard(tmp_path):
    with supervising(tmp_path) as process:
        for guard in noted(tmp_path, "guard"):
            os.kill(guard, signal.SIGKILL)
        wait_until(lambda: not set(noted(tmp_path, "worker")[:2]) & set(living(tmp_path)))
        os.kill(process.pid, signal.SIGINT)
    for child in noted(tmp_path, "child"):  # with the guard, nobody knew of these
        if child in living(tmp_path):
            os.kill(child, signal.SIGKILL)


def test_the_number_of_starts_in_a_row_that_may_fail_is_small():
    assert 2 <= workers._STILLBORN <= 5
