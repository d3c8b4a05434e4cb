"""The instructor's side of Handmade Networks. Nothing in this package ever reaches a learner."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The course: the folder that holds source/, release/ and nbgrader_config.py."""
SOURCE = ROOT / "source"

if str(SOURCE) not in sys.path:  # `selfcheck` has one import name, here and beside a learner's notebook
    sys.path.insert(0, str(SOURCE))
