"""How fast the rules are: `python bench/rules.py` prints each figure, its aim, and the ratio between them.

A measurement, not a test: the machine decides the figures, so nothing fails on them.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from calculators.parameters import Parameters  # noqa: E402
from calculators.pupil_list import Options, evaluate, read_list  # noqa: E402
from calculators.pupil_list_columns import COLUMNS  # noqa: E402
from generator.parameters import load_parameters  # noqa: E402

PUPILS = 2_000
TODAY = date(2026, 11, 21)
AIM_IMPORT, AIM_LIST = 0.1, 1.0
"""Seconds: importing every rule, and a list of `PUPILS` over the four peildata of a year."""

RULES = (
    "calculators.route, calculators.po.school, calculators.po.timeline, calculators.vo.pupil, calculators.vo.school, "
    "calculators.gemeente.gooi, calculators.gemeente.leidse_regio, calculators.gemeente.transport, "
    "calculators.planner, calculators.pupil_list, calculators.ics"
)
_IMPORT = f"import time; start = time.perf_counter(); import {RULES}; print(time.perf_counter() - start)"


def main() -> None:
    """Measures and prints."""
    parameters = Parameters(load_parameters(ROOT / "data" / "parameters"))
    _report("import of the rules", import_seconds, AIM_IMPORT, times=9)
    for school_type in ("bao", "sbo", "vo"):
        measure = partial(list_seconds, pupil_list(school_type), parameters)
        _report(f"{school_type}: {PUPILS} pupils, 4 peildata", measure, AIM_LIST, times=5)


def import_seconds() -> float:
    """Seconds to import every rule in a fresh interpreter, its start left out."""
    done = subprocess.run([sys.executable, "-c", _IMPORT], cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


def list_seconds(content: bytes, parameters: Parameters) -> float:
    """Seconds to read and compute a pupil list."""
    references = {date(TODAY.year, 1, 1): 10}
    start = time.perf_counter()
    evaluate(read_list(content, TODAY), parameters, TODAY, Options(references=references, first_time=False))
    return time.perf_counter() - start


def pupil_list(school_type: str) -> bytes:
    """A list of made-up pupils, the same every time."""
    chance = random.Random(school_type)
    required = [column.name for column in COLUMNS if column.required]
    lines = [";".join(required), *(";".join(_row(number, school_type, chance)) for number in range(PUPILS))]
    return "\r\n".join(lines).encode("utf-8-sig")


def _row(number: int, school_type: str, chance: random.Random) -> list[str]:
    youngest = date(2013, 1, 1) if school_type == "vo" else date(2021, 1, 1)
    born = youngest - timedelta(days=chance.randrange(2_500))
    settled = max(born, date(2023, 6, 1) + timedelta(days=chance.randrange(1_100)))
    enrolled = settled + timedelta(days=chance.randrange(120))
    dates = [f"{day:%d-%m-%Y}" for day in (born, settled, enrolled)]
    code, kind = chance.choice(["26", "27", "46", "25", "33", "51"]), chance.choice(["bsn", "bsn", "onderwijsnummer"])
    return [f"L{number}", dates[0], "ja", code, kind, dates[1], dates[2], "ja", "ja", school_type, "nee"]


def _report(name: str, measure: Callable[[], float], aim: float, times: int) -> None:
    found = [measure() for _ in range(times)]
    best, median = (f"{seconds * 1000:7.1f} ms" for seconds in (min(found), statistics.median(found)))
    ratio = min(found) / aim
    print(f"{name:32} best {best}  median {median}  aim {aim * 1000:5.0f} ms  best / aim {ratio:.2f}")


if __name__ == "__main__":
    main()
