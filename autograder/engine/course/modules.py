"""Run a course's own modules: they call each other by plain names, which another course may use for its own."""

from __future__ import annotations

import contextlib
import importlib.util
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace


def load(path: Path, folders: Sequence[Path], ref: SimpleNamespace | None = None) -> ModuleType:
    """Run a file anew as a module. folders: where its imports are looked for first.

    ref: the reference functions; they are put into the namespace of this name that the module may have.
    """
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with importing_from([*folders, path.parent]):
        sys.modules[path.stem] = module  # dataclasses look their module up by name
        spec.loader.exec_module(module)
    if ref is not None and isinstance(vars(module).get("ref"), SimpleNamespace):
        vars(module.ref).update(vars(ref))
    return module


@contextlib.contextmanager
def importing_from(folders: Sequence[Path]) -> Iterator[None]:
    """Let imports find the files of these folders, and forget them afterwards, so that nothing else is touched."""
    own = {entry.stem for folder in folders if folder.is_dir() for entry in folder.iterdir()}
    aside = {name: sys.modules.pop(name) for name in list(sys.modules) if name in own}
    before, places = sys.path[:], [str(folder) for folder in folders]
    sys.path[:0] = places
    importlib.invalidate_caches()
    try:
        yield
    finally:
        sys.path[:] = before
        for name in own & sys.modules.keys():
            del sys.modules[name]
        sys.modules.update(aside)
