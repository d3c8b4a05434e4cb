"""Files and folders are not as they should be: names, kinds, links, permissions, what lies beside the notebook."""

import os

from tests.hostile.mangled import cell, expect, grade_id, released, save, solved

NOT_STARTED = ["step", "sigmoid", "sigmoid_prime", "neuron", "mse", "neuron_gradients", "accuracy", "train_neuron"]
NOT_STARTED += ["log_loss", "log_loss_gradients"]


@expect("unreadable", "there is no 1_neuron.ipynb", odd=True)
def empty_folder(place):
    """The folder is there, and nothing in it."""


@expect("unreadable", "but 1_neuron (1).ipynb. Rename", odd=True)
def wrong_name(place):
    """The browser has numbered the file."""
    save(place, solved(), "1_neuron (1).ipynb")


@expect("unreadable", "1_Neuron.ipynb")
def name_in_other_case(place):
    """The file's name has a capital letter."""
    save(place, solved(), "1_Neuron.ipynb")


@expect("unreadable", "1_neuron.ipynb.txt")
def name_with_another_ending(place):
    """The browser has added .txt, as browsers do; the message names the file to rename."""
    save(place, solved(), "1_neuron.ipynb.txt")


@expect("unreadable", "1_neuron.ipynb", odd=True)
def name_that_plays_with_the_screen(place):
    """The wrong name has control characters, brackets, a line end and a byte that is no text."""
    save(place, solved(), "\x1b[2J[red]\nnot judged\udcff.ipynb")


@expect("unreadable", "there is no 1_neuron.ipynb")
def only_other_files(place):
    """The notebook was exported: a page, a script, an archive, but no notebook."""
    for name in ("1_neuron.html", "1_neuron.py", "1_neuron.zip", "1_neuron.pdf"):
        save(place, "x", name)


@expect("unreadable", "1_neuron/1_neuron.ipynb")
def one_folder_too_deep(place):
    """An archive was unpacked with its folder: the notebook lies one folder too deep, and the message says where."""
    (place / "1_neuron").mkdir()
    save(place / "1_neuron", solved())


@expect("unreadable", "1_neuron.ipynb")
def one_folder_too_high(place):
    """The notebook lies in the learner's folder and not in the lesson's: something was handed in."""
    save(place.parent, solved(), "1_neuron.ipynb")
    place.rmdir()


@expect("unreadable", "1_neuron (1)")
def lesson_folder_numbered(place):
    """The lesson's folder was numbered when it was unpacked: something was handed in, and the message says where."""
    other = place.with_name("1_neuron (1)")
    place.rename(other)
    save(other, solved(), "1_neuron.ipynb")


@expect("missing", "nothing was handed in", odd=True)
def nothing_at_all(place):
    """The learner's folder is empty."""
    place.rmdir()


@expect(odd=True, lost={"step": "failed"})
def two_notebooks(place):
    """Beside the notebook, in which one function is wrong, lies a copy that is right: only the lesson's name counts."""
    save(place, solved(), "1_neuron-Copy1.ipynb")
    save(place, solved(), "1_neuron_final.ipynb")
    notebook = solved()
    cell(notebook, "step")["source"] = "def step(z):\n    return z"
    save(place, notebook)


@expect(odd=True)
def litter(place):
    """What systems and editors leave behind lies beside the notebook, a damaged notebook among it."""
    (place / ".ipynb_checkpoints").mkdir()
    save(place / ".ipynb_checkpoints", "{", "1_neuron-checkpoint.ipynb")
    (place / "__MACOSX").mkdir()
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "._1_neuron.ipynb", "1_neuron.ipynb~", "Untitled.ipynb"):
        save(place, b"\x00\x05\x16\x07", name)

    save(place, solved())


# Not a file of its own.


@expect("unreadable", "link or a special file", odd=True)
def a_folder_in_its_place(place):
    """A folder bears the notebook's name, as some archives unpack."""
    (place / "1_neuron.ipynb").mkdir()
    save(place / "1_neuron.ipynb", solved(), "1_neuron.ipynb")


@expect("unreadable", "link or a special file", odd=True)
def a_link_to_another_file(place):
    """The notebook is a link to a notebook in another folder of the learner's."""
    (place.parent / "elsewhere").mkdir()
    (place / "1_neuron.ipynb").symlink_to(save(place.parent / "elsewhere", solved(), "right.ipynb"))


@expect("unreadable", "link or a special file", odd=True)
def a_link_to_nowhere(place):
    """The notebook is a link to a file of the learner's own computer."""
    (place / "1_neuron.ipynb").symlink_to("/home/nobody/at/all.ipynb")


