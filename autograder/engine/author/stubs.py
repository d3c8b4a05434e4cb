"""What stands in a learner's notebook in place of a solution."""

from __future__ import annotations

from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearSolutions


class WriteStubs(ClearSolutions):  # type: ignore[misc]
    """Replace solutions by stubs that name their exercise, so that a check can say which one is missing."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        self.code_stub = {"python": f'raise NotImplementedError("{name}: not written yet")'}
        result: tuple[NotebookNode, dict[str, Any]] = super().preprocess_cell(cell, resources, index)
        return result
