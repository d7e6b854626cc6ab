"""A test of many cases is as strict as a test of each."""

from __future__ import annotations

import pytest
from cases import for_each


def _of(*numbers: int):
    @for_each("number", numbers)
    def check(number: int, limit: int) -> None:
        """No number is over the limit."""
        assert number <= limit

    return check


def test_one_case_that_fails_fails_the_test_of_all() -> None:
    """All are tried, the first failure is shown, and each that failed is named."""
    with pytest.raises(AssertionError) as failure:
        _of(3, 1, 4, 2)(limit=2)
    assert failure.value.__notes__ == ["so of 2: 3, 4"]


def test_where_no_case_fails_the_test_passes() -> None:
    """As one with each of them does."""
    _of(1, 2)(limit=2)


def test_a_test_of_no_cases_is_refused() -> None:
    """It would hold whatever stands in the data."""
    with pytest.raises(AssertionError, match="a test of nothing holds always"):
        _of()
