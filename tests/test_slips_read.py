"""Slips in their files: how they are read, matched as syntax and made, and what an author is told who errs."""

import ast
import re

import pytest

from autograder.engine.course.slips import Slip, SlipError, read_slips, slipped_source
from tests.here import COURSE

MSE = """\
def mse(a, y):
    if a.shape != y.shape:
        raise ValueError(f"a has shape {a.shape}")
    n = a.shape[1]
    cost = np.sum((a - y) ** 2)
    for _ in range(n):
        cost = cost / 2
        cost = cost + 1.0
    return cost / n
"""


def made(*changes, source=MSE):
    return slipped_source(source, [Slip("mse", "one", "One.", changes)])


def changed(old, new, source=MSE):
    assert source.count(old) == 1
    return ast.unparse(ast.parse(source.replace(old, new)))


@pytest.fixture
def read(tmp_path):
    def reading(text):
        (tmp_path / "mse.toml").write_text(text, encoding="utf-8")
        return read_slips(tmp_path / "mse.toml", "mse", MSE)

    return reading


def references():
    """Yield each exercise's file of slips, its name and its reference solution."""
    for lesson in COURSE.lessons.values():
        for name, source in lesson.reference.bare.items():
            yield lesson.unshipped / "slips" / f"{name}.toml", name, ast.unparse(ast.parse(source))


def in_parentheses(source):
    """Put each expression into parentheses and on a line of its own."""
    text = ast.unparse(ast.parse(source)).encode()
    starts = [0, *(found.end() for found in re.finditer(b"\n", text))]
    marks = []

    def visit(node):
        whole = isinstance(node, ast.expr) and isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
        slices = any(isinstance(part, ast.Slice) for part in getattr(node, "elts", []))
        if whole and not slices and not isinstance(node, (ast.Slice, ast.Starred)):
            marks.append((starts[node.lineno - 1] + node.col_offset, 1, b"(\n"))
            marks.append((starts[node.end_lineno - 1] + node.end_col_offset, 0, b")"))
        if not isinstance(node, ast.JoinedStr):
            for child in ast.iter_child_nodes(node):
                visit(child)

    visit(ast.parse(text))
    for at, _, mark in sorted(marks, key=lambda mark: mark[:2], reverse=True):
        text = text[:at] + mark + text[at:]
    return text.decode()


def test_a_slip_is_read_with_all_that_stands_in_its_table(read):
    text = """
[halved]
change = "cost / n -> cost / (2 * n)"
says = '''The half is taken
twice. [C8 E2; 4.3 gradient 2x too large]'''
read = "5. How wrong"
one_of = "half"
remembers = true

[sum]
change = ["cost / n -> cost", "- n = a.shape[1]", "range(n) -> range(2)"]
says = "The range [0, 1] is meant."
"""
    change = ("cost / n -> cost / (2 * n)",)
    ids = "C8 E2; 4.3 gradient 2x too large"
    one, two = read(text)
    assert one == Slip("mse", "halved", "The half is taken twice.", change, "5. How wrong", ids, True, "half")
    assert (two.name, two.says, two.ids, len(two.changes)) == ("sum", "The range [0, 1] is meant.", "", 3)


def test_what_is_changed_is_matched_as_syntax():
    once = changed("np.sum((a - y) ** 2)", "np.sum(abs(a - y))")
    assert made("np.sum((a - y) ** 2) -> np.sum(abs(a - y))") == once
    assert made("np.sum( ((a-y)**2) ) -> (np.sum)(abs(a-y))") == once
    assert made("(a - y) ** 2 -> abs(a - y)") == once
    assert made("cost = np.sum((a - y)**2) -> cost = np.sum(abs(a - y))") == once
    assert made("- cost = np.sum((a-y) ** 2)\n+ cost = np.sum(abs(a - y))") == once


def test_statements_are_changed_added_and_removed():
    assert made("n = a.shape[1] -> n = a.shape[1]; a = a + 0") == changed("[1]\n", "[1]\n    a = a + 0\n")
    assert made("- cost = cost / 2; cost = cost + 1.0") == changed("cost = cost / 2\n        cost = cost + 1.0", "pass")
    assert made("  cost = cost / 2\n+ if n:\n+     break") == changed(
        "/ 2\n", "/ 2\n        if n:\n            break\n"
    )


