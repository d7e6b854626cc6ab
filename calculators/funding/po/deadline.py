"""Until when DUO must have received an application: by the rule, by the published day, and other readings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from calculators.days import ONE_DAY, add_months
from calculators.errors import AnswerError
from calculators.funding.expected import law_on
from calculators.funding.po.peildatum import Peildatum, next_peildatum, peildatum_on
from calculators.funding.po.unknown import no_amount_known
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Parameter, Result, Verdict

PARTS = ("first-year", "second-year")


@dataclass(frozen=True)
class LastDay:
    """The last day an application is in time, why, and the days that other readings give."""

    on: date
    parameter: Parameter
    other: dict[str, date]


def last_day(peildatum: Peildatum, parameters: Parameters, part: str) -> LastDay | None:
    """The last day DUO may receive the application for `peildatum`; None where no rule is known."""
    if part == "second-year" and (moved := parameters.at("po-second-year-last-day", peildatum.on)):
        return LastDay(_day(moved), moved, _others(peildatum, parameters, ("po-second-year-last-day-original",)))
    by_rule = _by_rule(peildatum, parameters)
    published = parameters.at("po-last-day-published", peildatum.on)
    others = _others(peildatum, parameters, ("po-last-day-elsewhere",))
    if published is None:
        return LastDay(by_rule[0], by_rule[1], others) if by_rule else None
    if by_rule and by_rule[0] != _day(published):
        others["by-rule"] = by_rule[0]
    return LastDay(_day(published), published, others)


def _others(peildatum: Peildatum, parameters: Parameters, keys: tuple[str, ...]) -> dict[str, date]:
    return {key: _day(found) for key in keys if (found := parameters.at(key, peildatum.on))}


def _by_rule(peildatum: Peildatum, parameters: Parameters) -> tuple[date, Parameter] | None:
    if peildatum.first_school_day:
        fixed = parameters.at("po-last-day-first-school-day", peildatum.on)
        return (_day(fixed), fixed) if fixed else None
    longer = parameters.at("po-application-weeks-july", peildatum.on) if f"{peildatum.on:%m-%d}" == "07-01" else None
    weeks = longer or parameters.at("po-application-weeks", peildatum.on)
    return (peildatum.on + timedelta(weeks=int(weeks.value)), weeks) if weeks else None


def _day(parameter: Parameter) -> date:
    return date.fromisoformat(parameter.value)


def check_received(
    reasoning: Reasoning, peildatum: Peildatum, received_on: date, parameters: Parameters, part: str
) -> bool | None:
    """Whether an application received on `received_on` is in time, as conditions; None where no last day is known."""
    opens = parameters.at("po-application-opens", peildatum.on)
    too_early = False
    if opens:
        first = peildatum.on
        too_early = received_on < first
        flip = first if too_early else first - ONE_DAY
        reasoning.check(
            f"{part}-not-too-early", not too_early, seen=received_on, threshold=first, parameter=opens, flip=flip
        )
    last = last_day(peildatum, parameters, part)
    if last is None:
        return None
    in_time = received_on <= last.on
    reasoning.check(
        f"{part}-received-in-time",
        in_time,
        seen=received_on,
        threshold=last.on,
        parameter=last.parameter,
        flip=last.on + ONE_DAY if in_time else last.on,
    )
    if any((received_on <= other) != in_time for other in last.other.values()):
        reasoning.doubt(f"{part}-last-day-other-reading")
    return in_time and not too_early


def decision_by(received_on: date, peildatum: Peildatum, parameters: Parameters) -> date | None:
    """The last day for DUO's decision on an application received on `received_on`; None where no rule is known."""
    if months := parameters.at("po-decision-months", peildatum.on):
        return add_months(received_on, int(months.value))
    weeks = parameters.at("po-decision-weeks", peildatum.on)
    return received_on + timedelta(weeks=int(weeks.value)) if weeks else None


def deadline(peildatum: date, today: date, parameters: Parameters, part: str = "first-year") -> Result:
    """Whether an application for the peildatum can still be received in time when it arrives `today`.

    `part` is `first-year` (also sbo) or `second-year`. Verdict yes while it can, no before and after.
    `data` holds the last day, the days left (negative once it has passed), other readings, and the last
    day for the decision. Of a year just after the last that is known: unknown with `deadline-expected`, the
    days by the rule of the year in `data.as_in`.
    Source: art. 31(3) and 31a(3) of 2016-2017, art. 34(6) of 2025 and 2026.
    Raises AnswerError for another part.
    """
    if part not in PARTS:
        raise AnswerError("part", " or ".join(PARTS), part, PARTS[0])
    reasoning = Reasoning("po-deadline", peildatum)
    found = peildatum_on(peildatum, parameters)
    if found is None:
        return _expected(reasoning, today, parameters, part) or not_a_peildatum(reasoning, parameters)
    last = last_day(found, parameters, part)
    if last is None:
        return no_amount_known(reasoning, parameters, outcome="no-deadline-known")
    in_time = check_received(reasoning, found, today, parameters, part)
    outcome = "open" if in_time else "closed" if today > last.on else "not-yet-open"
    data: dict[str, object] = {
        "part": part,
        "last_day": last.on,
        "days_left": (last.on - today).days,
        "other_readings": last.other,
        "decision_by": decision_by(today, found, parameters) if in_time else None,
        "file_ready": _file_ready(found, parameters),
    }
    return reasoning.result(Verdict.YES if in_time else Verdict.NO, outcome, data=data)


def _expected(reasoning: Reasoning, today: date, parameters: Parameters, part: str) -> Result | None:
    """The days by the rule of the last known year, expected and not confirmed; None where it gives none."""
    law = law_on("po", reasoning.on, parameters)
    if law.as_in is None or peildatum_on(reasoning.on, law.rules) is None:
        return None
    days = deadline(reasoning.on, today, law.rules, part).data
    return no_amount_known(reasoning, parameters, {**days, "as_in": law.as_in}, outcome="deadline-expected")


def _file_ready(peildatum: Peildatum, parameters: Parameters) -> date | None:
    day = parameters.at("po-duo-file-day", peildatum.on)
    return peildatum.on.replace(day=int(day.value)) if day else None


def not_a_peildatum(reasoning: Reasoning, parameters: Parameters) -> Result:
    """No count is taken on this day; or, where no peildata are known for the time, nothing is known."""
    known = parameters.at("po-peildata", reasoning.on)
    if known is None:
        return no_amount_known(reasoning, parameters)
    flip = next_peildatum(reasoning.on, parameters)
    reasoning.check("is-peildatum", False, seen=reasoning.on, threshold=known, parameter=known, flip=flip)
    return reasoning.result(Verdict.NO, "no-peildatum")
