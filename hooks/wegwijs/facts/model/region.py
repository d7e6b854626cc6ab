"""A region: who works together, how a child gets in and on, and what is not known."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from wegwijs.facts.known import Known
from wegwijs.facts.model.base import (
    BoardId,
    Contact,
    DeskOrRole,
    MunicipalityCode,
    Names,
    Ref,
    SchoolId,
    Slug,
    Strength,
    Strict,
    existing_date,
)
from wegwijs.facts.model.criteria import Criteria
from wegwijs.facts.model.deadline import Deadline
from wegwijs.facts.pointers import About, Complaint, WordsUnder, has_its_numbers, refuse, untold

Numbers = dict[str, Annotated[int | float | datetime.date | str, AfterValidator(existing_date)]]
"""Values of a text's placeholders: counts, whole dates, or part of a date (`2022-03`, `05-01`)."""


class Municipality(Strict):
    """A municipality the region serves."""

    code: MunicipalityCode
    name: str
    part: Literal["party", "served"]
    """`party` signed the agreement; `served` did not, but its children go by the same way."""
    settlements: list[str] = []
    """Places inside it, where the way in differs between them."""
    source: Ref

    @field_validator("name")
    @classmethod
    def _is_its_own(cls, name: str, info: ValidationInfo) -> str:
        code = info.data.get("code")
        names = info.context.names.get(code) if info.context else None
        if names and name not in names:
            refuse([((), f"the name of {code} in municipalities.yaml", name, min(names))])
        return name


class FormerMunicipality(Strict):
    """A municipality that left the region by a merger."""

    name: str
    now: str
    since: str
    """Year and month of the merger."""
    source: Ref


class Agreement(Strict):
    """The written agreement the way in rests on."""

    title: str
    starts: datetime.date | None
    ends: datetime.date | None
    renewal: Annotated[Slug, WordsUnder("agreement.renewal.{}")]
    """Catalogue key under `agreement.renewal`: how it goes on."""
    parties: list[str]
    source: Ref

    def may_have_ended(self, on: datetime.date) -> bool:
        """Whether it has ended by the day `on`, or nobody knows that it goes on."""
        return self.renewal.endswith("unknown") or (self.ends is not None and self.ends < on)


Topic = Literal[
    "parties", "aim", "target-group", "way-in", "way-on", "numbers", "housing", "transport", "money", "care",
    "reporting", "meetings", "indicators", "privacy", "duration", "notice", "evaluation",
]
"""What an agreement can settle; `evaluation` is what a later look at it showed."""


class Provision(Strict):
    """One thing the agreement settles, as a catalogue key under `provision` with its numbers."""

    topic: Annotated[Topic, WordsUnder("provision.topic.{}")]
    text: Annotated[Slug, WordsUnder("provision.{}")]
    numbers: Numbers = {}
    source: Ref
    _has_its_numbers = model_validator(mode="after")(has_its_numbers)


class Desk(Strict):
    """An office that answers: who it is and how to reach it."""

    id: Slug
    role: Annotated[Slug, WordsUnder("role.{}")]
    name: str
    contact: Contact
    serves: Ref | None = None
    """Where it is written that this desk serves the region."""


class RouteStep(Strict):
    """One step on the way in or on."""

    id: Slug
    kind: Annotated[Slug, WordsUnder("step.{}.title", "step.{}.what")]
    numbers: Numbers = {}
    who: list[DeskOrRole] = Field(min_length=1)
    helped_by: list[DeskOrRole] = []
    where: DeskOrRole
    """A desk id or a role."""
    deadline: Deadline | None
    """None where the source names no term; the page says so."""
    refused: Annotated[Slug, WordsUnder("refused.{}")]
    """Catalogue key under `refused`; `unknown` and `not-applicable` are keys too."""
    full: Annotated[Slug, WordsUnder("full.{}")]
    """Catalogue key under `full`; `unknown` and `not-applicable` are keys too."""
    escalate_to: list[DeskOrRole] = []
    only_if: Literal["refused", "full", "moving"] | None = None
    """What must have happened first; None for a step of every family."""
    source: Ref
    _has_its_numbers = model_validator(mode="after")(has_its_numbers)

    @property
    def values(self) -> Numbers:
        """What its words may name: its numbers, and as `n` the length of its term."""
        return {**({"n": self.deadline.count} if self.deadline else {}), **self.numbers}


class Way(Strict):
    """The steps that belong to one outcome of the route rule."""

    outcome: Annotated[Slug, WordsUnder("route.outcome.{}.title", "route.outcome.{}.text")]
    steps: list[RouteStep] = Field(min_length=1)