def test_three_dots_stand_for_anything_and_come_back_in_the_new_text():
    assert made("return ... -> y += 1; return ...") == changed("    return", "    y += 1\n    return")
    assert made("- if a.shape != y.shape: ...") == made("- if ...: ...")
    assert made("for _ in range(n): ... -> for _ in a: ...") == changed("range(n)", "a")
    assert made("  for _ in range(n):\n+     a = y\n      ...") == changed("range(n):", "range(n):\n        a = y")
    assert made("np.sum(...) -> np.mean(..., axis=0)") == changed("sum((a - y) ** 2)", "mean((a - y) ** 2, axis=0)")
    with pytest.raises(SlipError, match="more than once"):
        made("(... - ...) ** 2 -> ...")


def test_every_place_is_changed_if_one_says_so():
    with pytest.raises(SlipError, match="stands in 2 places; take more"):
        made("n -> 3")
    assert made("every n -> 3") == changed("/ n", "/ 3", made("range(n) -> range(3)"))


def test_the_words_of_an_error_are_not_searched():
    assert made("y.shape -> y.size") and made("raise ... -> return None") and made("every a.shape -> a.size")
    assert 'f"a has shape {a.shape}"' in made("every a.shape -> a.size").replace("'", '"')


@pytest.mark.parametrize(
    "change, new",
    [
        ("twice: the result", "2 * (cost / n)"),
        ("half: the result", "0.5 * (cost / n)"),
        ("negated: the result", "-(cost / n)"),
        ("squared: the result", "(cost / n) ** 2"),
        ("swapped: cost / n", "n / cost"),
        ("transposed: cost / n", "(cost / n).T"),
        ("squeezed: the result", "np.squeeze(cost / n)"),
        ("flattened: the result", "(cost / n).ravel()"),
        ("as a list: the result", "(cost / n).tolist()"),
        ("cut to integers: the result", "(cost / n).astype(int)"),
        ("in single precision: cost / n", "(cost / n).astype(np.float32)"),
    ],
)
def test_a_family_changes_an_expression_or_the_result(change, new):
    assert made(change) == changed("cost / n", new)


def test_swapping_fits_the_arguments_of_a_call_and_transposing_undoes_itself():
    source = "def f(a):\n    return np.dot(a.T, 2)\n"
    assert "np.dot(2, a.T)" in made("swapped: np.dot(a.T, 2)", source=source)
    assert "np.dot(a, 2)" in made("transposed: a.T", source=source)
    with pytest.raises(SlipError, match="the family cannot change what stands there"):
        made("swapped: a.T", source=source)


def test_the_family_of_refusals_makes_three_slips_in_its_place(read):
    text = """
[first]
change = "cost / n -> cost"
says = "First."
[refusals]
family = "refusals"
what = "shapes that differ"
without = ["error-without-a-text"]
read = "4. Broadcasting"
"""
    slips = read(text)
    assert [slip.name for slip in slips] == ["first", "assertion-for-value-error", "none-in-place-of-an-error"]
    assert slips[2].says.startswith("For shapes that differ nothing is raised") and slips[2].read == "4. Broadcasting"
    assert slipped_source(MSE, slips[2:]) == changed('raise ValueError(f"a has shape {a.shape}")', "return None")


def test_slips_of_another_file_are_shared_with_words_filled_in(read, tmp_path):
    (tmp_path / "both.toml").write_text("[shared]\nchange = 'COST -> 0'\nsays = 'For COST comes 0, not NaN.'\n")
    (slip,) = read('[others]\nfamily = "shared"\nfile = "both.toml"\nCOST = "cost / n"\n')
    assert (slip.name, slip.changes, slip.says) == ("shared", ("cost / n -> 0",), "For cost / n comes 0, not NaN.")


def test_a_change_with_a_name_may_be_part_of_several_slips(read):
    text = '[changes]\ntwo = "cost / n -> cost / 2"\n[one]\nchange = ["two", "cost / 2 -> 1"]\nsays = "One."\n'
    with pytest.raises(SlipError, match="stands in 2 places"):
        read(text)
    (slip,) = read(text.replace("cost / 2 -> 1", "return cost / 2 -> return 1"))
    assert slipped_source(MSE, [slip]).endswith("return 1")


