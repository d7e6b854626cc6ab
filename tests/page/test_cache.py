"""What is kept between builds."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from places import ROOT

from wegwijs import cache
from wegwijs.subjects.questions import decision_table, tables


def test_the_same_parts_are_made_once_and_other_parts_anew(tmp_path: Path) -> None:
    """A text or a file that differs makes another sum."""
    made: list[str] = []
    source = tmp_path / "rule.py"

    def ask(text: str) -> int:
        made.append(text)
        return len(made)

    with cache.used(tmp_path / "cache"):
        source.write_text("1")
        assert [cache.kept("x", lambda: ["a", source], lambda: ask("a")) for _ in range(2)] == [1, 1]
        assert cache.kept("x", lambda: ["b", source], lambda: ask("b")) == 2
        source.write_text("2")
        assert cache.kept("x", lambda: ["a", source], lambda: ask("a")) == 3


def test_outside_a_build_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who changes a rule in memory must not be answered from the disk."""
    monkeypatch.setattr(cache, "_folder", None)
    made = iter(range(9))
    assert [cache.kept("x", lambda: [], lambda: next(made)) for _ in range(2)] == [0, 1]


def test_a_file_that_broke_off_is_made_anew(tmp_path: Path) -> None:
    """And a folder that is deleted comes back."""
    with cache.used(tmp_path / "cache"):
        cache.kept("x", lambda: ["a"], lambda: {"whole": 1})
        (path,) = (tmp_path / "cache").glob("x-*.json")
        path.write_text('{"wh')
        assert cache.kept("x", lambda: ["a"], lambda: {"whole": 2}) == {"whole": 2}


def test_only_the_last_results_stay(tmp_path: Path) -> None:
    """The cache does not grow for ever; what is used stays."""
    with cache.used(tmp_path):
        for number in range(cache.KEPT + 3):
            cache.kept("x", lambda number=number: [str(number)], lambda: 1)
            for age, path in enumerate(sorted(tmp_path.glob("x-*.json"), key=lambda file: file.stat().st_mtime_ns)):
                os.utime(path, (age, age))
    assert len(list(tmp_path.glob("x-*.json"))) == cache.KEPT


def test_the_tables_follow_the_rules_the_data_and_the_day(compiled: dict) -> None:
    """Each of them goes into the sum that a table is kept under."""
    today, tomorrow = date(2026, 11, 21), date(2026, 11, 22)
    sums = {cache.sum_of(tables._parts(*asked)) for asked in ((compiled, today), (compiled, tomorrow), ({}, today))}
    assert len(sums) == 3
    read = {part for part in tables._parts(compiled, today) if isinstance(part, Path)}
    assert set((ROOT / "calculators").rglob("*.py")) <= read
    assert Path(decision_table.__file__) in read
