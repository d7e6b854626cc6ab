"""Links with answers nobody gave, opened in the calculators."""

from __future__ import annotations

import json
from random import Random

from calculators.api import answer
from tools.fuzz.door import ON, compiled
from tools.fuzz.hostile import spoil, value
from tools.fuzz.kinds import ASKED, of
from tools.fuzz.target import REFUSED, Place
from tools.fuzz.visitor import Visitor
from wegwijs.page.fragment import fragment
from wegwijs.words.catalogue import Catalogue

QUESTIONS = {"route": "wegwijzer/", "stall": "vastgelopen/", "transport": "vervoer/", "costs": "wie-betaalt/"}
FORMS = {
    "plan": "rekenen/groepen/", "school": "rekenen/school/", "pupil": "rekenen/leerling/",
    "pupil-list": "rekenen/leerlingenlijst/", "po-entry-proof": "rekenen/bewijs/",
}  # fmt: skip
STANDS = """() => [...document.querySelectorAll(
  "#rekenen form .field :is(input:not([type=radio], [type=checkbox]), select)",
)].map(({ name, value }) => [name, value])"""
TOLD = """() => { const { funding } = JSON.parse(document.querySelector("#gegevens").textContent);
  return document.querySelector(".linked").textContent !== funding.filled; }"""
VERDICT = """() => { const box = document.querySelector("#rekenhulp .result");
  return box.hidden ? null : box.querySelector(".verdict").textContent; }"""
SETTLED = """() => [...document.querySelectorAll('#rekenhulp .start, #rekenhulp .questions, #rekenhulp .result')]
  .some((part) => !part.hidden) && document.querySelector("#rekenhulp .link-news")"""
READY = "() => document.querySelector('#rekenen:not([hidden]) .linked:not([hidden])')"


class Links(Visitor):
    """The state of a link: answers of a rule or fields of a form, some of them replaced."""

    name, about, share = "links", "links to calculators", 5

    def __init__(self, chance: Random, place: Place) -> None:
        super().__init__(chance, place)
        self.words = Catalogue("nl", place.root / "locales")
        self.fields = {rule: self._fields(path) for rule, path in FORMS.items()}

    def _fields(self, path: str) -> dict[str, str]:
        self.open(path, "() => document.querySelector('#rekenen:not([hidden])')")
        return dict(self.ask(STANDS))

    def make(self) -> tuple[str, str]:
        """A rule and the state of its link as JSON."""
        rule = self.chance.choice([*QUESTIONS, *FORMS])
        if rule in QUESTIONS:
            answers: dict[str, object] = of({**ASKED[rule]}).make(self.chance)
            answers.pop("birth_date", None)
            days = answers.pop("events", None)
            state = {"rule": rule, "version": 1, "on": ON, "outcome": "isk", "answers": answers, "days": days}
        else:
            answers = {name: str(value(self.chance)) for name in self.fields[rule] if self.chance.random() < 0.4}
            answers |= {f"asielzoekers--{self.chance.randrange(40)}": "3"} if rule == "plan" else {}
            state = {"rule": rule, "on": ON, "answers": answers}
        for _ in range(self.chance.choice((0, 1, 2, 4))):
            held = self.chance.choice((answers, answers, answers, state))
            held[self.chance.choice([*held, str(value(self.chance))[:60]])] = value(self.chance)
        state["rule"] = rule
        return rule, json.dumps(state)

    def judge(self, made: tuple[str, str]) -> str:
        """A verdict only where the rules give the same one; a form with only what its fields take."""
        rule, state = made
        address = fragment(json.loads(state))
        if self.chance.random() < 0.1:
            address = spoil(self.chance, address)
            self.open((QUESTIONS | FORMS)[rule] + address, "() => document.readyState === 'complete'")
            self.right()
            return REFUSED
        return self._question(rule, state, address) if rule in QUESTIONS else self._form(rule, state, address)

    def _question(self, rule: str, state: str, address: str) -> str:
        self.open(QUESTIONS[rule] + address, SETTLED)
        self.page.wait_for_function(
            "() => document.querySelector('#rekenhulp .start').hidden || "
            "!document.querySelector('#rekenhulp .link-news').hidden"
        )
        shown = self.ask(VERDICT)
        self.right()
        if shown is None:
            return REFUSED
        given = json.loads(state)["answers"]
        given, kinds = given if isinstance(given, dict) else {}, ASKED[rule]
        known = {name: item for name, item in given.items() if name in kinds and kinds[name].fits(item)}
        result = json.loads(answer(json.dumps({"rule": rule, "answers": known, "on": ON}), compiled(self.place.root)))
        if "error" in result:
            return f"shows {shown!r}, where the rules refuse {result['error']}"
        wanted = self.words.text(f"{rule}.outcome.{result['outcome']}.title").unescape()
        return "" if shown == wanted else f"shows {shown!r}, and the rules {wanted!r}"

    def _form(self, rule: str, state: str, address: str) -> str:
        self.open(FORMS[rule] + address, READY)
        told, stands = self.ask(TOLD), dict(self.ask(STANDS))
        self.right()
        given = json.loads(state).get("answers")
        given = given if isinstance(given, dict) else {}
        typed = [item for item in given.values() if isinstance(item, str)]
        typed += [item.replace("\r", "").replace("\n", "") for item in typed]  # as a field takes it
        odd = {
            name: held
            for name, held in stands.items()
            if held not in ("", self.fields[rule].get(name)) and held not in typed
        }
        if odd and rule != "plan":
            return f"fields hold what the link did not: {odd}"
        kept = sum(1 for name, item in given.items() if stands.get(name) == item)
        if kept < len(given) and not told and not (set(given) - set(stands)) and rule != "pupil-list":
            return "something was left out, and it was not told"
        return REFUSED if told else ""
