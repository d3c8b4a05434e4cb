"""Cells are doubled, deleted, merged, moved, retyped and swapped, and what stands in them is odd."""

from tests.hostile.mangled import cell, code, drop, expect, grade_id, released, save, solved

RIGHT = "def step(z):\n    return np.where(z > 0, 1.0, 0.0)"
WRONG = "def step(z):\n    return z"


def copy_of(one, source):
    return {**one, "metadata": {**one["metadata"]}, "source": source}


# Two cells for one exercise: the last one counts, as when the notebook is run from top to bottom.


@expect()
def step_twice_the_last_right(place):
    """The exercise's cell was copied: the first copy is wrong, the second right. The last one counts."""
    notebook = solved()
    cell(notebook, "step")["source"] = WRONG
    notebook["cells"].append(copy_of(cell(notebook, "step"), RIGHT))
    save(place, notebook)


@expect(lost={"step": "failed"})
def step_twice_the_last_wrong(place):
    """The exercise's cell was copied: the first copy is right, the second wrong. The last one counts."""
    notebook = solved()
    notebook["cells"].append(copy_of(cell(notebook, "step"), WRONG))
    save(place, notebook)


@expect(lost={"step": "not started"})
def step_twice_the_last_as_given_out(place):
    """A copy of the cell as it was given out stands below the right one, and takes its place when run."""
    notebook = solved()
    notebook["cells"].append(cell(released(), "step"))
    save(place, notebook)


@expect()
def written_below_the_untouched_cell(place):
    """The exercise's cell is as it was given out; the right function stands in a cell of its own below."""
    notebook = solved()
    where = notebook["cells"].index(cell(notebook, "step"))
    notebook["cells"][where] = cell(released(), "step")
    notebook["cells"].insert(where + 1, code(RIGHT))
    save(place, notebook)


@expect(lost={"step": "not started"})
def written_above_the_untouched_cell(place):
    """The right function stands above the exercise's cell, which was left as it was given out and is run after it."""
    notebook = solved()
    where = notebook["cells"].index(cell(notebook, "step"))
    notebook["cells"][where] = cell(released(), "step")
    notebook["cells"].insert(where, code(RIGHT))
    save(place, notebook)


@expect()
def two_thousand_copies(place):
    """One exercise's cell stands there two thousand times; all are wrong but the last."""
    notebook = solved()
    right = cell(notebook, "step")
    copies = [copy_of(right, f"{WRONG} + {i}") for i in range(2000)]
    where = notebook["cells"].index(right)
    notebook["cells"][where:where] = copies
    save(place, notebook)


@expect()
def everything_twice(place):
    """All cells were selected, copied and pasted below."""
    notebook = solved()
    notebook["cells"] *= 2
    save(place, notebook)


@expect(lost={"sigmoid": "not started"})
def a_name_is_used_for_something_else(place):
    """The last cell is an experiment that calls a number sigmoid; what uses sigmoid is judged with ours."""
    notebook = solved()
    notebook["cells"].append(code("sigmoid = 0.5"))
    save(place, notebook)


@expect(lost={"step": "not started"})
def a_function_is_deleted_at_the_end(place):
    """The last cell tidies up and deletes a function."""
    notebook = solved()
    notebook["cells"].append(code("del step"))
    save(place, notebook)


# Deleted.


@expect(lost={"sigmoid": "not started"})
def exercise_deleted(place):
    """The cell of an exercise that others need was deleted: it costs that exercise and no other."""
    notebook = solved()
    drop(notebook, "sigmoid")
    save(place, notebook)


@expect()
def exercise_deleted_but_written_elsewhere(place):
    """The cell of an exercise was deleted, and its function stands in a cell above everything else."""
    notebook = solved()
    drop(notebook, "step")
    notebook["cells"].insert(0, code(RIGHT))
    save(place, notebook)


@expect(odd=True)
def all_that_is_locked_deleted(place):
    """Every locked cell was deleted: the set-up, the data, all checks."""
    notebook = solved()
    drop(notebook, *[grade_id(one) for one in notebook["cells"] if one["metadata"].get("nbgrader", {}).get("locked")])
    save(place, notebook)


@expect()
def only_the_exercises_are_left(place):
    """Every cell but the exercises was deleted, and what is left has no marks."""
    notebook = solved()
    names = {grade_id(one).removesuffix("-check") for one in notebook["cells"] if grade_id(one).endswith("-check")}
    notebook["cells"] = [code(one["source"]) for one in notebook["cells"] if grade_id(one) in names]
    save(place, notebook)


# Locked cells are restored.


