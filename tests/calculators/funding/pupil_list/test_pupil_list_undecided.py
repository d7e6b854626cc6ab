"""The most that a school can get counts each undecided pupil where it can fall; no way of deciding brings more."""

from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from known import parameters
from pupil_rows import APRIL, TODAY, pupils, read

from calculators.funding.pupil_list.block import Block
from calculators.funding.pupil_list.bounds import euro
from calculators.funding.pupil_list.evaluate import Options, evaluate

KNOWN = parameters()
SECOND_YEAR = {"datum_vestiging": "01-12-2024", "eerste_inschrijving": "10-01-2025"}
OPEN_CODE, OPEN_BOARD = {"verblijfstitelcode": ""}, {"verblijfstitelcode": "geen"}


def block(*rows: dict[str, str], day: date = APRIL) -> Block:
    options = Options(peildata=(day,), first_time=False, references={day: 2})
    return evaluate(read(*rows), TODAY, KNOWN, options).data["blocks"][0]  # type: ignore[index,no-any-return]


@pytest.mark.parametrize("lacks", [OPEN_CODE, OPEN_BOARD])
def test_a_pupil_in_its_second_year_is_not_priced_as_in_its_first(lacks: dict[str, str]) -> None:
    """Four in their first year, one in its second without a code or judgement: the most is with a second year more."""
    without, second = block(*pupils(4)), block(*pupils(4), {**SECOND_YEAR, "leerling": "L9"})
    found = block(*pupils(4), {**SECOND_YEAR, **lacks, "leerling": "L9"})
    assert (found.undecided, found.lowest, found.highest) == (1, euro(without.total), euro(second.total))


def test_a_pupil_whose_first_enrolment_lacks_can_be_in_its_first_year() -> None:
    """Without that day nothing tells the year, so the most is that of the dearest one."""
    found = block(*pupils(4), {**OPEN_CODE, "leerling": "L9", "eerste_inschrijving": ""})
    assert found.highest == euro(block(*pupils(5)).total)


def test_a_pupil_registered_after_its_first_enrolment_stays_and_is_not_decided() -> None:
    """No source says which day then settles the deduction: it is told, and the most counts the pupil."""
    late = {"leerling": "L9", "eerste_inschrijving": "05-01-2026", "datum_vestiging": "05-02-2026"}
    listed = read(*pupils(4), late)
    (told,) = listed.problems
    assert (told.code, told.row, told.fatal) == ("before-settlement", 6, False)
    found = block(*pupils(4), late)
    assert (found.undecided, found.left_out) == (1, 0)
    assert (found.lowest, found.highest) == (euro(block(*pupils(4)).total), euro(block(*pupils(5)).total))


def test_of_a_dutch_pupil_the_day_of_settling_is_not_looked_at() -> None:
    """Nothing hangs on it."""
    late = {"vreemdeling": "nee", "eerste_inschrijving": "05-01-2026", "datum_vestiging": "05-02-2026"}
    assert read(late).problems == () and len(read(late).pupils) == 1


def test_a_code_that_makes_a_pupil_count_nowhere_adds_nothing() -> None:
    """A Dutch child without a code is decided, and one that is here for three years too: the most is the least."""
    used_up = {"datum_vestiging": "01-02-2022", "eerste_inschrijving": "01-03-2022", **OPEN_CODE}
    found = block(*pupils(4), {**used_up, "leerling": "L9"}, {"leerling": "L8", "vreemdeling": "nee", **OPEN_CODE})
    assert found.lowest == found.highest == euro(found.total)


WAYS = ({"verblijfstitelcode": "26"}, {"verblijfstitelcode": "21"}, {"verblijfstitelcode": "98", "oordeel": "geen"})
JUDGED = tuple({**OPEN_BOARD, "oordeel": word} for word in ("asielzoeker", "overige vreemdeling", "geen"))
SINCE = {"eerste_inschrijving": "15-12-2025"}
VO = {**SINCE, "schoolsoort": "vo", "geboortedatum": "14-05-2012", "datum_vestiging": "01-09-2019"}
FOREIGN = ({"vreemdeling": "ja"}, {"vreemdeling": "nee"})
ATTENDS = ({"volgt_onderwijs": "ja"}, {"volgt_onderwijs": "nee"})
BEFORE_REFERENCE = {"eerste_inschrijving": "15-09-2024"}
BEGAN = (SINCE, BEFORE_REFERENCE, {"eerste_inschrijving": "01-02-2020"})
SBO = {**SINCE, "schoolsoort": "sbo"}
CASES = {
    # decided pupils, what holds for them, and of each open one the row, what it lacks and the ways to decide
    "below the threshold": (
        2,
        SINCE,
        ((SINCE, OPEN_CODE, WAYS), (SECOND_YEAR, OPEN_BOARD, JUDGED), (SINCE, OPEN_BOARD, JUDGED)),
    ),
    "above it": (5, SINCE, ((SINCE, OPEN_BOARD, JUDGED), (SECOND_YEAR, OPEN_CODE, WAYS))),
    "secondary": (
        9,
        VO,
        (
            (VO, {"vreemdeling": ""}, FOREIGN),
            ({**VO, **BEFORE_REFERENCE}, {"volgt_onderwijs": ""}, ATTENDS),
            (VO, {"eerste_inschrijving": ""}, BEGAN),
        ),
    ),
    "special primary": (4, SBO, ((SBO, OPEN_BOARD, JUDGED), ({**SBO, **SECOND_YEAR}, OPEN_CODE, WAYS))),
}


@pytest.mark.parametrize("day", [date(2026, 1, 1), APRIL])
@pytest.mark.parametrize("case", CASES)
def test_no_way_of_deciding_leaves_the_bounds(case: str, day: date) -> None:
    """Whatever code or judgement the open pupils turn out to have, the total lies between the least and the most."""
    number, own, open_ones = CASES[case]

    def with_open(*how: dict[str, str]) -> Block:
        rows = ({"leerling": f"X{place}", **open_ones[place][0], **one} for place, one in enumerate(how))
        return block(*pupils(number, **own), *rows, day=day)

    found = with_open(*(lacks for _, lacks, _ in open_ones))
    totals = [euro(with_open(*how).total) for how in product(*(ways for _, _, ways in open_ones))]
    assert found.lowest is not None and found.highest is not None
    assert found.lowest <= min(totals) and max(totals) == found.highest > Decimal(0)
