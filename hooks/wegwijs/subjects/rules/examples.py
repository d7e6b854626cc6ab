"""The worked examples of the rule pages: real questions, put to the rules themselves at every build."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from calculators.funding.planner import Costs, Plan, plan_groups
from calculators.funding.po.counts import Counts
from calculators.funding.po.deadline import deadline
from calculators.funding.po.polglo import PolGlo, polglo
from calculators.funding.po.proof import EntryProof, entry_proof
from calculators.funding.po.pupil import pupil_on
from calculators.funding.po.school import school
from calculators.funding.po.small_school import SmallSchool, small_school
from calculators.funding.po.timeline import right, timeline
from calculators.funding.pupil import Pupil
from calculators.funding.pupil_list.evaluate import Options, evaluate, read_list
from calculators.funding.vo import school as vo_school
from calculators.funding.vo.pupil import category, quarters
from calculators.funding.vo.regular_count import regular_count
from calculators.funding.vo.start_up import StartUp, start_up
from calculators.municipal.gooi import GooiAnswers, contribution
from calculators.municipal.leidse_regio import GroupAnswers, SubsidyAnswers, extra_subsidy, leiden_subsidy
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
    month = {key: given.pop(key) for key in ("asielzoekers", "overige", "without_money")}
    costs = Costs(*(given.pop(key) for key in COSTS))
    reference = {given["first_month"]: given.pop("reference")}
    rows = (month,) * given.pop("months")
    return plan_groups(Plan(pupils=rows, costs=costs, references=reference, **given), parameters, on)


def _list(answers: Answers, on: date, parameters: Parameters) -> Result:
    """A list of pupils of one basisschool, one peildatum: the last one up to `on`."""
    lines = [LIST_COLUMNS, *((*row, *LIST_REST) for row in answers["rows"])]
    text = "\n".join(";".join(line) for line in lines)
    options = Options((date(on.year, (on.month - 1) // 3 * 3 + 1, 1),))
    return evaluate(read_list(text.encode(), on), parameters, on, options)


ASK: dict[str, Callable[[Answers, date, Parameters], Result]] = {
    "po-pupil": lambda answers, on, known: pupil_on(Pupil(**answers), on, known),
    "po-timeline": lambda answers, on, known: timeline(Pupil(**answers), on, known),
    "po-right": lambda answers, on, known: right(Pupil(**answers), on, known),
    "po-school": lambda answers, on, known: school(Counts(**answers), on, known),
    "po-deadline": lambda answers, on, known: deadline(answers["peildatum"], on, known, answers["part"]),
    "po-polglo": lambda answers, on, known: polglo(PolGlo(**answers), on, known),
    "po-small-school": lambda answers, on, known: small_school(SmallSchool(**answers), on, known),
    "po-entry-proof": lambda answers, on, known: entry_proof(EntryProof(**answers), on, known),
    "vo-pupil": lambda answers, on, known: category(Pupil(**answers), known, on),
    "vo-pupil-quarters": lambda answers, on, known: quarters(Pupil(**answers), known, on),
    "vo-school": lambda answers, on, known: vo_school.school(vo_school.Counts(**answers), known, on),
    "vo-start-up": lambda answers, on, known: start_up(StartUp(**answers), known, on),
    "vo-regular-count": lambda answers, on, known: regular_count(Pupil(**answers), known, on),
    "gemeente-gooi": lambda answers, on, known: contribution(GooiAnswers(**answers), known, on),
    "gemeente-leidse-regio": lambda answers, on, known: extra_subsidy(GroupAnswers(**answers), known, on),
    "gemeente-leiden-subsidie": lambda answers, on, known: leiden_subsidy(SubsidyAnswers(**answers), known, on),
    "group-planner": _plan,
    "pupil-list": _list,
}
"""How each rule is asked."""


@dataclass(frozen=True)
class Example:
    """A question to a rule; its words are `example.<key>`."""

    key: str
    rule: str
    on: date
    answers: Answers

    def ask(self, parameters: Parameters) -> Result:
        """What the rule answers."""
        return ASK[self.rule](self.answers, self.on, parameters)

    def but(self, key: str, on: date | None = None, **changed: Any) -> Example:
        """The same question with another name, and what differs."""
        return replace(self, key=key, on=on or self.on, answers={**self.answers, **changed})
