"""Where each word of the catalogues is asked for: its key stands there as it is, or its family does."""

from __future__ import annotations

import re
from functools import cache

from places import ROOT

from wegwijs.subjects.funding.rule_forms import FORMS
from wegwijs.subjects.questions.asked import QUESTIONS
from wegwijs.subjects.questions.form import FIRST_WORDS, LATER_WORDS

_QUOTED = re.compile(r"""["'`]([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+)["'`]""")
_PREFIX = re.compile(r"""["'`]([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.)(?:["'`]\s*(?:~|\+)|\$\{|\{)""")
_TAIL = re.compile(r"""(?:["'`}]|\})\.([a-z-]+)["'`]""")
_TEXT = re.compile(r'"([^"\n]+)"')
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SUBJECTS = "hooks/wegwijs/subjects"

FAMILIES = {
    "data": "agreement.renewal article article.point change conflict conflict.why costs.outcome costs.q.item duty "
    "duty.moment full holidays.name holidays.region indicator indicator.counted indicator.in indicator.part inspection "
    "kind letter letter.day letter.field letter.hint letter.section letter.to picture picture.box picture.text "
    "note provision provision.topic referral.full referral.refused refused region.first region.lead role "
    "route.outcome rule.checked school.form schools.status source.kind stall.outcome stall.term step step.deadline "
    "step.stay template template.field template.section template.word templates term text text.line text.part "
    "transport.about transport.ask unknown",
    "calculators": "amount answer cond costs.q.level costs.q.residence costs.verdict doubt event fund.column fund.day "
    "fund.expected fund.hint fund.list fund.list.why fund.problem fund.wrong outcome reading rule.list "
    "rule.list.effect stall.q.situation stall.q.where stall.verdict told transport.verdict verdict "
    + " ".join(f"fund.{form.rule}" for form in FORMS),
    "calculators data": "keyword",
    "data hooks/wegwijs/facts": "school.status source.checked source.for",
    "hooks/wegwijs/facts": "certainty.coverage certainty.field certainty.state certainty.subject unit",
    "hooks/wegwijs/facts tools/edit": "edit.expected edit.field edit.hint edit.option",
    "tools/edit": "edit.form edit.kind edit.part edit.ui",
    "hooks/wegwijs/page": "site.nav site.section",
    f"{_SUBJECTS}/all_schools": "near near.all near.call",
    f"{_SUBJECTS}/agreements": "indicators indicators.column",
    f"{_SUBJECTS}/calendar": "calendar calendar.file calendar.kind calendar.scheme",
    f"{_SUBJECTS}/desk": "desk.any desk.else desk.if desk.q",
    f"{_SUBJECTS}/embed": "embed.accent embed.scheme",
    f"{_SUBJECTS}/funding": "fund fund.check.do fund.check.kind fund.file fund.for fund.form fund.form.part "
    "fund.form.tab fund.noted",
    f"{_SUBJECTS}/home": "home.door home.promise",
    f"data {_SUBJECTS}/letters": "letter.line",
    f"{_SUBJECTS}/offline": "offline.state",
    f"{_SUBJECTS}/open_data": "dataset",
    "hooks/wegwijs/facts/imported": "open-data.taken",
    f"{_SUBJECTS}/questions": "calc.tool costs.tile route.age route.situation stall.tile",
    f"{_SUBJECTS}/regions": "region.glance",
    f"{_SUBJECTS}/shared": "calc.link",
    f"{_SUBJECTS}/rules": "example param rule rules.audience",
    f"{_SUBJECTS}/runtime": "loading.failed",
    f"data {_SUBJECTS}/week": "week.around.holidays",
    f"{_SUBJECTS}/week": "week.access week.ages week.answer week.around week.card week.say",
    f"{_SUBJECTS}/schools": "referral.moment referral.stage referral.term schools.room",
}
"""Keys that code puts together, by the folders their names come from: `note.stay-most` is asked for by the data."""
OF_A_RULE = [f"{rule}.{part}" for rule in QUESTIONS for part in (*FIRST_WORDS, *LATER_WORDS)]
"""Sections the questions show whole: their names come from the rule."""
_SOURCES = {f"{family}.": folders for folders, families in FAMILIES.items() for family in families.split()}


@cache
def _code() -> str:
    files = [path for folder in ("theme", "hooks", "tools/edit") for path in (ROOT / folder).rglob("*")]
    return "\n".join(path.read_text("utf-8") for path in files if path.suffix in (".html", ".js", ".py"))


@cache
def asked() -> frozenset[str]:
    """What stands in the code as a key stands."""
    return frozenset(_QUOTED.findall(_code()))


@cache
def built() -> frozenset[str]:
    """Beginnings of keys to which the code adds a name."""
    return frozenset(_PREFIX.findall(_code()))


@cache
def _names(folders: str) -> frozenset[str]:
    files = [path for folder in folders.split() for path in (ROOT / folder).rglob("*")]
    read = [path for path in files if path.suffix in (".py", ".yaml", ".html", ".js")]
    texts = "\n".join(f"{path.stem}\n{path.read_text('utf-8')}" for path in read)
    said = (_told(text.partition("; for example ")[0]) for text in _TEXT.findall(texts))
    return frozenset(_WORD.findall(texts.replace("_", "-"))) | frozenset(said)


def _told(text: str) -> str:
    """What a message is called among the words of the forms."""
    return "-".join(_WORD.findall(text.lower()))


@cache
def _tails() -> frozenset[str]:
    return frozenset(_TAIL.findall(_code()))


def family_of(key: str) -> str:
    """The longest family that `key` belongs to, empty where there is none."""
    return max((section for section in (*_SOURCES, *OF_A_RULE) if key.startswith(section)), key=len, default="")


def is_used(key: str) -> bool:
    """Whether the code asks for `key`: as it stands, or put together from its family and names of its folders."""
    family = family_of(key)
    if key in asked() or not family:
        return key in asked()
    names = key.removeprefix(family).replace("_", "-").split(".")
    folders = _SOURCES.get(family, "calculators")
    return all(name in _tails() or _is_named(name, folders) for name in names)


def _is_named(name: str, folders: str) -> bool:
    """Whether `name` stands there; of the code also one put together from two, as `second-year` and `in-time`."""
    known, cuts = _names(folders), [found.start() for found in re.finditer("-", name)]
    together = folders != "data" and any(name[:cut] in known and name[cut + 1 :] in known for cut in cuts)
    return name in known or together
