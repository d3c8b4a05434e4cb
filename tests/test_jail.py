"""engine/jail/prison.py, inside.py, leash.py: whether there is a jail, what lies in it, and what is kept of it."""

import os
import subprocess
import time

import pytest

from autograder.engine.jail import bubblewrap, inside, leash, prison
from autograder.engine.jail.session import Session
from tests.learner import BOTH, LEVELS, jail_of

DAY = 24 * 3600


def test_this_machine_has_the_jail_that_the_tests_need():
    assert {level: jail_of(level).obstacle() for level in BOTH} == {"bubblewrap": "", "process": ""}


@pytest.fixture
def without_bubblewrap(monkeypatch):
    bubblewrap._fixed_arguments.cache_clear()
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda name: None)
    yield
    bubblewrap._fixed_arguments.cache_clear()


def test_a_jail_that_does_not_start_is_our_fault_and_says_why(without_bubblewrap):
    assert "not installed" in jail_of().obstacle()
    with pytest.raises(prison.JailError, match="not installed"):
        Session(jail_of(), {})


@LEVELS
def test_a_jail_that_stays_silent_is_given_up_after_a_while(level, monkeypatch):
    monkeypatch.setattr(prison, "START", 0.5)
    monkeypatch.setattr(prison.Prison, "says_something", lambda self, seconds: bool(time.sleep(seconds)))
    begin = time.monotonic()
    assert jail_of(level).obstacle() == "the process inside ended at once"
    assert time.monotonic() - begin < 4


def test_a_report_that_does_not_come_is_given_up_after_a_while(monkeypatch):
    monkeypatch.setattr(prison, "START", 0.3)
    monkeypatch.setattr(prison, "command", lambda *_: ["/bin/sh", "-c", "echo slow >&2; sleep 60"])
    begin = time.monotonic()
    assert jail_of().obstacle() == "slow"
    assert time.monotonic() - begin < 4


def test_a_complaint_that_does_not_end_is_read_for_a_while_only(monkeypatch):
    monkeypatch.setattr(prison, "COMPLAINT", 0.3)
    holding = "setsid sleep 5 & echo oh >&2"  # another process keeps the channel open
    popen = subprocess.Popen(
        ["/bin/sh", "-c", holding], stdin=-1, stdout=-1, stderr=-1, start_new_session=True, process_group=None
    )
    popen.wait()
    shut = prison.Prison(popen, init=0, nested=True)
    begin = time.monotonic()
    assert shut.complaint() == "oh"
    assert time.monotonic() - begin < 3
    shut.close()


def test_no_number_of_an_ended_process_is_ever_killed(monkeypatch):
    opened = Session(jail_of("process"), {})
    opened.close()
    killed = []
    monkeypatch.setattr(os, "killpg", lambda *number: killed.append(number))
    opened.close()
    assert killed == []


# Files that are kept from one start to the next.


def test_files_come_compiled_and_are_made_once(tmp_path):
    origin = tmp_path / "helper.py"
    origin.write_text("x = 1")
    first = dict(inside.files({"helper.py": origin, "given.py": "y = 2"}, tmp_path / "kept"))
    made = {path: path.stat().st_ino for path in (tmp_path / "kept").iterdir()}
    assert dict(inside.files({"helper.py": origin, "given.py": "y = 2"}, tmp_path / "kept")) == first
    assert {path: path.stat().st_ino for path in (tmp_path / "kept").iterdir()} == made
    origin.write_text("x = 2")
    assert dict(inside.files({"helper.py": origin}, tmp_path / "kept")) != first


def test_what_nobody_has_used_for_ninety_days_is_removed_and_what_is_used_stays(tmp_path):
    kept, now = tmp_path / "kept", time.time()
    used = inside._written("used", kept)
    os.utime(used, (now - 100 * DAY,) * 2)
    old, young = inside._written("old", kept), inside._written("young", kept)
    assert not used.exists()  # it was old when the next one was made
    os.utime(old, (now - 91 * DAY,) * 2)
    os.utime(young, (now - 89 * DAY,) * 2)
    used = inside._written("used", kept)
    assert not old.exists() and young.exists() and used.exists()
    os.utime(used, (now - 89 * DAY,) * 2)
    assert inside._written("used", kept).stat().st_mtime > now - DAY  # asking for it says that it is used


def test_a_folder_that_cannot_be_written_to_is_no_obstacle(tmp_path):
    kept = tmp_path / "kept"
    kept.write_text("a file in its place")
    assert all(path.exists() for _, path in inside.files({"given.py": "y = 2"}, kept))


# The leash.


def test_the_leash_is_put_on_once_and_anew_if_somebody_has_cut_it():
    first = leash.group()
    assert leash.group() == first
    os.kill(first, 9)
    while leash._leash.holds:
        time.sleep(0.01)
    assert leash.group() != first
    os.waitpid(first, 0)


def test_a_forked_process_has_a_leash_of_its_own():
    mine = leash.group()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, str(leash.group()).encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert int(os.read(reading, 20)) != mine
    assert leash._leash.holds
    os.close(reading)
    os.close(writing)
