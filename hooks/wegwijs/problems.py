"""What is wrong: collected, all of it, and told in one form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend: where, what was expected, what came and what would be right."""

    path: Path
    line: int
    field: str
    expected: str
    got: str
    example: str

    def __str__(self) -> str:
        return (
            f"{self.path}:{self.line}: {self.field}: expected {self.expected}, got {self.got}, "
            f"for example {self.example}"
        )


class DataError(Exception):
    """Raised with every problem at once when the data cannot be used. Nothing has been written then."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class Problems:
    """Collects problems, so that a person sees all of them and not only the first."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, problem: Problem) -> None:
        """Keep `problem` for the report."""
        self.found.append(problem)

    def stop_if_any(self) -> None:
        """Raise DataError with everything found so far, in the order of files and lines."""
        if self.found:
            raise DataError(sorted(set(self.found)))


def short(value: object) -> str:
    """What came, as a line that can be read."""
    text = repr(value)
    return text if len(text) <= 80 else text[:77] + "…"
