"""Cases of tests: tables that an expert can read, in `tests/cases/<subject>.yaml`, and many in one test."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from places import ROOT, read_yaml

Check = Callable[..., None]
LONGEST_NAME = 60


def rows(subject: str, table: str) -> list[tuple[Any, ...]]:
    """The rows of a table, each as its values in the order they stand in: what is given, then what must come out."""
    return [tuple(row.values()) for row in _tables(subject)[table]]


@cache
def _tables(subject: str) -> dict[str, list[dict[str, Any]]]:
    read: dict[str, list[dict[str, Any]]] = read_yaml(ROOT / "tests/cases" / f"{subject}.yaml")
    return read


def for_each(names: str | tuple[str, ...], cases: Iterable[Any]) -> Callable[[Check], Check]:
    """Makes of a check one test of all `cases`: `names` are those of its arguments, of each case one or as many.

    Every case is tried, and the others of its arguments are fixtures that all share.
    """
    keys = names if isinstance(names, tuple) else (names,)
    tried = list(cases)
    assert tried, "a test of nothing holds always"

    def of(check: Check) -> Check:
        def test(**fixtures: Any) -> None:
            failures: dict[str, Exception] = {}
            for case in tried:
                given = case if isinstance(names, tuple) else (case,)
                try:
                    check(**fixtures, **dict(zip(keys, given, strict=True)))
                except Exception as failure:
                    failures[" ".join(str(value)[:LONGEST_NAME] for value in given)] = failure
            show(failures)

        asked = [one for one in inspect.signature(check).parameters.values() if one.name not in keys]
        test.__dict__.update(check.__dict__)  # its marks
        test.__signature__ = inspect.Signature(asked)  # type: ignore[attr-defined]
        test.__doc__ = check.__doc__
        return test

    return of


def show(failures: Mapping[str, Exception]) -> None:
    """Raise the first of `failures`, with the names of all."""
    for failure in failures.values():
        failure.add_note(f"so of {len(failures)}: {', '.join(failures)}")
        raise failure
