"""The formulas that turn counts into lines of money, one per period.

2016-2017: art. 31(8), 31a(7), 32(9). From 2023: art. 34(9), 35(8), 36(10).
"""

from __future__ import annotations

from dataclasses import dataclass

from calculators.funding.money import Line
from calculators.funding.po.counts import Counts
from calculators.funding.po.peildatum import Peildatum
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Parameter

HIGH = "po-asielzoeker-first-year"
LOW = "po-overige-first-year"
SBO = "sbo-first-year"
EVERY = "reference-every-peildatum"
JANUARY_BOTH = "reference-january-both-groups"


class AmountUnknownError(Exception):
    """Raised inside the rules when a formula needs a value that is not known for the day."""


@dataclass
class Formula:
    """Builds the lines of one school on one peildatum, explaining each in `reasoning`."""

    counts: Counts
    peildatum: Peildatum
    parameters: Parameters
    reasoning: Reasoning
    threshold_met: bool | None = None
    """Whether enough pupils are in their first year; None while that is not known."""

    def value(self, key: str) -> Parameter:
        """The value of `key` on the peildatum. Raises AmountUnknownError where none is known."""
        found = self.parameters.at(key, self.peildatum.on)
        if found is None:
            raise AmountUnknownError(key)
        return found

    def line(self, name: str, pupils: int, key: str, sign: int = 1, once: bool = False) -> Line:
        """One term, and the condition that shows it."""
        line = Line(name, pupils, self.value(key), None if once else self.value("po-share-of-year"), sign)
        self.reasoning.check(name, True, seen=pupils, threshold=line.amount, parameter=line.amount)
        return line

    def first_year(self) -> list[Line]:
        """First reception on a basisschool; no lines where the threshold is missed or an answer is missing."""
        ap, vp = self.counts.asielzoekers, self.counts.overige
        if ap is None or vp is None:
            self.reasoning.ask(*(n for n, v in (("asielzoekers", ap), ("overige", vp)) if v is None))
            return []
        if not self.meets_threshold("po-threshold", ap + vp):
            return []
        rule = self.value("po-formula")
        if rule.value == EVERY:
            self._doubt_reference()
            return self._with_reference(ap, vp, self.counts.growth)
        if f"{self.peildatum.on:%m-%d}" != "01-01":
            return self._by_group(ap, vp, rule)
        self.reasoning.use(rule)
        if rule.value == JANUARY_BOTH:
            return self._with_reference(ap + vp, 0, 0)
        return self._with_reference(ap, vp, 0)

    def sbo(self) -> list[Line]:
        """First reception on a special primary school: one group, one amount (art. 32, 36)."""
        pupils = self.counts.vreemdelingen
        if pupils is None:
            self.reasoning.ask("vreemdelingen")
            return []
        return [self.line("vreemdelingen", pupils, SBO)] if self.meets_threshold("sbo-threshold", pupils) else []

    def meets_threshold(self, key: str, pupils: int) -> bool:
        """Whether enough pupils are in their first year."""
        needed = self.value(key)
        self.threshold_met = self.reasoning.at_least("threshold", pupils, needed)
        return self.threshold_met

    def _by_group(self, ap: int, vp: int, rule: Parameter) -> list[Line]:
        if rule.value == JANUARY_BOTH:
            # Until 1 July 2023 both groups had the high amount; it was not found for 1 April.
            return [self.line("both-groups", ap + vp, HIGH)]
        return [self.line("asielzoekers", ap, HIGH), self.line("overige", vp, LOW)]

    def _with_reference(self, ap: int, vp: int, growth: int | None) -> list[Line]:
        """Only what stands above the reference count gets the high amount."""
        at = self.counts.reference
        if ap and at is None:
            self.reasoning.ask("reference")
            return []
        # Without asielzoekers there is nothing to set against the reference count.
        if not ap or at is None or not self._above(ap, at):
            return [self.line("asielzoekers-low", ap, LOW), self.line("overige", vp, LOW)]
        lines = [self.line("asielzoekers-above-reference", ap - at, HIGH)]
        lines += self._growth(ap - at, growth)
        return [*lines, self.line("asielzoekers-up-to-reference", at, LOW), self.line("overige", vp, LOW)]

    def _above(self, ap: int, at: int) -> bool:
        day = self.value("po-reference-day")
        flip = at if ap > at else at + 1
        return self.reasoning.check("above-reference-count", ap > at, seen=ap, threshold=at, parameter=day, flip=flip)

    def _doubt_reference(self) -> None:
        """Two things art. 31 leaves open about At: whose head counts, and what happens without a first application."""
        if self.counts.reference:
            self.reasoning.doubt("reference-count-limited-to-first-year-or-not")
        if not self.peildatum.first_school_day:
            self.reasoning.doubt("reference-count-asked-only-in-first-quarter")

    def _growth(self, most: int, growth: int | None) -> list[Line]:
        if growth is None:
            self.reasoning.ask("growth")
        if not growth:
            return []
        # The award goes to the board, the count is per school; how it is shared out is not stated.
        self.reasoning.doubt("growth-awarded-per-board")
        return [self.line("growth-deduction", min(growth, most), "po-growth-deduction", sign=-1)]

    def second_year(self) -> list[Line]:
        """Asielzoekers in their second year on a basisschool; no threshold (art. 31a, 35)."""
        if self.value("po-formula").value == EVERY:
            groups = {
                "second_year_no_weight": "po-second-year-no-weight",
                "second_year_weight_03": "po-second-year-weight-03",
            }
        else:
            groups = {"second_year": "po-second-year"}
        self.reasoning.ask(*(name for name in groups if getattr(self.counts, name) is None))
        return [
            self.line(name.replace("_", "-"), getattr(self.counts, name), key)
            for name, key in groups.items()
            if getattr(self.counts, name)
        ]