@expect()
def set_up_edited(place):
    """The locked set-up was edited so that nothing works any more; it is restored."""
    notebook = solved()
    cell(notebook, "setup")["source"] = "np = None\ndel __builtins__\nraise SystemExit"
    save(place, notebook)


@expect()
def checks_edited(place):
    """The check cells were edited and are wrong; they are restored and not run."""
    notebook = solved()
    for one in notebook["cells"]:
        if grade_id(one).endswith("-check"):
            one["source"] = "def step(z):\n    return 7\nsigmoid = mse = train_neuron = step"
    save(place, notebook)


@expect(lost={"step": "not started"})
def written_into_the_check(place):
    """The function was written into the locked check cell, which is restored; the exercise's cell is untouched."""
    notebook = solved()
    cell(notebook, "step")["source"] = cell(released(), "step")["source"]
    cell(notebook, "step-check")["source"] = RIGHT
    save(place, notebook)


# Merged and split.


@expect()
def exercise_merged_with_its_check(place):
    """An exercise's cell was merged with the check below it."""
    notebook = solved()
    cell(notebook, "step")["source"] += "\n\n" + cell(notebook, "step-check")["source"]
    drop(notebook, "step-check")
    save(place, notebook)


@expect()
def exercises_merged(place):
    """Three exercises were merged into the first one's cell."""
    notebook = solved()
    for name in ("sigmoid", "sigmoid_prime"):
        cell(notebook, "step")["source"] += "\n\n\n" + cell(notebook, name)["source"]
    drop(notebook, "sigmoid", "sigmoid_prime")
    save(place, notebook)


@expect(lost={"step": "not started"})
def exercise_merged_into_a_locked_cell(place):
    """An exercise was merged into the locked set-up above it, which is restored: what was merged into it is gone."""
    notebook = solved()
    cell(notebook, "setup")["source"] += "\n\n\n" + cell(notebook, "step")["source"]
    drop(notebook, "step")
    save(place, notebook)


def _all_code(notebook):
    return "\n\n\n".join(one["source"] for one in notebook["cells"] if one["cell_type"] == "code")


@expect()
def all_merged_into_one(place):
    """All code of the notebook, checks and demonstrations included, in one cell without a mark."""
    notebook = solved()
    notebook["cells"] = [code(_all_code(notebook))]
    save(place, notebook)


@expect()
def all_merged_into_one_with_a_magic(place):
    """All code of the notebook in one cell, with notes of the learner's and the usual line of magic at its top."""
    notebook = solved()
    notes = "# I am not sure about this one, ask on Monday.\n" * 300
    notebook["cells"] = [code(f"%matplotlib inline\n{notes}{_all_code(notebook)}")]
    save(place, notebook)


@expect(lesson="2_network")
def all_merged_into_one_with_long_demonstrations(place):
    """All code of lesson 2 in one cell: its demonstrations train networks for longer than a cell may take."""
    notebook = solved("2_network")
    notebook["cells"] = [code(_all_code(notebook))]
    save(place, notebook)


@expect()
def helper_split_off(place):
    """A helper was split off into a cell of its own, which stands below the function that uses it."""
    notebook = solved()
    cell(notebook, "step")["source"] = "def step(z):\n    return helper(z)"
    notebook["cells"].append(code("def helper(z):\n    return np.where(z > 0, 1.0, 0.0)"))
    save(place, notebook)


@expect(lost={"step": "failed"})
def split_in_the_middle(place):
    """A cell was split within its function, so that neither half is Python."""
    notebook = solved()
    cell(notebook, "step")["source"] = "def step(z):"
    where = notebook["cells"].index(cell(notebook, "step"))
    notebook["cells"].insert(where + 1, code("    return np.where(z > 0, 1.0, 0.0)"))
    save(place, notebook)


# Moved and swapped.


@expect()
def upside_down(place):
    """The order of all cells is reversed: every function is defined, only later."""
    notebook = solved()
    notebook["cells"].reverse()
    save(place, notebook)


@expect()
def set_up_at_the_end(place):
    """The set-up was moved to the end; functions look for np only when they are called."""
    notebook = solved()
    setup = cell(notebook, "setup")
    notebook["cells"].remove(setup)
    notebook["cells"].append(setup)
    save(place, notebook)


@expect()
def two_exercises_swapped(place):
    """Two functions stand in each other's cells."""
    notebook = solved()
    one, other = cell(notebook, "step"), cell(notebook, "mse")
    one["source"], other["source"] = other["source"], one["source"]
    save(place, notebook)


@expect(lost={"step": "not started"})
def exercise_swapped_with_its_check(place):
    """The texts of an exercise and of its locked check are swapped; the check is restored, the function is gone."""
    notebook = solved()
    one, other = cell(notebook, "step"), cell(notebook, "step-check")
    one["source"], other["source"] = other["source"], one["source"]
    save(place, notebook)


