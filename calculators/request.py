"""A question to a rule, said once: its name, its answers, the rule itself, and examples that work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from calculators.answers import Reader, day, read, readers_of
from calculators.compiled import Compiled
from calculators.errors import AnswerError
from calculators.parameters import parameters_of
from calculators.progress import Tell
from calculators.result import Result


@dataclass(frozen=True)
class Request:
    """The api, the command line, the forms and the worked examples of a rule all follow from this."""

    slug: str
    """The one name of the rule: in JSON, on the command line, in the address of its page and in its words."""
    answers: type
    """A dataclass with a reader on each field, see `calculators.answers`."""
    rule: Callable[..., Result]
    """`rule(answers, on, facts)`; one that reads a file is given its bytes, and who hears how far it is."""
    examples: tuple[Mapping[str, object], ...]
    """Answers in JSON that the rule can work with; the first has every answer that is needed."""
    facts: Callable[[Compiled], object] = parameters_of
    """What the rule is given of the compiled data: the dated values, or a part of its own."""
    day: str = ""
    """The answer that says for which day the rule is asked, where that is not the day of the question."""
    reads_file: bool = False

    @property
    def readers(self) -> dict[str, Reader[object]]:
        """The reader of each answer, by its key."""
        return {**({self.day: day} if self.day else {}), **readers_of(self.answers)}

    def ask(
        self,
        given: Mapping[str, object],
        on: date,
        compiled: Compiled,
        content: bytes = b"",
        tell: Tell | None = None,
    ) -> Result:
        """What the rule answers on the day `on`.

        Raises AnswerError where an answer is none, or where one that is needed is not given.
        """
        others, on = self._day_of(given, on) if self.day else (given, on)
        answers, facts = read(self.answers, others, self.examples[0]), self.facts(compiled)
        return self.rule(answers, on, facts, *((content, tell) if self.reads_file else ()))

    def _day_of(self, given: Mapping[str, object], on: date) -> tuple[Mapping[str, object], date]:
        if given.get(self.day) is None:
            raise AnswerError(self.day, "an answer", None, self.examples[0][self.day])
        return {key: value for key, value in given.items() if key != self.day}, day(self.day, given[self.day])


def part(name: str) -> Callable[[Mapping[str, object]], object]:
    """One part of the compiled data."""
    return lambda compiled: compiled[name]
