"""Metadata is stripped or edited: marks, points, flags, ids, tags."""

from tests.hostile.mangled import cell, expect, grade_id, save, solved


def marks(notebook):
    return [one["metadata"]["nbgrader"] for one in notebook["cells"] if one["metadata"].get("nbgrader")]


@expect(odd=True)
def all_metadata_stripped(place):
    """A tool that cleans notebooks has stripped all metadata: the functions still count, in their order."""
    notebook = solved()
    notebook["metadata"] = {}
    for one in notebook["cells"]:
        one["metadata"] = {}
        one.pop("id")
    save(place, notebook)


@expect()
def metadata_missing(place):
    """No cell has a field for metadata at all."""
    notebook = solved()
    del notebook["metadata"]
    for one in notebook["cells"]:
        del one["metadata"]
    save(place, notebook)


@expect(odd=True)
def metadata_of_other_types(place):
    """Metadata that is null, a list, a text or a number."""
    notebook = solved()
    notebook["metadata"] = ["python"]
    for i, one in enumerate(notebook["cells"]):
        one["metadata"] = [None, [], "step", 3, {"nbgrader": None}, {"nbgrader": ["step"]}][i % 6]
    save(place, notebook)


@expect()
def half_of_the_marks_stripped(place):
    """Every second cell lost its marks."""
    notebook = solved()
    for one in notebook["cells"][::2]:
        one["metadata"] = {}
    save(place, notebook)


@expect(odd=True, lost={"step": "failed"})
def points_edited(place):
    """A learner has given 999 points to each exercise; points come from the lesson."""
    notebook = solved()
    cell(notebook, "step")["source"] = "def step(z):\n    return z"
    for mark in marks(notebook):
        mark["points"] = 999
    save(place, notebook)


@expect(odd=True)
def points_of_no_sense(place):
    """Points that are negative, a text, a list, infinite."""
    notebook = solved()
    for i, mark in enumerate(marks(notebook)):
        mark["points"] = [-5, "many", [], float("inf"), None][i % 5]
    save(place, notebook)


@expect()
def flags_turned_round(place):
    """What was locked is open, what was a solution is graded, and the other way round."""
    notebook = solved()
    for mark in marks(notebook):
        mark.update(locked=not mark["locked"], solution=not mark["solution"], grade=not mark["grade"], task=True)
    save(place, notebook)


@expect()
def ids_renamed(place):
    """All ids have other names: cells of the learner's own, whose functions count."""
    notebook = solved()
    for mark in marks(notebook):
        mark["grade_id"] += "-old"
    save(place, notebook)


@expect()
def ids_rotated(place):
    """Every exercise's cell bears the id of the next one."""
    notebook = solved()
    own = [mark for mark in marks(notebook) if mark["solution"]]
    ids = [mark["grade_id"] for mark in own]
    for mark, name in zip(own, [*ids[1:], ids[0]], strict=True):
        mark["grade_id"] = name
    save(place, notebook)


@expect()
def all_ids_the_same(place):
    """Every cell with a mark bears the id of the first exercise."""
    notebook = solved()
    for mark in marks(notebook):
        mark["grade_id"] = "step"
    save(place, notebook)


@expect(lost={"step": "not started"})
def exercise_marked_as_locked(place):
    """An exercise's cell bears the id of the set-up, which stands there already: a second copy of it is dropped."""
    notebook = solved()
    cell(notebook, "step")["metadata"]["nbgrader"]["grade_id"] = "setup"
    save(place, notebook)


@expect()
def ids_of_other_types(place):
    """Ids that are numbers, lists, null, true, a path, a line of a screen."""
    notebook = solved()
    for i, mark in enumerate(marks(notebook)):
        mark["grade_id"] = [5, [], {}, None, True, "../../gradebook", "a\nb", "\x1b[2J"][i % 8]
    save(place, notebook)


@expect(odd=True)
def schema_versions(place):
    """Marks of versions that are old, of the future, or none."""
    notebook = solved()
    for i, mark in enumerate(marks(notebook)):
        mark["schema_version"] = [1, 2, 99, "three", None, -1][i % 6]
    save(place, notebook)


@expect(odd=True)
def tags_that_skip(place):
    """Tags that tell programs to skip, hide or remove a cell, on every cell."""
    notebook = solved()
    for one in notebook["cells"]:
        one["metadata"]["tags"] = ["skip-execution", "skip-grading", "remove-cell", "remove_cell", "raises-exception"]
    save(place, notebook)


@expect()
def tags_of_other_types(place):
    """Tags that are a text, a number, null, or a list of lists."""
    notebook = solved()
    for i, one in enumerate(notebook["cells"]):
        one["metadata"]["tags"] = ["skip-execution", 4, None, [["skip-grading"], {}]][i % 4]
    save(place, notebook)


@expect(odd=True)
def cell_ids_broken(place):
    """The cells' own ids are doubled, empty, too long, or no text."""
    notebook = solved()
    for i, one in enumerate(notebook["cells"]):
        one["id"] = ["same", "", "x" * 5000, 7, None, "a b/c"][i % 6]
    save(place, notebook)


@expect()
def kernel_of_another_language(place):
    """The notebook says that it is written in R."""
    notebook = solved()
    notebook["metadata"] = {"kernelspec": {"name": "ir", "language": "R"}, "language_info": {"name": "R"}}
    save(place, notebook)


@expect()
def demonstrations_untagged(place):
    """The tags of the demonstrations are gone; they are known by their text and not run all the same."""
    notebook = solved()
    for one in notebook["cells"]:
        if not grade_id(one):
            one["metadata"] = {}
    save(place, notebook)
