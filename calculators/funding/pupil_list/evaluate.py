"""A pupil list (CSV): per peildatum the counts, the money, the last days, and every pupil's reason.

The file is read by `read_list`, which never fails and never guesses; `evaluate` computes the good
rows and passes on what is wrong with the others. Columns that say who a child is are dropped unread,
and a key that can be a BSN or a name is replaced by the row number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from calculators.errors import AnswerError
from calculators.funding.expected import Law, law_on
from calculators.funding.pupil_list.block import Block, NearMiss, Reason
from calculators.funding.pupil_list.born import could_have_come
from calculators.funding.pupil_list.bounds import bounds, euro, least
from calculators.funding.pupil_list.possible import possible
from calculators.funding.pupil_list.reasons import IN_NO_TABLE, codes_in_no_table, reason_on, without_code
from calculators.funding.pupil_list.rows import ListedPupil, PupilList, read_list
from calculators.funding.sector import SECTORS
from calculators.parameters import Parameters
from calculators.progress import Tell, telling
from calculators.result import Doubt, Result, Verdict

__all__ = ["Block", "Options", "Reason", "evaluate", "read_list"]

RULE = "pupil-list"


@dataclass(frozen=True)
class Options:
    """What the list itself does not say."""

    peildata: tuple[date, ...] = ()
    """Peildata to compute; empty for those of the calendar year of today."""
    references: dict[date, int] = field(default_factory=dict)
    """At, the reference count of asielzoekers, per peildatum: pupils who left are no longer in the list."""
    first_time: bool | None = None
    """Whether the school claims the one-off amount, on the first peildatum that gives a right to it.

    None leaves it out of the total, counts it in what the school can get at most, and says so."""
    near_days: int = 14
    """A pupil who came at most so many days after a peildatum just missed it."""
    expected_amounts: bool = False
    """Whether a peildatum of which no amount is known yet is priced by those of the last known year, and says so."""


def evaluate(
    listed: PupilList, on: date, parameters: Parameters, options: Options | None = None, tell: Tell | None = None
) -> Result:
    """The whole list on the day `on`: `data.blocks`, one per school type and peildatum, and `data.problems`.

    A peildatum after the last known year is judged by the rules of that year, in `as_in`; its amounts are only
    told where `options` ask for them, never in `amounts`.

    Yes where something could be computed, unknown with `nothing-to-compute` where no row was good.
    `amounts` repeats the money of the blocks whose amount is known and whose pupils are all decided.
    `tell` hears how many pupils on how many peildata are judged.
    Raises AnswerError for `list` where more pupils count on one peildatum than one school can have.
    """
    options = options or Options()
    with_type = [pupil for pupil in listed.pupils if pupil.pupil.school_type]
    left_out = listed.rows - len(with_type)
    doubted = codes_in_no_table(with_type, parameters)
    blocks = tuple(_blocks(with_type, parameters, on, options, tell, left_out, {one.row for one in doubted}))
    data: dict[str, object] = {
        "blocks": blocks,
        "problems": listed.problems + doubted,
        "rows": listed.rows,
        "computed": len(with_type),
        "left_out": left_out,
        "without_school_type": [{"row": p.row, "key": p.key} for p in listed.pupils if not p.pupil.school_type],
        "read_as": {"encoding": listed.encoding, "separator": listed.separator},
        "dropped_columns": listed.dropped,
        "unused_columns": listed.unused,
    }
    paid = (one.total for one in blocks if one.complete and one.total.verdict is Verdict.YES and not one.amounts_as_in)
    amounts = tuple(amount for total in paid for amount in total.amounts)
    verdict, outcome = (Verdict.YES, "computed") if blocks else (Verdict.UNKNOWN, "nothing-to-compute")
    doubts = (*_doubts(blocks, options), *_protection_ended(blocks, with_type, parameters))
    return Result(RULE, 1, on, verdict, outcome, amounts=amounts, doubts=doubts, data=data)


def _blocks(
    listed: list[ListedPupil],
    parameters: Parameters,
    on: date,
    options: Options,
    tell: Tell | None,
    left_out: int,
    doubted: Collection[int | None],
) -> Iterable[Block]:
    """One block per school type in the list and peildatum, told as so many pupils judged of all there are to judge.

    `doubted` are the rows with a residence code that stands in no table.
    """
    by_type = {kind: [one for one in listed if one.pupil.school_type == kind] for kind in SECTORS}
    wanted = [(kind, day) for kind, pupils in by_type.items() if pupils for day in _days(kind, parameters, on, options)]
    done, total = 0, sum(len(by_type[kind]) for kind, _ in wanted)
    still = dict.fromkeys(by_type, options)
    for kind, day in wanted:
        pupils = by_type[kind]
        law = _law(kind, day, parameters, options)
        reasons = tuple(
            reason_on(SECTORS[kind], one, day, law.rules, doubted=one.row in doubted)
            for one in telling(pupils, tell, done, total)
        )
        block = _block(kind, pupils, reasons, day, law, on, still[kind], left_out)
        yield block
        still[kind] = _after(block, law.prices, still[kind])
        done += len(pupils)


def _law(kind: str, day: date, parameters: Parameters, options: Options) -> Law:
    side = "vo" if kind == "vo" else "po"
    return law_on(side, day, parameters, expected_amounts=options.expected_amounts)


def _days(kind: str, parameters: Parameters, on: date, options: Options) -> tuple[date, ...]:
    year = SECTORS[kind].days(date(on.year, 1, 1), date(on.year, 12, 31), parameters)
    return tuple(sorted(options.peildata)) or year


def _after(block: Block, parameters: Parameters, options: Options) -> Options:
    """The one-off amount is paid once: whoever has a right to it on this peildatum claims it on no later one."""
    counts, claims = Counter(block.counts), (replace(options, first_time=claimed) for claimed in (True, False))
    claimed, not_claimed = (_total(block.school_type, counts, block.peildatum, parameters, one) for one in claims)
    return replace(options, first_time=False) if least(claimed) != least(not_claimed) else options


def _doubts(blocks: Iterable[Block], options: Options) -> tuple[Doubt, ...]:
    blocks = list(blocks)
    doubts = {
        "undecided-pupils": any(block.undecided for block in blocks),
        "one-off-left-out": bool(blocks) and options.first_time is None,
        "start-up-left-out": bool(options.first_time) and any(block.school_type == "vo" for block in blocks),
        "expected-peildata": any(block.as_in for block in blocks),
        "expected-amounts": any(block.amounts_as_in for block in blocks),
    }
    return tuple(Doubt(key) for key, true in doubts.items() if true)


def _protection_ended(blocks: Iterable[Block], listed: Iterable[ListedPupil], parameters: Parameters) -> list[Doubt]:
    """Where a peildatum lies after the temporary protection under which a pupil's code was given."""
    *_, last = parameters.history("po-codes-protection")
    held = any(one.pupil.residence_code in last.value.split() for one in listed)
    days = [block.peildatum for block in blocks if block.school_type != "vo"]
    ended = any(last.valid_until and day > last.valid_until for day in days)
    return [Doubt("protection-ended", last.id)] if held and ended else []


