"""A small, whole data set in a folder of its own, to break in one place at a time."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from places import ROOT

from wegwijs.facts.load import Data, load
from wegwijs.problems import DataError, Problem

SMALL = Path(__file__).resolve().parents[1] / "facts" / "small"


@dataclass
class SmallData:
    """A copy of `tests/facts/small` that a test may change."""

    folder: Path

    @classmethod
    def copy_to(cls, folder: Path) -> SmallData:
        """The data set, copied below `folder`."""
        return cls(Path(shutil.copytree(SMALL, folder / "data")))

    def path(self, name: str) -> Path:
        """One of its files."""
        return self.folder / name

    def replace(self, name: str, old: str, new: str) -> int:
        """Replace the first `old` in a file by `new`; the line on which it stood."""
        text = self.path(name).read_text("utf-8")
        before, found, after = text.partition(old)
        assert found, f"{name} does not hold {old!r}"
        self.path(name).write_text(before + new + after, "utf-8")
        return before.count("\n") + 1

    def load(self, own: Path | None = None) -> Data:
        """Load it, with what stands in the folder `own` laid over it. Raises DataError like the real thing."""
        return load(self.folder, ROOT / "locales", own)

    def problems(self, own: Path | None = None) -> list[Problem]:
        """Everything that is wrong with it, and with the folder `own`."""
        try:
            self.load(own)
        except DataError as error:
            return error.problems
        return []
