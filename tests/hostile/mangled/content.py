"""The file is damaged: its bytes, its JSON, its format."""

import copy
import gzip
import json

import nbformat

from tests.hostile.mangled import cell, code, expect, save, solved


def text():
    return json.dumps(solved(), indent=1, ensure_ascii=False)


@expect("unreadable", "is empty", odd=True)
def empty_file(place):
    """The upload failed and left a file of no bytes."""
    save(place, b"")


@expect("unreadable", "is empty")
def blank_file(place):
    """Nothing but spaces and line ends."""
    save(place, b" \r\n\n\t\n")


@expect("unreadable", "breaks off or is damaged at line", odd=True)
def broken_off(place):
    """The file broke off on its way, after 60 %."""
    save(place, text()[: int(len(text()) * 0.6)])


@expect("unreadable", "breaks off or is damaged at line")
def last_brace_missing(place):
    """Only the last character did not arrive."""
    save(place, text().rstrip()[:-1])


@expect("unreadable", "Ask the learner to hand it in again", odd=True)
def zeros(place):
    """A full disk left a file of the right length that holds nothing but zero bytes."""
    save(place, bytes(len(text())))


@expect("unreadable", "Ask the learner to hand it in again")
def a_web_page(place):
    """The page of a login was saved under the notebook's name."""
    save(place, "<!DOCTYPE html>\n<html><title>Sign in</title></html>\n")


@expect("unreadable", "Ask the learner to hand it in again")
def a_script(place):
    """The notebook was exported as a Python file and renamed."""
    save(place, "".join(f"# In[ ]:\n{one['source']}\n" for one in solved()["cells"] if one["cell_type"] == "code"))


@expect("unreadable", "damaged at line")
def merge_conflict(place):
    """Two versions were merged by git, and the marks of the conflict are still there."""
    lines = text().splitlines(keepends=True)
    lines[40:40] = ["<<<<<<< HEAD\n", lines[40], "=======\n", lines[40], ">>>>>>> mine\n"]
    save(place, "".join(lines))


@expect("unreadable", "damaged at line")
def twice_in_one_file(place):
    """The same notebook stands there twice, one after the other."""
    save(place, text() + "\n" + text())


@expect("unreadable", "damaged at line")
def comma_too_many(place):
    """Edited by hand: a comma after the last cell."""
    save(place, text().replace('\n ],\n "metadata"', ',\n ],\n "metadata"'))


@expect("unreadable", "is no notebook")
def a_list(place):
    """JSON, but only the list of the cells."""
    save(place, json.dumps(solved()["cells"]))


@expect("unreadable", "is no notebook")
def other_json(place):
    """JSON, but the settings of another program."""
    save(place, '{"name": "homework", "version": "1.0.0", "dependencies": {}}')


@expect("unreadable", "is no notebook")
def a_bare_number(place):
    """JSON, but nothing more than a number that is none."""
    save(place, "NaN")


@expect("unreadable", "is no notebook")
def cells_are_null(place):
    """A notebook whose list of cells is null."""
    save(place, {**solved(), "cells": None})


@expect("unreadable", "Is it the right file?")
def no_cells(place):
    """A new notebook that nobody has written in."""
    save(place, {**solved(), "cells": []})


@expect("unreadable", "Is it the right file?")
def homework_of_another_course(place):
    """A whole notebook, but of another course."""
    notebook = {**solved(), "cells": [code("import pandas as pd"), code("def f(x):\n    return x")]}
    save(place, notebook)


@expect("unreadable", "Is it the right file?", odd=True)
def notebook_of_a_later_lesson(place):
    """The solved notebook of lesson 2 under the name of lesson 1."""
    save(place, solved("2_network"))


@expect("unreadable", "Is it the right file?")
def notebook_of_an_earlier_lesson(place):
    """The solved notebook of lesson 0 under the name of lesson 1."""
    save(place, solved("0_shapes"))


@expect("unreadable", "1_neuron.ipynb", odd=True)
def compressed(place):
    """The notebook, compressed, under the notebook's name."""
    save(place, gzip.compress(text().encode()))


@expect("unreadable", "UTF-8", odd=True)
def latin_1(place):
    """Saved in Latin-1 by an editor, with an umlaut in a comment."""
    notebook = solved()
    notebook["cells"].append(code("# Größe"))
    save(place, json.dumps(notebook, ensure_ascii=True).replace("\\u00f6", "ö").encode("latin-1"))


@expect("unreadable", "Ask the learner to hand it in again")
def utf_16_without_a_mark(place):
    """UTF-16 without the two bytes that say so."""
    save(place, json.dumps(solved()).encode("utf-16-le"))


@expect(odd=True)
def utf_16(place):
    """UTF-16, as the redirection of a shell on Windows writes it."""
    save(place, text().encode("utf-16"))


@expect(odd=True)
def byte_order_mark(place):
    """UTF-8 with a byte order mark, as some editors on Windows write it."""
    save(place, text().encode("utf-8-sig"))


@expect()
def line_ends_of_windows(place):
    """Every line ends as on Windows, in the file and in the cells."""
    notebook = solved()
    for one in notebook["cells"]:
        one["source"] = one["source"].replace("\n", "\r\n")
    save(place, json.dumps(notebook, indent=1).replace("\n", "\r\n"))