def _block(
    kind: str,
    pupils: list[ListedPupil],
    reasons: tuple[Reason, ...],
    day: date,
    law: Law,
    today: date,
    options: Options,
    left_out: int,
) -> Block:
    sector, rules = SECTORS[kind], law.rules
    counts = Counter(reason.group for reason in reasons if reason.group)
    tabs = Counter(str(reason.tab) for reason in reasons if reason.tab)
    open_ones = [reason for reason in reasons if reason.verdict in (Verdict.UNKNOWN, Verdict.BOARD_DECIDES)]
    others = _others(kind, pupils, {reason.row: reason.outcome for reason in open_ones}, day, rules, left_out)
    total, lowest, highest = _money(kind, counts, others, day, law.prices, options)
    _, _, without = _money(kind, counts, others, day, law.prices, replace(options, first_time=False))
    return Block(
        school_type=kind,
        peildatum=day,
        as_in=law.as_in,
        amounts_as_in=law.amounts_as_in,
        counts={name: counts[name] for name in sector.counts_on(kind, day, rules)},
        tabs={} if kind == "vo" else {tab: tabs[tab] for tab in ("1", "2", "3")},
        undecided=len(open_ones),
        left_out=left_out,
        complete=not open_ones and not left_out,
        total=total,
        lowest=lowest,
        highest=highest,
        one_off=None if highest is None or without is None else highest - without,
        settles=_settles(open_ones),
        last_days=sector.last_days(kind, day, today, rules),
        application=sector.application(kind, day, rules),
        regular_count=sector.regular_counts([p.pupil for p in pupils if p.here(day)], day, rules),
        reasons=reasons,
        near_misses=tuple(_near_misses(kind, pupils, counts, day, law, options)),
    )


