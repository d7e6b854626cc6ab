"""The notes of the parameters in the languages of the site; `data/remarks.yaml` has them sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from calculators.compiled import Dated
from wegwijs.facts.model.term import Remark
from wegwijs.problems import Problem, Problems


def parts(note: str, remarks: Mapping[str, Remark]) -> list[Remark]:
    """The remarks a note is made of, in order; none where some part of it has no words."""
    if note in remarks:
        return [remarks[note]]
    for start, remark in remarks.items():
        if note.startswith(f"{start} ") and (rest := parts(note.removeprefix(f"{start} "), remarks)):
            return [remark, *rest]
    return []


def said(note: str, language: str, remarks: Mapping[str, Remark]) -> str:
    """The note in `language`, in English where it has no words in it."""
    return " ".join(getattr(remark, language, remark.en) for remark in parts(note, remarks)) or note


def check(parameters: Mapping[str, Dated], remarks: Mapping[str, Remark], folder: Path, problems: Problems) -> None:
    """Add to `problems` each note without words in the other languages, and each remark that no note uses."""
    used: set[str] = set()
    for key, note in _notes(parameters):
        found = parts(note, remarks)
        used.update(remark.en for remark in found)
        if not found:
            expected = "a note that stands in data/remarks.yaml in every language"
            problems.add(Problem(folder / "parameters" / f"{key}.yaml", 1, "note", expected, repr(note), '- en: "…"'))
    for en in remarks.keys() - used:
        path = folder / "remarks.yaml"
        problems.add(Problem(path, 1, "en", "a note that a parameter has", repr(en), "remove it"))


def _notes(parameters: Mapping[str, Dated]) -> Iterator[tuple[str, str]]:
    for key, parameter in parameters.items():
        notes = [parameter["note"], *(row["note"] for row in parameter["values"])]
        yield from ((key, note) for note in notes if note)
