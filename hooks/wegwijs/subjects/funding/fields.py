"""The fields of the calculators, in the words of a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wegwijs.page.context import View
from wegwijs.subjects.forms.fields import Choice, Field, Kind, Words


class Fields:
    """Makes fields with the words that every calculator has for them."""

    def __init__(self, view: View) -> None:
        self.text = view.words.text

    def field(self, name: str, kind: Kind, *, label: Words = "", wrong: Words = "", id: str = "", **more: Any) -> Field:
        """A field, called after its answer; what is said of a wrong one follows from its kind."""
        if not more.get("choices"):
            more["choices"] = self._own_choices(kind)
        return Field(
            name,
            kind,
            id or f"f-{name}",
            label or self.text(f"answer.{key_of(name)}"),
            wrong=wrong or self.text(f"fund.wrong.{kind}", max=more.get("high", Field.high)),
            **more,
        )

    def hinted(self, name: str, kind: Kind, **more: Any) -> Field:
        """A field with a hint of its own."""
        return self.field(name, kind, hint=self.text(f"fund.hint.{name}"), **more)

    def day(self, name: str, **more: Any) -> Field:
        """A day, with how it is typed as its hint."""
        return self.field(name, "date", hint=self.text("fund.hint.date"), **more)

    def _own_choices(self, kind: Kind) -> tuple[Choice, ...]:
        if kind == "yes-no":
            yes, no, unknown = (self.text(f"fund.{value}") for value in ("true", "false", "unknown"))
            return Choice("true", yes), Choice("false", no), Choice("", unknown, selected=True)
        return (Choice("1", self.text("fund.no-code")),) if kind == "code" else ()

    def named(self, values: Iterable[str], empty: Words = "–") -> tuple[Choice, ...]:
        """Values of the rules' own to choose from, after the empty one; without that where `empty` is nothing."""
        found = tuple(Choice(value, self.text(f"keyword.{value}")) for value in values)
        return (Choice("", empty), *found) if empty else found


def key_of(name: str) -> str:
    """How keys of words write the name of an answer."""
    return name.replace("_", "-")
