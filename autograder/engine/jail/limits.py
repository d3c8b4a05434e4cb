"""Every limit there is, in one place: how much of what a learner's work may take before it is stopped."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Limits of one submission. Seconds are seconds of CPU, unless a line says that they are on the clock."""

    # A learner's process.
    memory: int = 2 << 30
    """Bytes of address space."""
    cpu: int = 600
    """Seconds after which the kernel ends the process, whatever the judge does."""
    scratch: int = 64 << 20
    """Bytes that may be written to its folder, and as many to /tmp."""

    # Its calls and cells.
    call: float = 5.0
    """Seconds for one call."""
    cell: float = 10.0
    """Seconds for one cell."""
    cells: float = 60.0
    """Seconds for all cells of a notebook; after that only the lesson's own cells are run."""
    submission: float = 900.0
    """Seconds for a whole submission, all its processes together; after that no call is made."""
    losses: int = 2
    """After so many calls of one exercise that did not come back, its other checks are not run."""
    bad_cells: int = 5
    """After so many cells that hang or crash, only cells that belong to the lesson are run."""
    wall_per_cpu: float = 6.0
    """What has a limit of CPU may take this many times as long on the clock: a busy machine must not change a grade."""

    # Its answers and calls back.
    line: int = 200
    """No line number above this is told: a number of a learner's choice could carry a hidden check's inputs out."""
    for_a_function: int = 1 << 20
    """Bytes of the arguments that a check's own function takes: it is computed in the judge's process."""
    in_a_function: int = 64 << 20
    """Bytes of the largest array that such a function may make of them by broadcasting."""

    # Its notebook.
    file: int = 64 << 20
    """Bytes of a notebook."""
    opening: float = 15.0
    """Seconds for reading its cells."""
    large: int = 1 << 20
    """Bytes of a notebook that is read in a process in which no cell is run: it may have used much memory."""
    text: int = 1 << 20
    """Letters of one cell that are run."""
    breath: int = 100_000
    """Letters that are looked into at once."""
    looking: float = 3.0
    """Seconds for turning a cell into Python and listing its names, or so many letters of several cells."""
    lookings: float = 20.0
    """Seconds for that in a whole notebook; after that only the lesson's own cells are looked into."""
    uses: int = 400_000
    """Letters of a notebook in which it is looked for what uses what; nobody writes as many by hand."""
