"""One pupil in secondary education: newcomer or not, which category, which quarters, how much."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from calculators.days import add_months
from calculators.funding.pupil import Pupil
from calculators.funding.vo.calendar import is_peildatum, peildata, windows
from calculators.funding.vo.newcomer import CLOCKS, OTHER_CLOCK, check, check_shorter_than
from calculators.funding.vo.regular_count import regular_count
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Amount, Change, Parameter, Result, Verdict

RULE = "vo-pupil"
RULES = ("vo-category-reference-day", "vo-clock", "vo-newcomer-months")
QUARTERS_RULE = "vo-pupil-quarters"


def category(pupil: Pupil, on: date, parameters: Parameters, clock: str | None = None) -> Result:
    """The category of `pupil` on the peildatum `on`, and the amount for the quarter in euro.

    `clock` asks for one wording of the law (`residence` or `enrolment`) instead of the one in force.
    Yes with `category-1` or `category-2`; no with `not-a-newcomer`; unknown with `answer-needed`,
    or with `no-amount-known` where the rule or the amount of that year is not known (`data` then
    says which category it would be, if that is known).
    Source: Regeling aanvullende bekostiging eerste opvang nieuwkomers vo, articles 1 and 4.
    """
    in_force, months = parameters.at("vo-clock", on), parameters.at("vo-newcomer-months", on)
    reasoning = Reasoning(RULE, on, tells_open=True)
    if in_force is None or months is None:
        return reasoning.not_known(parameters, RULES)
    if not is_peildatum(parameters, on):
        changes = tuple(Change(day, "peildatum") for day in peildata(parameters) if day > on)[:1]
        return reasoning.result(Verdict.NO, "no-peildatum", changes=changes)
    wording = clock or in_force.value
    check(pupil, reasoning, parameters, wording)
    check_shorter_than(pupil, months, reasoning, wording)
    return _judge(pupil, reasoning, parameters, {"wording": wording, "wording_in_force": in_force.value})


def _judge(pupil: Pupil, reasoning: Reasoning, parameters: Parameters, data: dict[str, str]) -> Result:
    on, start = reasoning.on, getattr(pupil, CLOCKS[data["wording"]])
    if reasoning.failed:
        if data["wording"] == "enrolment" and _exactly(start, on, parameters):
            reasoning.doubt("exactly-two-years")
        return reasoning.result(Verdict.NO, reasoning.failed, data=data)
    if reasoning.missing:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)
    reference = parameters.at("vo-category-reference-day", on)
    if reference is None:
        return reasoning.not_known(parameters, RULES, data=data)
    return _with_category(start, reasoning, parameters, reference, data)


def _exactly(start: date | None, on: date, parameters: Parameters) -> bool:
    """Exactly two years: a newcomer is `shorter than` two years here, category 2 says `not longer than` (art. 4)."""
    months = parameters.at("vo-newcomer-months", on)
    return bool(months and start and add_months(start, int(months.value)) == on)


def _with_category(
    start: date, reasoning: Reasoning, parameters: Parameters, reference: Parameter, data: dict[str, str]
) -> Result:
    on = reasoning.on
    after = start > date.fromisoformat(reference.value)
    name = "category-1" if after else "category-2"
    reasoning.check("clock-began-after-reference-day", after, seen=start, threshold=reference, parameter=reference)
    data = {**data, "category": name}
    amount = parameters.at(f"vo-{name}", on)
    if amount is None:
        return reasoning.not_known(parameters, (f"vo-{name}", *RULES), data=data)
    money = Amount(name, Decimal(amount.value), on, windows(parameters, on).period_until, (amount.id,))
    return reasoning.result(Verdict.YES, name, amounts=(money,), data=data)


def both_wordings(pupil: Pupil, on: date, parameters: Parameters) -> dict[str, Result]:
    """The answer under the wording in force, then under the other one: a school sees what the change of law did.

    Empty where no wording is known for the day.
    """
    in_force = parameters.at("vo-clock", on)
    if in_force is None:
        return {}
    wordings = (in_force.value, OTHER_CLOCK[in_force.value])
    return {wording: category(pupil, on, parameters, wording) for wording in wordings}


def quarters(pupil: Pupil, on: date, parameters: Parameters) -> Result:
    """Every peildatum from the first enrolment to the last known one, with category and amount; changes after `on`.

    The verdict is that of the last peildatum on or before `on`. After the last known peildatum one
    change says that nothing is known any more.
    """
    days = peildata(parameters)
    answers = [
        category(pupil, day, parameters) for day in days if pupil.enrolled_on is None or day >= pupil.enrolled_on
    ]
    current = next((answer for answer in reversed(answers) if answer.on <= on), None)
    beyond = parameters.history("vo-peildata")[-1].valid_until
    now = category(pupil, on, parameters) if current is None or (beyond and on > beyond) else current
    data = {
        "quarters": [_line(answer) for answer in answers],
        "regular_count": _line(regular_count(pupil, date(on.year, 10, 1), parameters)),
        "current": now.on,
        "wordings": {wording: answer.outcome for wording, answer in both_wordings(pupil, now.on, parameters).items()},
    }
    changes = [
        *_changes(answers, now, on),
        *([Change(beyond + timedelta(days=1), "no-amount-known")] if beyond else []),
    ]
    changes = [change for change in changes if change.on > on]
    return replace(now, rule=QUARTERS_RULE, version=1, on=on, changes=tuple(changes), data=data)


def _line(answer: Result) -> dict[str, object]:
    return {
        "on": answer.on,
        "verdict": answer.verdict,
        "outcome": answer.outcome,
        "euro": answer.amounts[0].euro if answer.amounts else None,
        "category": answer.data.get("category", ""),
    }


def _changes(answers: list[Result], now: Result, on: date) -> list[Change]:
    """The peildata after `on` whose outcome differs from the one before."""
    changes, outcome = [], now.outcome
    for answer in answers:
        if answer.on > on and answer.outcome != outcome:
            changes.append(Change(answer.on, answer.outcome))
            outcome = answer.outcome
    return changes
