"""engine/jail/wire.py: values cross unchanged; anything else is refused, whatever the bytes."""

import json
import os
import random

import numpy as np
import pytest

from autograder.engine.jail import wire
from autograder.engine.jail.wire import HEADER, Opaque, WireError, decode, encode, sizes


def through(value, number_of=None, function=None):
    """Send a value towards the learner's side if function is given, towards the judge's if not."""
    frame = encode(value, number_of)
    tree, data = sizes(frame[: HEADER.size])
    assert len(frame) == HEADER.size + tree + data
    return decode(frame[HEADER.size : HEADER.size + tree], frame[HEADER.size + tree :], function)


@pytest.mark.parametrize(
    "value",
    [None, True, 3, -(2**70), 0.1, 1e308, float("inf"), "ä\x00\n", [], (), {}, 2 + 3j]
    + [[1, (2.5, "x"), {"k": [None]}], {1: "a", "b": (False,)}],
)
def test_plain_values_come_back_as_they_were(value):
    back = through(value)
    assert back == value and type(back) is type(value)


@pytest.mark.parametrize("dtype", ["float64", "float32", "int64", "uint8", "bool", "complex128", ">f8", "float16"])
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (1, 0, 2)])
def test_arrays_come_back_bit_for_bit_with_their_type_and_shape(dtype, shape):
    value = np.arange(np.prod(shape, dtype=int)).astype(dtype).reshape(shape)
    back = through(value)
    assert type(back) is np.ndarray and back.dtype == value.dtype and back.shape == shape
    assert back.tobytes() == value.tobytes() and back.flags.writeable


def test_views_in_any_order_arrive_as_what_they_show():
    base = np.arange(12.0).reshape(3, 4)
    for view in (base.T, base[:, ::-1], base[1:, 2:], np.broadcast_to(base[0], (5, 4))):
        np.testing.assert_array_equal(through(view), view)


def test_nan_minus_zero_and_numpy_scalars_survive():
    assert np.isnan(through(float("nan")))
    assert np.signbit(through(-0.0))
    assert type(through(np.float64(0.5))) is np.float64 and type(through(np.int8(3))) is np.int8


def test_a_generator_goes_on_where_it_was():
    rng = np.random.default_rng(5)
    rng.random(3)
    back = through(rng, function=abs)
    assert back.random(4).tolist() == rng.random(4).tolist()
    twister = np.random.Generator(np.random.MT19937(1))
    assert through(twister, function=abs).integers(99) == twister.integers(99)


def test_the_judge_takes_only_generators_whose_every_state_is_safe():
    rng = np.random.default_rng(5)
    assert through(rng).random() == rng.random()
    with pytest.raises(WireError):  # NumPy believes the position that comes with the state of this one
        through(np.random.Generator(np.random.MT19937(1)))
    numbers = ["d", ["state", 1 << 200], ["inc", 1]]
    state = ["d", ["bit_generator", "PCG64"], ["state", numbers], ["has_uint32", 0], ["uinteger", 0]]
    with pytest.raises(WireError):
        decode(json.dumps(["g", "PCG64", state]).encode(), b"")


def test_functions_cross_by_number_and_only_towards_the_side_that_calls_back():
    given = []

    def number_of(function):
        given.append(function)
        return 7

    assert through(abs, number_of, lambda number: ("remote", number)) == ("remote", 7)
    assert given == [abs]
    assert isinstance(through(abs), Opaque)


class Liar(np.ndarray):
    """Claims to be equal to everything."""

    def __eq__(self, other):
        return True


class Number(float):
    pass


@pytest.mark.parametrize(
    "value", [np.ones(2).view(Liar), Number(1.0), np.array([None]), np.zeros(1, "M8[s]"), np.zeros(1, [("a", "f8")])]
)
def test_what_could_lie_arrives_as_its_types_name_only(value):
    back = through(value)
    assert isinstance(back, Opaque) and type(back).__name__ == type(value).__name__


def test_cyclic_deep_and_huge_values_are_refused_at_once():
    cycle = []
    cycle.append(cycle)
    deep = []
    for _ in range(500):
        deep = [deep]
    for value in (cycle, deep, [0] * 300_000, np.zeros(9 << 20), "x" * (9 << 20), 10**5000, {2.5: 1}, {10**20: 1}):
        with pytest.raises(WireError):
            encode(value)


@pytest.mark.parametrize(
    "tree",
    [
        ["a", "float64", [2], 0],
        ["a", "O", [1], 0],
        ["a", "f8,f8", [1], 0],
        ["a", "float64", [-1], 0],
        ["a", "float64", [10**9, 10**9], 0],
        ["a", "float64", "ab", 0],
        ["a", "f8", [1], -8],
        ["a", "f8", [1], True],
        ["a", "f8", [0] * 99, 0],
        ["s", "f8", 1],
        ["d", [["l"], 1]],
        ["d", [1]],
        ["g", "PCG64", ["d"]],
        ["g", "os", ["d"]],
        ["g", ["l"], ["d"]],
        ["f", 0],
        ["c", "1"],
        ["x"],
        [],
        [["l"]],
        {"plain": "dict"},
    ],
)
def test_malformed_trees_are_wire_errors(tree):
    with pytest.raises(WireError):
        decode(json.dumps(tree).encode(), b"\0" * 8)


def test_headers_that_promise_too_much_are_refused_before_reading_on():
    with pytest.raises(WireError):
        sizes(HEADER.pack(wire.MAX_TREE + 1, 0))
    with pytest.raises(WireError):
        sizes(HEADER.pack(0, wire.MAX_DATA + 1))


def test_random_bytes_and_damaged_frames_never_raise_anything_but_a_wire_error():
    chance = random.Random(1)
    frame = encode({"result": (np.arange(6.0), [1, "x"], np.random.default_rng(1)), "serial": 4})
    tree, _ = sizes(frame[: HEADER.size])
    text, data = frame[HEADER.size : HEADER.size + tree], frame[HEADER.size + tree :]
    for _ in range(3000):
        damaged = bytearray(text)
        for _ in range(chance.randint(1, 4)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            decode(bytes(damaged), data)
        except WireError:
            continue
    for _ in range(300):
        with pytest.raises(WireError):
            decode(b"[" + os.urandom(40), b"")
