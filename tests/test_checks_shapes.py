"""The checks of lesson 0_shapes are checked: each wrong work fails, and whatever comes back is never our fault."""

from tests.checked import Checked, ChecksAreGood


class TestTheChecks(ChecksAreGood):
    lesson = Checked("0_shapes")