class Provider(Strict):
    """Which school takes the child once the language class is decided."""

    school: SchoolId
    settlements: list[str] = []
    """Only for a stamschool in these places; empty: in the whole region."""
    except_settlements: list[str] = []
    boards: list[BoardId] = []
    """Only for a stamschool of these boards."""
    source: Ref


class Reading(Strict):
    """What one source says where sources differ; a catalogue key under `conflict.<topic>`."""

    text: Slug
    numbers: Numbers = {}
    source: Ref


class Conflict(Strict):
    """Sources that do not agree: the leading one first, and why it leads."""

    topic: Annotated[Slug, WordsUnder("conflict.{}.title")]
    leading: Reading
    others: list[Reading] = Field(min_length=1)
    why: Annotated[Slug, WordsUnder("conflict.why.{}")]

    @model_validator(mode="after")
    def _readings_have_words(self, info: ValidationInfo) -> Self:
        if info.context:
            refuse(self._without_words(info.context))
        return self

    def _without_words(self, known: Known) -> Iterator[Complaint]:
        for reading in (self.leading, *self.others):
            key = f"conflict.{self.topic}.{reading.text}"
            yield from untold([key], self.model_dump(exclude_unset=True), known, reading.numbers)


NoteWords = Annotated[Slug, WordsUnder("note.{}", example="only-isk")]


class Note(Strict):
    """A fact in words: a catalogue key under `note`, with its numbers and names."""

    text: NoteWords
    numbers: Numbers = {}
    source: Ref
    _has_its_numbers = model_validator(mode="after")(has_its_numbers)


class Gap(Strict):
    """Something that is not known: a catalogue key under `unknown`, and whom to ask."""

    topic: Annotated[Slug, WordsUnder("unknown.{}")]
    ask: DeskOrRole


class MapPlace(Strict):
    """Where the region's tile stands on the schematic map; a drawing, no fact."""

    column: int = Field(ge=0, le=3)
    row: int = Field(ge=0, le=7)


Model = Literal["central-point", "school-first", "direct", "unknown"]
"""How parents get in: by one desk, by any primary school, at the school with the class itself, or not known."""

MAIN_OUTCOMES: dict[Model, str] = {
    "central-point": "language-class",
    "school-first": "stamschool-first",
    "direct": "class-school",
    "unknown": "class-unknown",
}
"""The outcome the way in of each model belongs to."""


class Region(Strict):
    """Everything the portal knows of one region."""

    id: Slug
    names: Names
    model: Model
    strength: Strength = "weak"
    municipalities: Annotated[list[Municipality], About("municipalities")] = Field(min_length=1)
    former_municipalities: Annotated[list[FormerMunicipality], About("municipalities")] = []
    agreement: Annotated[Agreement | None, About("agreement")] = None
    """None where no text of an agreement was read."""
    provisions: Annotated[list[Provision], About("agreement")] = []
    """What is agreed; without `agreement` as other documents tell it."""
    desks: Annotated[list[Desk], About("desks")] = []
    first_contact: DeskOrRole
    """Desk id, or the role `stamschool` or `language-class` where each school is the desk, or `municipality`."""
    coordinator: DeskOrRole
    """Desk or role that answers in doubt."""
    criteria: Annotated[Criteria, About("criteria")]
    providers: Annotated[list[Provider], About("schools")]
    ways: Annotated[list[Way], About("way-in")]
    way_on: Annotated[list[RouteStep], About("way-on")] = []
    stay: Annotated[list[Note], About("way-on")] = []
    transport: Annotated[list[Note], About("transport")] = []
    background: Annotated[list[Note], About("background")] = []
    nearby: Annotated[list[Note], About("background")] = []
    """What is known of schools and agreements next to the region."""
    conflicts: Annotated[list[Conflict], About("conflicts")] = []
    unknown: Annotated[list[Gap], About("gaps")] = []
    map: MapPlace | None = None
    """None: the region stands in the list beside the map only."""

    @model_validator(mode="after")
    def _has_its_main_way(self) -> Self:
        if self.model == "unknown":
            return self
        outcome = MAIN_OUTCOMES[self.model]
        if all(way.outcome != outcome for way in self.ways):
            raise ValueError(f"a way for the outcome of the model {self.model}; for example outcome: {outcome}")
        if self.criteria.language_class is None:
            raise ValueError(f"`criteria.language_class` for the model {self.model}, or `model: unknown`")
        return self
