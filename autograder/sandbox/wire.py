"""The pipe format between the judge and a learner's process: plain values, never pickle.

A frame is a header (two lengths), a JSON tree and the raw bytes of its arrays. Every value but None, booleans,
numbers and strings is a tagged list:

    ["l", item ...] list   ["t", item ...] tuple   ["d", [key, value] ...] dict   ["c", real, imag] complex
    ["a", dtype, shape, offset] array   ["s", dtype, offset] NumPy scalar   ["g", name, state] Generator
    ["f", number] a function that the other side can call   ["o", type name] anything else, by its type's name

Both sides use this module: the judge's reading must therefore hold against any bytes at all.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from typing import Any

import numpy as np

HEADER = struct.Struct("<II")
MAX_TREE = 8 << 20
MAX_DATA = 64 << 20
MAX_DEPTH = 40
MAX_ITEMS = 200_000
MAX_NAME = 80
NUMERIC = "biufc"
BIT_GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")


class WireError(Exception):
    """What came over the pipe is not a frame of this format, or a value is too large for one."""


_JSON = json.JSONEncoder(separators=(",", ":"), check_circular=False)

Naming = Callable[[Callable[..., Any]], int]
Calling = Callable[[int], Callable[..., Any]]


def encode(value: Any, number_of: Naming | None = None) -> bytes:
    """Write a value as one frame. number_of gives a function the number under which it can be called back."""
    data = bytearray()
    tree = _Encoder(data, number_of).tree(value, MAX_DEPTH)
    try:
        text = _JSON.encode(tree).encode()
    except (ValueError, RecursionError) as error:  # such as an integer of more digits than Python writes
        raise WireError(f"a value cannot be sent: {error}") from None
    if len(text) > MAX_TREE or len(data) > MAX_DATA:
        raise WireError("a value is too large to be sent")
    return HEADER.pack(len(text), len(data)) + text + data


class _Encoder:
    def __init__(self, data: bytearray, number_of: Naming | None) -> None:
        self.data, self.number_of, self.items = data, number_of, 0

    def tree(self, value: Any, depth: int) -> Any:
        kind = type(value)  # never isinstance: a subclass may lie about everything it does
        self.items += 1
        if depth == 0 or self.items > MAX_ITEMS:
            raise WireError("a value is nested too deeply or has too many items to be sent")
        if value is None or kind in (bool, int, float, str):
            return value
        if kind is complex:
            return ["c", value.real, value.imag]
        if kind is list or kind is tuple:
            return ["l" if kind is list else "t", *[self.tree(item, depth - 1) for item in value]]
        if kind is dict:
            return ["d", *[[self.tree(k, depth - 1), self.tree(v, depth - 1)] for k, v in value.items()]]
        if kind is np.ndarray and value.dtype.kind in NUMERIC:
            return ["a", value.dtype.str, list(value.shape), self._put(value)]
        if kind.__module__ == "numpy" and kind in _SCALARS:
            return ["s", value.dtype.str, self._put(value)]
        if kind.__name__ == "Generator" and kind is np.random.Generator and _known(value.bit_generator):
            return ["g", type(value.bit_generator).__name__, self.tree(value.bit_generator.state, depth - 1)]
        if self.number_of is not None and callable(value):
            return ["f", self.number_of(value)]
        return ["o", str(kind.__name__)[:MAX_NAME]]

    def _put(self, value: Any) -> int:
        offset = len(self.data)
        if offset + value.nbytes > MAX_DATA:
            raise WireError("an array is too large to be sent")
        self.data += value.tobytes()
        return offset


def _known(bits: Any) -> bool:
    return type(bits).__name__ in BIT_GENERATORS


_SCALARS = {t for t in np.sctypeDict.values() if np.dtype(t).kind in NUMERIC}


class Opaque:
    """Stands for a value that does not cross the pipe: it has a type's name and nothing else."""

    def __init__(self, name: str) -> None:
        self.name = name


def decode(tree: bytes, data: bytes, function: Calling | None = None) -> Any:
    """Rebuild the value of a frame as plain Python and NumPy. Anything malformed is a WireError."""
    try:
        return _value(json.loads(tree), data, function, MAX_DEPTH)
    except WireError:
        raise
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError, RecursionError) as error:
        raise WireError(f"not a frame: {type(error).__name__}") from None


def sizes(header: bytes) -> tuple[int, int]:
    """Read a frame's two lengths and refuse those that no honest frame has."""
    tree, data = HEADER.unpack(header)
    if tree > MAX_TREE or data > MAX_DATA:
        raise WireError("the frame is too large")
    return tree, data


def _value(tree: Any, data: bytes, function: Calling | None, depth: int) -> Any:
    if type(tree) is not list:
        if type(tree) is dict:
            raise WireError("an untagged dict")
        return tree
    if depth == 0:
        raise WireError("nested too deeply")
    tag, *rest = tree
    if tag == "l":
        return [_value(item, data, function, depth - 1) for item in rest]
    if tag == "t":
        return tuple(_value(item, data, function, depth - 1) for item in rest)
    if tag == "d":
        return {_value(k, data, None, depth - 1): _value(v, data, function, depth - 1) for k, v in rest}
    if tag == "c":
        real, imaginary = rest
        if type(real) is not float or type(imaginary) is not float:
            raise WireError("not a complex number")
        return complex(real, imaginary)
    if tag == "a":
        dtype, shape, offset = rest
        return _array(dtype, tuple(shape), offset, data)
    if tag == "s":
        dtype, offset = rest
        return _array(dtype, (), offset, data)[()]
    if tag == "g":
        name, state = rest
        return _generator(name, _value(state, data, None, depth - 1))
    if tag == "f" and function is not None and isinstance(rest[0], int):
        return function(rest[0])
    if tag == "o" and isinstance(rest[0], str):
        return Opaque(rest[0][:MAX_NAME])
    raise WireError("an unknown tag")


def _array(name: Any, shape: tuple[Any, ...], offset: Any, data: bytes) -> Any:
    if not isinstance(name, str) or len(name) > 8 or len(shape) > 16:
        raise WireError("not an array")
    dtype = np.dtype(name)
    if dtype.kind not in NUMERIC or not all(type(n) is int and 0 <= n <= MAX_DATA for n in (*shape, offset)):
        raise WireError("not an array of numbers")
    count = 1
    for n in shape:
        count *= n
    if offset + count * dtype.itemsize > len(data):
        raise WireError("an array without its bytes")
    return np.frombuffer(data, dtype, count, offset).reshape(shape).copy()


def _generator(name: str, state: Any) -> Any:
    if name not in BIT_GENERATORS:
        raise WireError("an unknown bit generator")
    bits = getattr(np.random, name)()
    bits.state = state
    return np.random.Generator(bits)
