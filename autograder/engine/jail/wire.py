"""The pipe format between the judge and a learner's process: plain values, never pickle.

A frame is a header (two lengths), a JSON tree and the raw bytes of its arrays. Every value but None, booleans,
numbers and strings is a tagged list:

    ["l", item ...] list   ["t", item ...] tuple   ["d", [key, value] ...] dict   ["c", real, imag] complex
    ["a", dtype, shape, offset] array   ["s", dtype, offset] NumPy scalar   ["g", name, state] Generator
    ["f", number] a function that the other side can call   ["o", type name] anything else, by its type's name

Keys of a dict are texts or small integers.

Both sides use this module: the judge's reading must therefore hold against any bytes at all.
"""

from __future__ import annotations

import json
import math
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
MAX_NAMES = 100
NUMERIC = "biufc"
BIT_GENERATORS = ("PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64")


class WireError(Exception):
    """What came over the pipe is not a frame of this format, or a value is too large for one."""


_JSON = json.JSONEncoder(separators=(",", ":"), check_circular=False)

Naming = Callable[[Callable[..., Any]], int]
Calling = Callable[[int], Callable[..., Any]]


def encode(value: Any, number_of: Naming | None = None) -> bytearray:
    """Write a value as one frame. number_of gives a function the number under which it can be called back."""
    data = bytearray()
    tree = _Encoder(data, number_of).tree(value, MAX_DEPTH)
    try:
        text = _JSON.encode(tree).encode()
    except (ValueError, RecursionError) as error:  # such as an integer of more digits than Python writes
        raise WireError(f"a value cannot be sent: {error}") from None
    if len(text) > MAX_TREE or len(data) > MAX_DATA:
        raise WireError("a value is too large to be sent")
    data[:0] = HEADER.pack(len(text), len(data)) + text  # in place: there may be 64 MB of it
    return data


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
            return ["d", *[[self._key(k), self.tree(v, depth - 1)] for k, v in value.items()]]
        if kind is np.ndarray and value.dtype.kind in NUMERIC:
            return ["a", value.dtype.str, list(value.shape), self._put(value)]
        if kind.__module__ == "numpy" and kind in _SCALARS:
            return ["s", value.dtype.str, self._put(value)]
        if kind.__name__ == "Generator" and kind is np.random.Generator and _known(value.bit_generator):
            return ["g", type(value.bit_generator).__name__, self.tree(value.bit_generator.state, depth - 1)]
        if self.number_of is not None and callable(value):
            return ["f", self.number_of(value)]
        return ["o", str(kind.__name__)[:MAX_NAME]]

    def _key(self, key: Any) -> str | int:
        if type(key) is str or (type(key) is int and abs(key) < 1 << 32):
            return key
        raise WireError("a dict with a key that is neither a text nor a small integer cannot be sent")

    def _put(self, value: Any) -> int:
        offset = len(self.data)
        if offset + value.nbytes > MAX_DATA:
            raise WireError("an array is too large to be sent")
        self.data += value.data if value.flags.c_contiguous else value.tobytes()
        return offset


def _known(bits: Any) -> bool:
    return type(bits).__name__ in BIT_GENERATORS


_SCALARS = {t for t in np.sctypeDict.values() if np.dtype(t).kind in NUMERIC}
_DTYPES = {d.str: d for kind in _SCALARS for d in (np.dtype(kind), np.dtype(kind).newbyteorder())}


class Opaque:
    """Stands for a value that does not cross the pipe: its class has the name of the value's type, and that is all."""


def decode(tree: bytes, data: bytes, function: Calling | None = None) -> Any:
    """Rebuild the value of a frame as plain Python and NumPy. Anything malformed is a WireError.

    function makes a function that calls the other side; without it, as on the judge's side, the frame may hold no
    functions, and generators of one kind only.
    """
    try:
        return _Decoder(data, function).value(json.loads(tree), MAX_DEPTH)
    except WireError:
        raise
    except Exception as error:  # bytes that nobody vouches for may break json and NumPy in any way
        raise WireError(f"not a frame: {type(error).__name__}") from None