@expect()
def line_ends_of_an_old_mac(place):
    """The lines of the cells end with a carriage return alone."""
    notebook = solved()
    for one in notebook["cells"]:
        one["source"] = one["source"].replace("\n", "\r")
    save(place, notebook)


@expect(odd=True)
def format_3(place):
    """The old format with worksheets, marks included."""
    modern = nbformat.reads(json.dumps(solved()), as_version=4)
    save(place, json.dumps(nbformat.convert(modern, 3)))


@expect("unreadable", "old format")
def format_3_broken(place):
    """The old format, but its worksheets are no list."""
    save(place, {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": 5})


@expect()
def format_of_the_future(place):
    """A format number that does not exist yet, and fields that nobody knows."""
    save(place, {**solved(), "nbformat": 99, "nbformat_minor": 99, "widgets": {"a": [1]}})


@expect(odd=True)
def no_format(place):
    """Neither a format number nor metadata: cells, and nothing else."""
    save(place, {"cells": solved()["cells"]})


@expect("unreadable", "Ask the learner to hand it in again", odd=True)
def deeply_nested(place):
    """Brackets within brackets, a hundred thousand deep, in the metadata."""
    save(place, '{"metadata": ' + "[" * 100_000 + "]" * 100_000 + f', "cells": {json.dumps(solved()["cells"])}}}')


@expect()
def a_number_of_5000_digits(place):
    """A number in the metadata that is longer than Python likes to read."""
    notebook = text()
    save(place, notebook.replace('"nbformat": 4', f'"big": {"7" * 5000}, "nbformat": 4', 1))


@expect()
def numbers_that_are_none(place):
    """NaN and Infinity where a program wrote counts of executions."""
    notebook = solved()
    for one in notebook["cells"]:
        one["execution_count"] = float("nan")
        one["metadata"]["seconds"] = float("inf")
    save(place, notebook)


@expect()
def a_key_twice(place):
    """The list of cells stands there twice, first empty; JSON takes the last."""
    save(place, '{"cells": [], ' + text().lstrip()[1:])


@expect(odd=True)
def fifty_megabytes_of_output(place):
    """A loop printed 50 MB, and the notebook stores all of it."""
    notebook = solved()
    line = "loss 0.123456789 at this step\n"
    printed = {"output_type": "stream", "name": "stdout", "text": [line] * ((50 << 20) // (len(line) + 4))}
    cell(notebook, "train_neuron-check")["outputs"] = [printed]
    save(place, json.dumps(notebook))


@expect("unreadable", "Clear all its outputs", odd=True)
def seventy_megabytes(place):
    """The stored output makes the file larger than 64 MB."""
    path = save(place, text())
    with path.open("ab") as file:
        file.truncate(70 << 20)


@expect(odd=True)
def half_a_character(place):
    """Half a surrogate pair in a comment and in a text cell, as a cut emoji leaves it."""
    notebook = solved()
    notebook["cells"].append({"cell_type": "markdown", "id": "half", "metadata": {}, "source": "\ud83d"})
    notebook["cells"].append(code("# \udcff"))
    save(place, json.dumps(notebook))


@expect(odd=True, lost={"step": "failed"})
def zero_bytes_in_cells(place):
    """A zero byte in a cell of its own, which costs nothing, and one in an exercise, which Python cannot read."""
    notebook = solved()
    notebook["cells"].append(code("x = 1\0"))
    cell(notebook, "step")["source"] += "\n# \0"
    save(place, notebook)


@expect(odd=True)
def outputs_of_no_form(place):
    """Stored outputs that no program could show."""
    notebook = solved()
    wrong = [None, 7, "text", [{"output_type": 3}], [{"output_type": "display_data", "data": {"image/png": "x"}}], {}]
    for i, one in enumerate(copy.copy(notebook["cells"])):
        one["outputs"] = wrong[i % len(wrong)]
        one["attachments"] = {"a.png": {"image/png": 5}}
    save(place, notebook)


@expect("unreadable", "Is it the right file")
def sixty_megabytes_of_empty_cells(place):
    """A list of twenty million cells that are none: 60 MB, and a gigabyte and a half for whoever opens it."""
    save(place, b'{"cells": [' + b"{}," * 20_000_000 + b"{}]}")


@expect("unreadable", "Is it the right file")
def empty_cells_in_worksheets(place):
    """The old format, and nine million cells that are none."""
    save(place, b'{"nbformat": 3, "worksheets": [{"cells": [' + b"{}," * 9_000_000 + b"{}]}]}")


@expect("unreadable", "Is it the right file")
def seventeen_megabytes_of_text(place):
    """A book was pasted into the text cells of a solved notebook."""
    notebook = solved()
    notebook["cells"] += [
        {"cell_type": "markdown", "id": f"b{i}", "metadata": {}, "source": "x" * 10**6} for i in range(17)
    ]
    save(place, notebook)


@expect()
def sixty_four_megabytes_of_pictures(place):
    """The file is as large as it may be: pictures in its outputs, and half a megabyte of other things."""
    notebook = solved()
    picture = {"output_type": "display_data", "metadata": {}, "data": {"image/png": "A" * 3_000_000}}
    cell(notebook, "train_neuron-check")["outputs"] = [picture] * 22
    whole = json.dumps(notebook)
    save(place, whole[:-1] + " " * ((64 << 20) - len(whole)) + whole[-1])
