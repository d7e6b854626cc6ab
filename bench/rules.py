"""How fast the rules are: `./portal bench rules` prints each figure, its aim, and two ratios.

One ratio is to the aim, the other to a yardstick measured in the same run, which tells a slow machine from slow
rules. A measurement, not a test: nothing fails on it.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from calculators.funding.pupil_list.columns import COLUMNS
from calculators.funding.pupil_list.evaluate import Options, evaluate, read_list
from calculators.parameters import Parameters
from wegwijs.facts.parameters import load_parameters

PUPILS = 2_000
TODAY = date(2026, 11, 21)
YARDSTICK = 1_000_000
AIM_IMPORT, AIM_LIST = 0.1, 1.0
"""Seconds: importing every rule, and a list of `PUPILS` over the four peildata of a year."""

RULES = (
    "calculators.family.route, calculators.family.transport, calculators.funding.po.school, "
    "calculators.funding.po.timeline, calculators.funding.vo.pupil, calculators.funding.vo.school, "
    "calculators.municipal.gooi, calculators.municipal.leidse_regio, "
    "calculators.funding.planner, calculators.funding.pupil_list.evaluate, calculators.ics"
)
_IMPORT = f"import time; start = time.perf_counter(); import {RULES}; print(time.perf_counter() - start)"


def main() -> None:
    """Measures and prints."""
    parameters = Parameters(load_parameters(ROOT / "data" / "parameters"))
    yardstick = best_of(yardstick_seconds, 5)
    print(f"yardstick: {YARDSTICK:,} additions and look-ups in {yardstick * 1000:.1f} ms".replace(",", "."))
    _report("import of the rules", best_of(import_seconds, 9), AIM_IMPORT, yardstick)
    for school_type in ("bao", "sbo", "vo"):
        measure = partial(list_seconds, pupil_list(school_type), parameters)
        _report(f"{school_type}: {PUPILS} pupils, 4 peildata", best_of(measure, 5), AIM_LIST, yardstick)
        half = partial(list_seconds, pupil_list(school_type, PUPILS // 2), parameters)
        _report(f"{school_type}: half as many", best_of(half, 5), AIM_LIST / 2, yardstick)


def best_of(measure: Callable[[], float], times: int) -> float:
    """The lowest of several measurements: what else the machine does only ever adds."""
    return min(measure() for _ in range(times))


def yardstick_seconds() -> float:
    """Seconds for a plain loop that has nothing to do with the rules."""
    table = dict.fromkeys(range(100), 1)
    start, total = time.perf_counter(), 0
    for number in range(YARDSTICK):
        total += table[number % 100]
    return time.perf_counter() - start


def import_seconds() -> float:
    """Seconds to import every rule in a fresh interpreter, its start left out."""
    done = subprocess.run([sys.executable, "-c", _IMPORT], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


def list_seconds(content: bytes, parameters: Parameters) -> float:
    """Seconds to read and compute a pupil list."""
    references = {date(TODAY.year, 1, 1): 10}
    start = time.perf_counter()
    evaluate(read_list(content, TODAY), TODAY, parameters, Options(references=references, first_time=False))
    return time.perf_counter() - start


def pupil_list(school_type: str, pupils: int = PUPILS) -> bytes:
    """A list of made-up pupils, the same every time."""
    chance = random.Random(school_type)
    required = [column.name for column in COLUMNS if column.required]
    lines = [";".join(required), *(";".join(_row(number, school_type, chance)) for number in range(pupils))]
    return "\r\n".join(lines).encode("utf-8-sig")


def _row(number: int, school_type: str, chance: random.Random) -> list[str]:
    youngest = date(2013, 1, 1) if school_type == "vo" else date(2021, 1, 1)
    born = youngest - timedelta(days=chance.randrange(2_500))
    settled = max(born, date(2023, 6, 1) + timedelta(days=chance.randrange(1_100)))
    enrolled = settled + timedelta(days=chance.randrange(120))
    dates = [f"{day:%d-%m-%Y}" for day in (born, settled, enrolled)]
    code, kind = chance.choice(["26", "27", "46", "25", "33", "51"]), chance.choice(["bsn", "bsn", "onderwijsnummer"])
    return [f"L{number}", dates[0], "ja", code, kind, dates[1], dates[2], "ja", "ja", school_type, "nee"]


def _report(name: str, seconds: float, aim: float, yardstick: float) -> None:
    ratios = f"of the aim {seconds / aim:.2f}  yardsticks {seconds / yardstick:5.2f}"
    print(f"{name:28} {seconds * 1000:7.1f} ms  aim {aim * 1000:5.0f} ms  {ratios}")


if __name__ == "__main__":
    main()