def sizes(header: bytes) -> tuple[int, int]:
    """Read a frame's two lengths and refuse those that no honest frame has."""
    tree, data = HEADER.unpack(header)
    if tree > MAX_TREE or data > MAX_DATA:
        raise WireError("the frame is too large")
    return tree, data


class _Decoder:
    def __init__(self, data: bytes, function: Calling | None) -> None:
        self.data, self.function, self.items, self.taken = data, function, 0, 0
        self.opaque: dict[str, Opaque] = {}

    def value(self, tree: Any, depth: int) -> Any:
        self.items += 1
        if depth == 0 or self.items > MAX_ITEMS:
            raise WireError("nested too deeply or too many items")
        if type(tree) is not list:
            if type(tree) is dict:
                raise WireError("an untagged dict")
            return tree
        tag, *rest = tree
        if tag == "l":
            return [self.value(item, depth - 1) for item in rest]
        if tag == "t":
            return tuple(self.value(item, depth - 1) for item in rest)
        if tag == "d":
            return {self._key(key): self.value(item, depth - 1) for key, item in rest}
        if tag == "c":
            return _complex(*rest)
        if tag == "a":
            dtype, shape, offset = rest
            return self._array(dtype, tuple(shape), offset)
        if tag == "s":
            dtype, offset = rest
            return self._array(dtype, (), offset)[()]
        if tag == "o" and type(rest[0]) is str:
            return self._opaque(rest[0][:MAX_NAME].replace("\0", "") or "thing")
        if self.function is not None and tag == "f" and type(rest[0]) is int:
            return self.function(rest[0])
        if tag == "g":
            name, state = rest
            return _generator(name, self.value(state, depth - 1), self.function is not None)
        raise WireError("an unknown tag")

    def _opaque(self, name: str) -> Opaque:
        """Give the one thing of this name: a class for each would take time and memory that nobody granted."""
        if name not in self.opaque and len(self.opaque) >= MAX_NAMES:
            raise WireError("values of too many types")
        if name not in self.opaque:
            self.opaque[name] = type(name, (Opaque,), {})()
        return self.opaque[name]

    def _key(self, key: Any) -> str | int:
        # Python's hash of a huge integer can be chosen, and a dict of such keys takes hours to build.
        if type(key) is str or (type(key) is int and abs(key) < 1 << 32):
            return key
        raise WireError("a key that is neither a text nor a small integer")

    def _array(self, name: Any, shape: tuple[Any, ...], offset: Any) -> Any:
        dtype = _DTYPES.get(name) if type(name) is str else None  # np.dtype itself is not safe with any text
        if dtype is None or len(shape) > 16:
            raise WireError("not an array of numbers")
        if not all(type(n) is int and 0 <= n <= MAX_DATA for n in (*shape, offset)):
            raise WireError("not an array")
        count = math.prod(shape)
        size = count * dtype.itemsize
        self.taken += size
        if offset + size > len(self.data) or self.taken > len(self.data):
            raise WireError("an array without bytes of its own")
        return np.frombuffer(self.data, dtype, count, offset).reshape(shape).copy()


def _complex(real: Any, imaginary: Any) -> complex:
    if type(real) is not float or type(imaginary) is not float:
        raise WireError("not a complex number")
    return complex(real, imaginary)


def _generator(name: Any, state: Any, trusted: bool) -> Any:
    """Rebuild a generator. NumPy believes the state of some kinds unseen; that of PCG64 is two numbers, always safe."""
    if name not in (BIT_GENERATORS if trusted else ("PCG64",)):
        raise WireError("an unknown bit generator")
    bits = getattr(np.random, name)()
    bits.state = state
    return np.random.Generator(bits)
