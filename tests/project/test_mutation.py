"""The tool behind `./portal mutants`: which changes it tries, and how it reads the reviewed list."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import ROOT

from tools.mutation.operators import mutants_of
from tools.mutation.review import read

CHANGES = [
    ("if a < 4:\n    b = 1", ["if a <= 4:", "if a < 5:", "if True:", "if False:", "b = 2"]),
    ("x = a and b", ["x = b", "x = a"]),
    ("x = f(a, day=b)", ["f(...)"]),
    ("x = y if not z else w", ["x = y if True else w", "x = y if False else w"]),
    ("TABLE = (first, second)", ["TABLE = (second,)", "TABLE = (first,)"]),
    ('x = f"{a + 1} euro"', ["x = f'{a + 1} euroXX'", "x = f'{a - 1} euro'", "x = f'{a + 2} euro'"]),
    ('RATE = "0.50"', ["RATE = '1.50'"]),
    ("def f() -> int:\n    return a * 2", ["return None", "return a / 2", "return a * 3"]),
    ("for a in b:\n    continue", ["break"]),
    ('raise AnswerError(a, "a date", b, "today")', ["pass", "raise AnswerError(a, \"a date\", b, 'todayXX')"]),
    ('"""A docstring."""\nfrom x import y\n__all__ = ["y"]', []),
]


@pytest.mark.parametrize(("source", "changes"), CHANGES, ids=[case[0].splitlines()[0] for case in CHANGES])
def test_each_change_is_tried_once(source: str, changes: list[str]) -> None:
    """Comparisons, conditions, numbers, texts, tables, arguments and statements; not docstrings, imports or words."""
    assert sorted(mutant.now for mutant in mutants_of("m.py", source)) == sorted(changes)


def test_a_mutant_is_the_module_with_one_change() -> None:
    """Nothing around it moves, so the lines of the rules stay what they were."""
    (mutant,) = mutants_of("m.py", "# é\nclass A:\n    def f(self) -> None:\n        g()  # why\n")
    assert mutant.source == "# é\nclass A:\n    def f(self) -> None:\n        pass  # why\n"
    assert (mutant.function, mutant.first, mutant.was) == ("A.f", 4, "g() # why")


def test_a_mutant_keeps_its_name_when_lines_move() -> None:
    """The reviewed list stays right when something is added above."""
    source = "def f():\n    return a + b\n"
    assert [m.key for m in mutants_of("m.py", source)] == [m.key for m in mutants_of("m.py", "\n# more\n\n" + source)]


def test_every_rule_can_be_changed() -> None:
    """What is made of the rules is Python that can be compiled: one in ten, as many as there are of each rule."""
    for path in sorted((ROOT / "calculators").rglob("*.py")):
        for mutant in mutants_of(path.name, path.read_text(encoding="utf-8"))[::10]:
            compile(mutant.source, mutant.key, "exec")


def test_the_reviewed_list_gives_a_reason_for_each() -> None:
    """Who lets a mutant live says why."""
    review = read(ROOT / "tests" / "mutants-reviewed.yaml")
    assert all(len(reason) > 20 for reason in [*review.reasons.values(), *review.left_alone.values()])


def test_a_reviewed_entry_without_reason_is_refused(tmp_path: Path) -> None:
    """The error names the entry, what was expected and an example."""
    path = tmp_path / "reviewed.yaml"
    path.write_text("left_alone: []\nreviewed:\n  - {module: a.py, function: f, was: x, now: y}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"entry 1: expected function, .*, was as texts, got .*, for example \{module"):
        read(path)