@expect("unreadable", "link or a special file")
def a_link_to_itself(place):
    """The notebook is a link to itself."""
    (place / "1_neuron.ipynb").symlink_to("1_neuron.ipynb")


@expect("unreadable", "link or a special file", odd=True)
def a_link_to_endless_zeros(place):
    """The notebook is a link to a device that never ends."""
    (place / "1_neuron.ipynb").symlink_to("/dev/zero")


@expect("unreadable", "link or a special file", odd=True)
def a_pipe(place):
    """The notebook is a pipe into which nobody writes: opening it would wait for ever."""
    os.mkfifo(place / "1_neuron.ipynb")


@expect("unreadable", "the folder is a link", odd=True)
def the_folder_is_a_link(place):
    """The lesson's folder is a link to a right notebook elsewhere."""
    other = place.with_name("mine")
    place.rename(other)
    save(other, solved(), "1_neuron.ipynb")
    place.symlink_to(other)


@expect("unreadable", "1_neuron", odd=True)
def a_file_in_the_folders_place(place):
    """A file bears the name of the lesson's folder: something was handed in, and the message says what is wrong."""
    place.rmdir()
    save(place.parent, solved(), "1_neuron")


# Beside the notebook.

SHADOWS = ("given", "numpy", "plots", "datasets", "sitecustomize", "usercustomize", "conftest", "json", "builtins")
SHADOWS += ("call", "wire", "runner", "nbgrader_config", "matplotlib", "test_exercises", "autograder")


@expect(odd=True)
def shadowing_files(place):
    """Files beside the notebook bear the names of modules and end whatever imports them: nothing does."""
    for name in SHADOWS:
        save(place, "import os\nos._exit(3)\n", f"{name}.py")
    for name in ("selfcheck", "autograder", "numpy"):
        (place / name).mkdir()
        save(place / name, "import os\nos._exit(3)\n", "__init__.py")
    save(place, solved())


@expect(odd=True, lost=dict.fromkeys(NOT_STARTED, "not started"))
def edited_checks_beside(place):
    """Nothing is solved; the checks beside the notebook were edited so that all of them hold: only the notebook is read."""
    (place / "selfcheck").mkdir()
    (place / "autograder" / "hidden").mkdir(parents=True)
    for folder in (place / "selfcheck", place / "autograder" / "hidden"):
        save(folder, "", "__init__.py")
        save(folder, "", "neuron.py")
    save(place, "def pytest_collection_modifyitems(items):\n    items.clear()\n", "conftest.py")
    save(place, "[pytest]\naddopts = --collect-only\n", "pytest.ini")
    save(place, "c.JudgeCells.enabled = False\nc.OverwriteCells.enabled = False\n", "nbgrader_config.py")
    save(place, released())


@expect(odd=True)
def links_that_point_outside(place):
    """Beside the notebook lie links to the whole system, to the learner's own folder and to nowhere."""
    for name, target in (
        ("all", "/"),
        ("passwd", "/etc/passwd"),
        ("round", "."),
        ("up", "../.."),
        ("gone", "/no/where"),
    ):
        (place / name).symlink_to(target)
    (place / "timestamp.txt").symlink_to("/etc/passwd")
    save(place, solved())


@expect(odd=True)
def things_that_are_no_files_beside(place):
    """A pipe, a folder that cannot be opened and a time of handing in that is none lie beside the notebook."""
    os.mkfifo(place / "pipe")
    (place / "closed").mkdir(mode=0)
    save(place, b"\xff yesterday", "timestamp.txt")
    save(place, solved())


# Permissions.


@expect(odd=True)
def read_only(place):
    """Nothing in the folder may be written, the folder itself neither."""
    save(place, solved()).chmod(0o444)
    place.chmod(0o555)


@expect("unreadable", "Mend its permissions", odd=True)
def file_without_permissions(place):
    """The notebook may not be read."""
    save(place, solved()).chmod(0)


@expect("unreadable", "permissions", odd=True)
def folder_without_permissions(place):
    """The lesson's folder may not be opened: only its owner can tell what is in it."""
    save(place, solved())
    place.chmod(0)


@expect("unreadable", "permissions", odd=True)
def folder_that_can_only_be_listed(place):
    """The lesson's folder may be listed, but nothing in it may be reached."""
    save(place, solved())
    place.chmod(0o444)


@expect(odd=True)
def folder_that_cannot_be_listed(place):
    """The lesson's folder may be entered but not listed: the notebook's name is known, so it is graded."""
    save(place, solved())
    place.chmod(0o111)


@expect("unreadable", "permissions", odd=True)
def learners_folder_without_permissions(place):
    """The learner's whole folder may not be opened; the class goes on."""
    save(place, solved())
    place.parent.chmod(0)
