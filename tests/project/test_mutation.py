"""The tool behind `./portal mutants`: which changes it tries, and how it reads the reviewed list."""

from __future__ import annotations

from pathlib import Path

import pytest
from places import ROOT

from tools.mutation.operators import mutants_of
from tools.mutation.review import read
from tools.mutation.scripts.mutants import MODULES, file_of_tests
from tools.mutation.scripts.mutants import mutants_of as script_mutants_of

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


SCRIPT_CHANGES = [
    ("if (a < 4) b();", ["if (a <= 4) b();", "if (a < 5) b();", "if (true) b();", "if (false) b();", "if (a < 4) ;"]),
    ("const x = a?.b ?? c;", ["const x = (a?.b);", "const x = (c);", "const x = a.b ?? c;"]),
    ("const x = !a;", ["const x = a;"]),
    ("const x = a.filter(b);", ["const x = a;"]),
    ("const x = a.some(b);", ["const x = a.every(b);"]),
    ("const x = { a: 1, ...b };", ["const x = { ...b };", "const x = { a: 1, };", "const x = { a: 2, ...b };"]),
    ("const x = `${a} euro`;", ["const x = `${a} euroXX`;"]),
    ("const x = /^a+/;", ["const x = /a+/;", "const x = /^a/;"]),
    ("function f() { return a * 2; }", ["return undefined;", "return a / 2;", "return a * 3;"]),
    ('import x from "y";\nconsole.error("gone");', ['console.error("goneXX");']),
]


@pytest.mark.parametrize(("source", "changes"), SCRIPT_CHANGES, ids=[case[0] for case in SCRIPT_CHANGES])
def test_each_change_of_a_script_is_tried_once(tmp_path: Path, source: str, changes: list[str]) -> None:
    """Comparisons, conditions, calls, members, texts and patterns; not imports."""
    script = tmp_path / "m.js"
    script.write_text(f"{source}\n", "utf-8")
    found = [mutant.now for mutant in script_mutants_of(str(script))]
    assert sorted(found) == sorted(f"function f() {{ {now} }}" if "function f" in source else now for now in changes)


@pytest.mark.parametrize("module", MODULES)
def test_every_script_that_is_mutated_has_its_tests(module: str) -> None:
    """Beside each other by name, or no mutant of it would be noticed."""
    assert (ROOT / module).is_file() and file_of_tests(module).is_file()


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
