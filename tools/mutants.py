"""Change rules and scripts one place at a time, and see whether a test notices: mutation testing.

A change no test notices is a survivor. It is told as the line before and after, and must get a test, go with the dead
code it stands in, or stand in tests/mutants-reviewed.yaml with the reason why it may survive.

./portal mutants                        every rule, and the scripts that decide or read what people typed; what did not
                                        change since the last run is not tried again
./portal mutants calculators/route      one folder or module; a script by its path
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path

from tools.mutation.operators import Mutant, mutants_of
from tools.mutation.review import Review, read
from tools.mutation.scripts import mutants as scripts

ROOT = Path(__file__).parents[1]
LIST = ROOT / "tests" / "mutants-reviewed.yaml"


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal mutants [paths] [--fresh] [--jobs N]`."""
    everything = ["calculators", *scripts.MODULES]
    parser.add_argument("paths", nargs="*", default=everything, help="folders or modules (default: all)")
    parser.add_argument("--fresh", action="store_true", help="try every mutant again, whatever earlier runs found")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="mutants at once (default: one per core)")


def run(options: argparse.Namespace) -> int:
    """0 when every survivor was reviewed, and everything reviewed survives."""
    review = read(LIST)
    mutants = [mutant for module in _modules(options.paths) if review.mutates(module) for mutant in _of(module)]
    survivors = _hunt(mutants, options.fresh, options.jobs)
    _table(mutants, survivors, review)
    unknown = [mutant for mutant in survivors if not review.knows(mutant)]
    for mutant in unknown:
        print(f"\nsurvives: {mutant.module}:{mutant.first} {mutant.function}\n- {mutant.was}\n+ {mutant.now}")
    stale = review.stale(survivors, {mutant.module for mutant in mutants})
    for module, function, was, now in stale:
        print(f"\nreviewed, but nothing like it survives: {module} {function}\n- {was}\n+ {now}")
    return 1 if unknown or stale else 0


def _modules(paths: list[str]) -> list[str]:
    found = set()
    for path in paths:
        whole = (ROOT / path).resolve()
        found |= {file.relative_to(ROOT).as_posix() for file in (whole.rglob("*.py") if whole.is_dir() else [whole])}
    return sorted(found)


def _of(module: str) -> list[Mutant]:
    return scripts.mutants_of(module) if _is_script(module) else mutants_of(module, (ROOT / module).read_text("utf-8"))


def _is_script(module: str) -> bool:
    return module.endswith(".js")


def _hunt(mutants: list[Mutant], fresh: bool, jobs: int) -> list[Mutant]:
    # Only here: these need the packages of the tests, and `./portal --help` must work without.
    from tools.mutation import suite
    from tools.mutation.cache import Results
    from tools.mutation.hunt import Hunt
    from tools.mutation.scripts.hunt import hunt

    survivors: list[Mutant] = []
    ended: Counter[bool] = Counter()

    def told(mutant: Mutant, by: str) -> None:
        ended[bool(by)] += 1
        if not by:
            survivors.append(mutant)
        if ended.total() % 250 == 0:
            print(f"{ended.total()} of {len(mutants)} tried, {ended[False]} survive", flush=True)

    rules = [mutant for mutant in mutants if not _is_script(mutant.module)]
    if rules:
        suite.prepare()
        suite.collected(lambda items: Hunt(items, Results(fresh), jobs).run(rules, told))
    hunt([mutant for mutant in mutants if _is_script(mutant.module)], fresh, jobs, told)
    if ended.total() != len(mutants):
        raise SystemExit("the tests cannot be collected: run ./portal test -- tests/calculators tests/subjects")
    return sorted(survivors, key=lambda mutant: (mutant.module, mutant.first, mutant.now))


def _table(mutants: list[Mutant], survivors: list[Mutant], review: Review) -> None:
    total = Counter(mutant.module for mutant in mutants)
    alive = Counter(mutant.module for mutant in survivors)
    known = Counter(mutant.module for mutant in survivors if review.knows(mutant))
    print(f"{'module':45} mutants  killed  survived  of which reviewed")
    for module in [*sorted(total), "together"]:
        if module == "together":
            total[module], alive[module], known[module] = total.total(), alive.total(), known.total()
        killed = total[module] - alive[module]
        print(f"{module:45} {total[module]:7} {killed:7} {alive[module]:9} {known[module]:18}")