# Retyped.


@expect(lost={"step": "not started"})
def exercise_turned_into_text(place):
    """An exercise's cell was turned into a text cell: kept, but not run."""
    notebook = solved()
    cell(notebook, "step")["cell_type"] = "markdown"
    save(place, notebook)


@expect(lost={"step": "not started"})
def exercise_turned_raw(place):
    """An exercise's cell was turned into a raw cell: kept, but not run."""
    notebook = solved()
    cell(notebook, "step")["cell_type"] = "raw"
    save(place, notebook)


@expect(lost={"step": "not started"})
def exercise_of_a_type_that_is_none(place):
    """An exercise's cell has a type that does not exist."""
    notebook = solved()
    cell(notebook, "step")["cell_type"] = "Code"
    save(place, notebook)


@expect()
def locked_cells_turned_into_text(place):
    """All locked cells were turned into text; they are restored as code."""
    notebook = solved()
    for one in notebook["cells"]:
        if one["metadata"].get("nbgrader", {}).get("locked"):
            one["cell_type"] = "markdown"
    save(place, notebook)


@expect()
def text_turned_into_code(place):
    """All text cells were turned into code, which is no Python and needed by nothing."""
    notebook = solved()
    for one in notebook["cells"]:
        if one["cell_type"] == "markdown":
            one["cell_type"] = "code"
    save(place, notebook)


@expect(lesson="3_digits", waits=("explain_59",))
def written_answer_turned_into_code(place):
    """A written answer stands in a cell that was turned into code: it is still an answer, and a person reads it."""
    notebook = solved("3_digits")
    cell(notebook, "explain_59")["cell_type"] = "code"
    save(place, notebook)


@expect(lesson="3_digits", waits=("explain_59",))
def written_answer_twice(place):
    """The written answer's cell stands there twice, both with an answer: a person reads the last one."""
    notebook = solved("3_digits")
    notebook["cells"].append(copy_of(cell(notebook, "explain_59"), "They were learnt by heart."))
    save(place, notebook)


# What stands in cells.


@expect()
def errors_that_no_exercise_needs(place):
    """Cells of the learner's own fail in every way; nothing needs them, so nothing is lost."""
    notebook = solved()
    for source in (
        "1 / 0",
        "def :",
        "undefined",
        "raise SystemExit",
        "quit()",
        "import torch",
        "raise KeyboardInterrupt",
    ):
        notebook["cells"].insert(3, code(source))
    save(place, notebook)


@expect()
def right_function_in_a_cell_that_raises(place):
    """The function is right, and an experiment below it in the same cell raises."""
    notebook = solved()
    cell(notebook, "step")["source"] += "\n\nprint(step('no array'))\n"
    save(place, notebook)


@expect()
def right_function_in_a_cell_that_is_interrupted(place):
    """The function is right, and the same cell ends with KeyboardInterrupt."""
    notebook = solved()
    cell(notebook, "step")["source"] += "\n\nraise KeyboardInterrupt\n"
    save(place, notebook)


@expect(odd=True)
def five_thousand_cells(place):
    """Five thousand small cells of the learner's own between the exercises."""
    notebook = solved()
    notebook["cells"][5:5] = [code(f"x{i} = {i}") for i in range(2500)]
    notebook["cells"] += [{"cell_type": "markdown", "id": f"t{i}", "metadata": {}, "source": "*"} for i in range(2500)]
    save(place, notebook)


@expect(odd=True)
def two_megabytes_in_one_cell(place):
    """A table of two megabytes was pasted as a comment into an exercise's cell; the function below it is right."""
    notebook = solved()
    cell(notebook, "step")["source"] = "# 0.25, 0.5, 0.75, 1.0\n" * (2 << 20 >> 4) + RIGHT
    save(place, notebook)


@expect()
def two_megabytes_in_a_cell_of_its_own(place):
    """A table of two megabytes was pasted into a cell that nothing needs."""
    notebook = solved()
    notebook["cells"].append(code(f"table = [{'0.25, ' * (2 << 20 >> 3)}]"))
    save(place, notebook)


@expect(odd=True)
def cells_that_are_none(place):
    """Among the cells stand null, numbers, texts, lists, and cells without type, source or metadata."""
    notebook = solved()
    odd = [None, 7, "code", [], {}, {"cell_type": "code"}, {"cell_type": []}, {"cell_type": "code", "source": {}}]
    odd += [{"cell_type": "code", "source": "x = 1", "metadata": None}, {"source": "x = 2", "metadata": {}}]
    notebook["cells"] = [one for pair in zip(notebook["cells"], odd * 30, strict=False) for one in pair]
    save(place, notebook)


