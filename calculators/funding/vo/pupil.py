"""One pupil in secondary education: newcomer or not, which category, which quarters, how much."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from calculators.days import add_months
from calculators.funding.pupil import Pupil
from calculators.funding.vo.calendar import is_peildatum, peildata, windows
from calculators.funding.vo.newcomer import CLOCKS, OTHER_CLOCK, Check, checks, shorter_than
from calculators.funding.vo.regular_count import regular_count
from calculators.parameters import Parameters
from calculators.result import Amount, Change, Parameter, Result, Step, Verdict
from calculators.unknown import not_known

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
    if in_force is None or months is None:
        return not_known(RULE, on, parameters, RULES)
    if not is_peildatum(parameters, on):
        changes = tuple(Change(day, "peildatum") for day in peildata(parameters) if day > on)[:1]
        return Result(RULE, 1, on, Verdict.NO, "no-peildatum", changes=changes)
    wording = clock or in_force.value
    found = [*checks(pupil, on, parameters, wording), shorter_than(pupil, months, on, wording)]
    data: dict[str, object] = {"wording": wording, "wording_in_force": in_force.value}
    return _judge(pupil, on, parameters, found, data)


def _judge(pupil: Pupil, on: date, parameters: Parameters, found: list[Check], data: dict[str, object]) -> Result:
    steps = tuple(check.step for check in found)
    doubts = _doubts(pupil, on, parameters, str(data["wording"]))
    missing = tuple(dict.fromkeys(check.missing for check in found if check.missing))
    if any(check.failed for check in found):
        return Result(RULE, 1, on, Verdict.NO, "not-a-newcomer", steps, doubts=doubts, data=data)
    if missing:
        return Result(RULE, 1, on, Verdict.UNKNOWN, "answer-needed", steps, missing=missing, data=data)
    reference = parameters.at("vo-category-reference-day", on)
    if reference is None:
        return not_known(RULE, on, parameters, RULES, steps=steps, data=data)
    return _with_category(pupil, on, parameters, steps, reference, data)


def _doubts(pupil: Pupil, on: date, parameters: Parameters, wording: str) -> tuple[str, ...]:
    """Exactly two years: a newcomer is `shorter than` two years here, category 2 says `not longer than` (art. 4)."""
    months = parameters.at("vo-newcomer-months", on)
    start = getattr(pupil, CLOCKS[wording])
    exactly = months and start and add_months(start, int(months.value)) == on
    return ("exactly-two-years",) if exactly and wording == "enrolment" else ()


def _with_category(
    pupil: Pupil,
    on: date,
    parameters: Parameters,
    steps: tuple[Step, ...],
    reference: Parameter,
    data: dict[str, object],
) -> Result:
    start: date = getattr(pupil, CLOCKS[str(data["wording"])])
    after = start > date.fromisoformat(reference.value)
    name = "category-1" if after else "category-2"
    step = Step("clock-began-after-reference-day", start.isoformat(), reference.value, after, parameter=reference)
    steps, data = (*steps, step), {**data, "category": name}
    amount = parameters.at(f"vo-{name}", on)
    if amount is None:
        return not_known(RULE, on, parameters, (f"vo-{name}", *RULES), steps=steps, data=data)
    money = Amount(name, Decimal(amount.value), on, windows(parameters, on).period_until, (amount.id,))
    return Result(RULE, 1, on, Verdict.YES, name, steps, (money,), data=data)


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
    return Result(
        QUARTERS_RULE,
        1,
        on,
        now.verdict,
        now.outcome,
        now.steps,
        now.amounts,
        now.missing,
        now.doubts,
        tuple(changes),
        data,
    )


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