def test_the_second_of_two_slips_is_matched_against_what_the_first_one_made():
    one, two, three = (
        Slip("mse", name, "Says.", (change,))
        for name, change in (("a", "cost / n -> cost / (2 * n)"), ("b", "2 * n -> 3 * n"), ("c", "cost / n -> n"))
    )
    assert slipped_source(MSE, [one, two]) == changed("cost / n", "cost / (3 * n)")
    with pytest.raises(SlipError, match="mse, c: what is to be changed stands nowhere"):
        slipped_source(MSE, [one, three])


def one(line):
    return f'[one]\n{line}\nsays = "One."\n'


@pytest.mark.parametrize(
    "text, message",
    [
        ("[one]\nchange = no\n", "cannot be read as TOML .*line 2.*; correct it there"),
        ("[one]\n[one]\n", "cannot be read as TOML"),
        ('read = "1."\n', "'read' stands outside of the tables; put it below"),
        (one('chnage = "n -> m"'), "mse, one: 'chnage' is no key of a slip; the keys are change, says"),
        ('[one]\nsays = "One."\n', "mse, one: there is no 'change'; add it"),
        ('[one]\nchange = "cost / n -> n"\n', "mse, one: there is no 'says'; add it"),
        (one("change = 3"), "mse, one: change is .3., which is of the wrong type"),
        (one("change = [3]"), "mse, one: change is .3., which is of the wrong type; see"),
        (one('change = "cost / n -> n"\nremembers = "yes"'), "remembers is 'yes', which is of the wrong type"),
        (one('change = "mean -> sum"'), "mse, one: what is to be changed stands nowhere: mean -> sum"),
        (one('change = "cost -> n"'), "stands in 3 places; take more of what stands around it: cost -> n"),
        (one('change = "cost / n -> cost /"'), "'cost /' is no Python"),
        (one('change = "a -> b -> c"'), "there are two arrows in it"),
        (one('change = "cost"'), "this is no change; write 'old -> new' or a family .twice, "),
        (one('change = "thrice: cost"'), "this is no change"),
        (one('change = "twice: cost +"'), "'cost .' is no expression"),
        (one('change = "- n = a.shape[1]\\nm = 1"'), "and this does not: m = 1"),
        (one('change = "+ n = 1\\n+ m = 1"'), "nothing in it says where"),
        (one('change = "n = a.shape[1] -> break"'), "mse, one: the changed text is no Python .*'break' outside loop"),
        ('[one]\nfamily = "thrice"\n', "one: there is no family 'thrice'; the families are refusals, shared"),
        ('[one]\nfamily = "refusals"\n', "one: the family's keys are not right: .*'what'"),
        ('[one]\nfamily = "refusals"\nwhat = "x"\nwithout = ["y"]\n', "one: the family has no y to be left out"),
        ('[one]\nfamily = "shared"\n', "one: there is no 'file' with the slips that are shared; add it"),
        ('[one]\nfamily = "shared"\nfile = "no.toml"\n', "cannot be read as TOML .*no.toml"),
        (one('change = "cost / n -> n"') + '[r]\nfamily = "shared"\nfile = "again.toml"\n', "two slips of this name"),
    ],
)
def test_an_author_is_told_the_file_the_slip_and_what_to_do(read, tmp_path, text, message):
    (tmp_path / "again.toml").write_text(one('change = "cost / n -> cost"'))
    with pytest.raises(SlipError, match=r"mse\.toml: .*" + message):
        read(text)


@pytest.mark.parametrize("path, exercise, source", [pytest.param(*one, id=one[1]) for one in references()])
def test_no_slip_minds_how_the_reference_is_laid_out(path, exercise, source):
    other = in_parentheses(source)
    assert ast.dump(ast.parse(other)) == ast.dump(ast.parse(source)) and other.count("(\n") > 4
    slips = read_slips(path, exercise, source)
    assert slips == read_slips(path, exercise, other) and len(slips) > 10
    for slip in slips:
        assert slipped_source(source, [slip]) == slipped_source(other, [slip]) != ast.unparse(ast.parse(source))


def test_there_is_a_file_for_every_reference():
    assert len(list(references())) == 43 and all(path.is_file() for path, _, _ in references())
