"""Give every reader of the portal input that nobody would write, and see that it is answered or refused in time.

A traceback, a wait of more than five seconds or something accepted that is wrong is a fault: the input that does it is
shown, and the command ends with 1. The same seed makes the same inputs.

./portal fuzz                            1,000 inputs over all targets
./portal fuzz --inputs 10000 --seed 7
./portal fuzz --only yaml --only words   some of the targets
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tools.progress import step

if TYPE_CHECKING:
    from tools.fuzz.target import Score, Target

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "build" / "fuzz-site"
TARGETS = ("questions", "lists", "sheets", "yaml", "data", "words", "links", "embed", "search")


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal fuzz [--inputs 1000] [--seed 1] [--only TARGET]`."""
    parser.add_argument("--inputs", type=int, default=1000, metavar="N", help="inputs over all targets (default: 1000)")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="where the inputs begin (default: 1)")
    only = f"one of {', '.join(TARGETS)}; may be given more than once (default: all)"
    parser.add_argument("--only", action="append", choices=TARGETS, metavar="TARGET", help=only)


def run(options: argparse.Namespace) -> int:
    """0 when nothing was found."""
    site = _site(options.only or TARGETS)
    scores = fuzz(options.only or TARGETS, options.inputs, options.seed, site)
    print(table(scores))
    for score in scores:
        for finding in score.findings:
            print(f"\n{score.target.name}: {finding}")
    return int(any(score.faults for score in scores))


def fuzz(names: Sequence[str], inputs: int, seed: int, site: Path | None) -> list[Score]:
    """Try so many inputs over the named targets, each in its share."""
    from tools.fuzz.target import Place
    from tools.fuzz.target import run as run_target

    chosen = [target for target in targets() if target.name in names]
    whole = sum(target.share for target in chosen)
    scores = []
    for target in chosen:
        number = max(1, round(inputs * target.share / whole))
        with tempfile.TemporaryDirectory() as scratch, step(f"{number} inputs: {target.about}"):
            place = Place(ROOT, Path(scratch), site)
            scores.append(run_target(target, Random(f"{seed} {target.name}"), place, number))
    return scores


def targets() -> list[type[Target]]:
    """All of them. Only here: these need the packages of the tests, and `./portal --help` must work without."""
    from tools.fuzz.data import Rendered, Yaml
    from tools.fuzz.door import Lists, Questions
    from tools.fuzz.inside import Embedded, Searched
    from tools.fuzz.links import Links
    from tools.fuzz.sheets import Sheets
    from tools.fuzz.words import Words

    return [Questions, Lists, Sheets, Yaml, Rendered, Words, Links, Embedded, Searched]


def _site(names: Sequence[str]) -> Path | None:
    from tools.brought import chromium, npm
    from tools.site.build import build

    if "sheets" in names:
        npm.ensure()
    if not {"links", "embed", "search"} & set(names):
        return None
    npm.ensure()
    chromium.ensure()
    with step("building the site"):
        build(SITE, "https://example.org/")
    return SITE


def table(scores: Sequence[Score]) -> str:
    """What became of the inputs, one line a target."""
    lines = [f"{'target':32} inputs  refused  tracebacks  hangs  silent  slowest"]
    for score in scores:
        counts = f"{score.inputs:6}  {score.refused:7}  {score.tracebacks:10}  {score.hangs:5}  {score.silent:6}"
        lines.append(f"{score.target.about:32} {counts}  {score.slowest:5.1f} s")
    sums = [
        sum(getattr(score, name) for score in scores) for name in ("inputs", "refused", "tracebacks", "hangs", "silent")
    ]
    lines.append(f"{'together':32} {sums[0]:6}  {sums[1]:7}  {sums[2]:10}  {sums[3]:5}  {sums[4]:6}")
    return "\n".join(lines)
