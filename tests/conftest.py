"""Let the words of a failed assertion be shown for the tests' own helpers too."""

import pytest

pytest.register_assert_rewrite("tests.checked", "tests.small", "tests.course")