@expect()
def sources_in_pieces(place):
    """Sources are lists of pieces that do not end where lines end, with empty ones and null among them."""
    notebook = solved()
    for one in notebook["cells"]:
        text = one["source"]
        one["source"] = [None, "", *[text[i : i + 7] for i in range(0, len(text), 7)], ""]
    save(place, notebook)


@expect()
def magics_and_shell_lines(place):
    """Magics, shell lines, a question mark and a top-level await, in exercises and beside them."""
    notebook = solved()
    cell(notebook, "step")["source"] = f"%matplotlib inline\n!pip install numpy\n{RIGHT}\n%timeit step(np.zeros(3))\n"
    cell(notebook, "mse")["source"] = f"%%time\n{cell(notebook, 'mse')['source']}"
    own = ["%%bash\nls\n", "np.where?", "import asyncio\nawait asyncio.sleep(0)", "%load_ext autoreload", "%%html\n<b>"]
    notebook["cells"][4:4] = map(code, own)
    save(place, notebook)


@expect()
def names_of_other_scripts(place):
    """Comments and names of the learner's in Greek, Arabic and emoji, and an invisible space within a comment."""
    notebook = solved()
    cell(notebook, "step")["source"] = (
        "def step(z):\n    # مرحبا \u200b 🙂\n    σ = np.where(z > 0, 1.0, 0.0)\n    return σ"
    )
    save(place, notebook)


@expect(lost={"step": "failed"})
def typographic_quotes(place):
    """Pasted from a word processor: typographic quotes, which are no Python."""
    notebook = solved()
    cell(notebook, "step")["source"] = "def step(z):\n    “zero or one”\n    return np.where(z > 0, 1.0, 0.0)"
    save(place, notebook)


@expect(lost={"step": "failed"})
def function_in_a_file_beside(place):
    """A function is imported from a file beside the notebook: only the notebook is read."""
    notebook = solved()
    cell(notebook, "step")["source"] = "from mine import step"
    save(place, "import numpy as np\n\n\n" + RIGHT, "mine.py")
    save(place, notebook)


@expect()
def data_in_a_file_beside(place):
    """A cell reads the learner's own file beside the notebook, which is not there when graded; nothing needs it."""
    notebook = solved()
    notebook["cells"].insert(4, code("mine = np.loadtxt('mine.csv')"))
    save(place, "1,2,3", "mine.csv")
    save(place, notebook)


def with_own_cells(place, *sources):
    """Hand in a solved notebook with these cells at its top."""
    notebook = solved()
    notebook["cells"][:0] = [code(source) for source in sources]
    save(place, notebook)


@expect()
def thousands_of_questions(place):
    """Eight cells of 20 kB ask for help in each line: IPython's transformer begins anew at each."""
    with_own_cells(place, *["a?\n" * 6600] * 8)


@expect()
def thousands_of_magics(place):
    """Cells of 20 kB in which magics are assigned, and lines that quote themselves."""
    with_own_cells(place, "a=%b\n" * 3900, ",a b\n" * 3900, "a = !ls\n" * 2400, ";a b\n" * 3900, "/a b\n" * 3900)


@expect()
def many_cells_that_are_slow_to_read(place):
    """Sixty cells with as many questions and brackets as are still transformed."""
    with_own_cells(place, *[f"x{i} = (\n" * 99 + "a?\n" * 99 + "b = %who\n" * 2 for i in range(60)])


@expect()
def wide_statements(place):
    """Twenty thousand names are defined at once by as many others, and everything is used by the exercises."""
    targets = " = ".join(f"a{i}" for i in range(5000))
    with_own_cells(
        place, f"{targets} = 0", f"{targets} = ({', '.join(f'a{i}' for i in range(5000))})", "step = a1 = None"
    )


@expect()
def long_expressions(place):
    """Texts on which a parser may lose its way: brackets, signs, strings within strings, a number of 90,000 digits."""
    nested = ["(" * 90, "[" * 5000, "-" * 50_000 + "1", "f'{" * 60, "lambda: " * 9000 + "1", "9" * 90_000]
    with_own_cells(
        place, *nested, "x = " + "+".join(["1"] * 40_000), "a" + ".a" * 40_000, "=" * 50_000 + "!", "?" * 50_000
    )


@expect("unreadable", "Is it the right file")
def thirty_thousand_cells(place):
    """A program wrote a cell for each line of something."""
    with_own_cells(place, *["pass"] * 30_000)


@expect()
def ten_thousand_cells(place):
    """A program wrote many cells, but the notebook is solved."""
    with_own_cells(place, *["pass"] * 10_000)
