"""The checks of lesson 0_shapes are checked: right work passes, each wrong work fails, and no check is idle."""

from tests.checked import Checked, ChecksAreGood


class TestTheChecks(ChecksAreGood):
    lesson = Checked("0_shapes")
