"""The worked examples of the rule pages: real questions, put to the rules themselves at every build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from calculators.api import REQUESTS
from calculators.funding.planner import Costs, Plan, plan_groups
from calculators.funding.pupil_list.evaluate import Options, evaluate, read_list
from calculators.parameters import Parameters
from calculators.result import Result

Answers = Mapping[str, Any]
LIST_COLUMNS = (
    "leerling",
    "geboortedatum",
    "vreemdeling",
    "verblijfstitelcode",
    "nummer",
    "datum_vestiging",
    "eerste_inschrijving",
    "woont_in_nl",
    "volgt_onderwijs",
    "schoolsoort",
    "internationaal",
)
LIST = (
    ("L001", "14-05-2017", "ja", "26", "bsn", "03-11-2025", "12-01-2026"),
    ("L002", "02-02-2018", "ja", "22", "bsn", "01-12-2025", "05-01-2026"),
    ("L003", "20-08-2016", "ja", "33", "bsn", "15-10-2025", "10-11-2025"),
    ("L004", "11-03-2017", "nee", "", "bsn", "01-09-2025", "08-09-2025"),
    ("L005", "30-06-2019", "ja", "46", "bsn", "20-03-2026", "03-04-2026"),
    ("L006", "09-09-2015", "ja", "27", "bsn", "02-01-2026", "12-01-2026"),
    ("L007", "17-01-2018", "ja", "46", "bsn", "05-02-2026", "09-02-2026"),
)
"""Made-up pupils: code, birth date, vreemdeling, residence code, kind of number, settled, first enrolled."""
LIST_REST = ("ja", "ja", "bao", "nee")
"""What the last columns hold for every pupil of the example."""
COSTS = ("fixed", "per_group", "per_pupil")
"""Answers of a plan that are costs."""


def _plan(answers: Answers, on: date, parameters: Parameters) -> Result:
    given = dict(answers)
    month = {key: given.pop(key) for key in ("asielzoekers", "overige", "second_year", "without_money")}
    costs = Costs(*(given.pop(key) for key in COSTS))
    reference = {given["first_month"]: given.pop("reference")}
    rows = (month,) * given.pop("months")
    return plan_groups(Plan(pupils=rows, costs=costs, references=reference, **given), on, parameters)


def _list(answers: Answers, on: date, parameters: Parameters) -> Result:
    """A list of pupils of one basisschool, one peildatum: the last one up to `on`."""
    lines = [LIST_COLUMNS, *((*row, *LIST_REST) for row in answers["rows"])]
    text = "\n".join(";".join(line) for line in lines)
    options = Options((date(on.year, (on.month - 1) // 3 * 3 + 1, 1),))
    return evaluate(read_list(text.encode(), on), on, parameters, options)


MADE: dict[str, Callable[[Answers, date, Parameters], Result]] = {"group-planner": _plan, "pupil-list": _list}
"""The rules whose examples are told shorter than they are asked."""


@dataclass(frozen=True)
class Example:
    """A question to a rule; its words are `example.<key>`."""

    key: str
    rule: str
    on: date
    answers: Answers

    def ask(self, parameters: Parameters) -> Result:
        """What the rule answers."""
        if self.rule in MADE:
            return MADE[self.rule](self.answers, self.on, parameters)
        request = REQUESTS[self.rule]
        return request.rule(request.answers(**self.answers), self.on, parameters)

    def but(self, key: str, on: date | None = None, /, **changed: object) -> Example:
        """The same question with another name, and what differs."""
        return replace(self, key=key, on=on or self.on, answers={**self.answers, **changed})
