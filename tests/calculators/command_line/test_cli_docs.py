"""The developers' page of the results keeps up with the code."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from calculators.api import REQUESTS
from calculators.funding.pupil_list.columns import COLUMNS, NAME_COLUMNS, Column
from calculators.funding.pupil_list.evaluate import Block, NearMiss, Reason
from calculators.funding.pupil_list.problem import Problem
from calculators.funding.pupil_list.text import MAX_ROWS
from calculators.result import SCHEMA, Result
from tools import result_form

PAGE = (Path(__file__).parents[3] / "docs-dev" / "result-json.md").read_text(encoding="utf-8")


def row_of(name: str) -> list[str]:
    """The cells of the table row that begins with `name`."""
    line = next(line for line in PAGE.splitlines() if line.startswith(f"| `{name}` |"))
    return [cell.strip() for cell in line.strip("|").split("|")]


@pytest.mark.parametrize("slug", REQUESTS)
def test_every_rule_is_on_the_page_with_its_answers(slug: str) -> None:
    """The page lists each rule, and the answers it can be given."""
    assert row_of(slug)[-1] == ", ".join(f"`{key}`" for key in REQUESTS[slug].readers)


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_every_column_is_on_the_page(column: Column) -> None:
    """The page lists each column of a pupil list, its other names, and whether it is needed."""
    _, others, _, needed = row_of(column.name)
    assert others == ", ".join(f"`{name}`" for name in column.aliases)
    assert needed == ("yes" if column.required else "no")


def test_every_dropped_column_is_on_the_page() -> None:
    """The page lists the columns that say who a child is, and no other."""
    line = next(line for line in PAGE.splitlines() if line.startswith("Columns that say who a child is"))
    assert set(re.findall("`([a-z_]+)`", line)) == NAME_COLUMNS


def test_every_key_of_a_result_is_on_the_page() -> None:
    """Nothing in the JSON form is left unsaid."""
    assert f"`{SCHEMA}`" in PAGE
    assert [field.name for field in fields(Result) if not row_of(field.name)] == []
    of_lists = {field.name for kind in (Block, Reason, NearMiss, Problem) for field in fields(kind)}
    assert {name for name in of_lists if f"`{name}`" not in PAGE} == set()


def test_the_form_of_a_result_is_that_of_its_types() -> None:
    """`python -m tools.result_form` would change nothing on the page."""
    assert result_form.written(PAGE) == PAGE
    assert "**Condition**" in PAGE and "| `months` | how many months |" in PAGE


def test_the_limit_of_rows_is_on_the_page() -> None:
    """The page gives the number of rows that the code allows."""
    assert f"At most {MAX_ROWS:,} rows".replace(",", ".") in PAGE