def _others(
    kind: str, pupils: Iterable[ListedPupil], undecided: Mapping[int, str], day: date, rules: Parameters, left_out: int
) -> Counter[frozenset[str]]:
    """How many may still count, by the groups they can fall under: of a row that was left out that is any.

    `undecided` has the outcome of each pupil who is not decided, by its row.
    """
    sector = SECTORS[kind]
    groups = frozenset(sector.counts_on(kind, day, rules))
    open_ones = [one for one in pupils if one.row in undecided]
    asked = (without_code(one) if undecided[one.row] == IN_NO_TABLE else one for one in open_ones)
    return Counter(possible(sector, one, day, rules, groups) for one in asked) + Counter({groups: left_out})


def _money(
    kind: str,
    counts: Counter[str],
    others: Counter[frozenset[str]],
    day: date,
    parameters: Parameters,
    options: Options,
) -> tuple[Result, Decimal | None, Decimal | None]:
    """What the school gets by the decided pupils, and the least and the most while `others` are not decided."""
    total = _total(kind, counts, day, parameters, options)
    # Who did not say whether it is the first time may still get the one-off amount.
    most = replace(options, first_time=True) if options.first_time is None else options
    lowest, highest = bounds(
        total,
        counts,
        others,
        most=SECTORS[kind].MOST,
        price=lambda more: _total(kind, more, day, parameters, most),
    )
    if total.verdict is Verdict.NO and highest is not None and lowest is not None and highest > lowest:
        total = replace(total, verdict=Verdict.UNKNOWN, outcome="pupils-undecided", amounts=())
    return total, lowest, highest


def _settles(undecided: list[Reason]) -> tuple[str, int] | None:
    lacking = Counter(name for reason in undecided for name in reason.missing)
    return lacking.most_common(1)[0] if lacking else None


def _total(kind: str, counts: Counter[str], day: date, parameters: Parameters, options: Options) -> Result:
    _check_one_school(counts, SECTORS[kind].MOST)
    reference, first_time = options.references.get(day), bool(options.first_time)
    return SECTORS[kind].total(kind, counts, day, parameters, first_time=first_time, reference=reference)


def _check_one_school(counts: Counter[str], most: int) -> None:
    for group, number in counts.items():
        if number > most:
            raise AnswerError("list", f"one school's pupils, at most {most} that count as {group}", number, most)


def _near_misses(
    kind: str, pupils: list[ListedPupil], counts: Counter[str], day: date, law: Law, options: Options
) -> Iterable[NearMiss]:
    """The pupils who came a few days after the peildatum and would have counted on it."""
    sector = SECTORS[kind]
    before: Result | None = None
    for listed in pupils:
        late = (listed.here_from - day).days if listed.here_from else 0
        if not 0 < late <= options.near_days or not could_have_come(listed.pupil, day):
            continue
        earlier = replace(listed.pupil, enrolled_on=min(listed.pupil.enrolled_on or day, day))
        group = sector.group(earlier, sector.judge(earlier, day, law.rules), law.rules)
        before = before or _total(kind, counts, day, law.prices, options)
        after = _total(kind, counts + Counter([group]), day, law.prices, options)
        cost = euro(after) - euro(before)
        if group and cost > 0 and Verdict.UNKNOWN not in (before.verdict, after.verdict):
            # Only a clock that starts at the first enrolment, and starts late, shifts the quarters.
            started_late = listed.pupil.enrolled_on is not None and listed.pupil.enrolled_on > day
            effect = "moves" if started_late and sector.clock(day, law.rules) == "enrolment" else "lost"
            assert listed.here_from
            reaches = _below_threshold(before) and not _below_threshold(after)
            yield NearMiss(listed.row, listed.key, listed.here_from, late, cost, effect, reaches)


def _below_threshold(total: Result) -> bool:
    return any(condition.id == "threshold" and condition.failed for condition in total.conditions)
