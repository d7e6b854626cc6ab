"""The agreements of all regions side by side, and a form that makes a first draft of a new one from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from wegwijs.facts.load import Data
from wegwijs.facts.model.base import Names, Ref
from wegwijs.facts.model.policy import Article
from wegwijs.facts.model.region import Agreement, Provision, Region
from wegwijs.page.address import own_name
from wegwijs.page.context import View
from wegwijs.page.page import Page
from wegwijs.page.script_data import templates

STYLE, FORM_STYLE = "assets/subjects/shared/policy.css", "assets/subjects/forms/paper.css"
MODULES = tuple(
    f"assets/subjects/{folder}/{name}.js"
    for folder, names in {
        "documents": "document document-form fflate places",
        "shared": "dom download format keep page-data share",
    }.items()
    for name in names.split()
)
"""What the script of the builder imports: fetched at once."""
MOST = 4
"""How many regions stand beside each other at most: more columns are too narrow to read."""


@dataclass(frozen=True)
class Practice:
    """What one region agreed, as far as it is known."""

    id: str
    names: Names
    provisions: list[Provision]
    agreement: Agreement | None = None
    """The text itself, where it was read."""
    uri: str = ""
    """The page with all of it, empty where there is none."""

    def on(self, article: Article) -> list[Provision]:
        """What it says on one article."""
        return [provision for provision in self.provisions if provision.topic in article.topics]


def pages(data: Data) -> Iterator[Page]:
    """The comparison, the builder, and what each region agreed."""
    title, lead = "agreements.title", "agreements.lead"
    yield Page(
        "afspraken/index.md",
        "agreements/agreements.html",
        title,
        lead,
        script="assets/subjects/agreements/compare.js",
        style=STYLE,
        more=_table,
        script_data=_compared,
    )
    yield Page(
        "gemeenten/afspraken-maken.md",
        "agreements/builder.html",
        "builder.title",
        "builder.lead",
        script="assets/subjects/agreements/builder.js",
        style=STYLE,
        shared_style=FORM_STYLE,
        modules=MODULES,
        more=_choices,
        script_data=_script_data,
    )
    for region in data.regions.values():
        if region.agreement or region.provisions:
            lead = "agreement.lead" if region.agreement else "agreement.not-read"
            uri, more = f"afspraken/{region.id}.md", partial(_by_topic, region)
            yield Page(uri, "agreements/agreement.html", "agreement.title", lead, region, more=more)


def practices(data: Data) -> list[Practice]:
    """Every region of which something is known that was agreed; those whose text was read come first."""
    found = [
        Practice(region.id, region.names, region.provisions, region.agreement, f"afspraken/{region.id}.md")
        for region in data.regions.values()
        if region.agreement or region.provisions
    ]
    elsewhere = [Practice(item.id, item.names, item.provisions) for item in data.agreements.values()]
    return sorted([*found, *elsewhere], key=lambda practice: practice.agreement is None)


def _by_topic(region: Region, view: View) -> Mapping[str, object]:
    """What the agreement settles, topics in the order they first appear."""
    grouped: dict[str, list[Provision]] = {}
    for provision in region.provisions:
        grouped.setdefault(provision.topic, []).append(provision)
    return {"provisions": list(grouped.items())}


def _table(view: View) -> Mapping[str, object]:
    every = practices(view.data)
    told = [practice for practice in every if practice.agreement is None]
    rows = [
        (article, [practice for practice in told if practice.on(article)], _silent(told, article, view))
        for article in view.data.articles.values()
    ]
    read = [practice for practice in every if practice.agreement]
    return {"read": read, "every": every, "rows": rows, "name": name, "most": MOST}


def _compared(view: View) -> Mapping[str, object]:
    words = templates(
        view.words, article="agreements.article", beside="agreements.beside", unknown="agreements.unknown"
    )
    names = {practice.id: name(view, practice) for practice in practices(view.data)}
    return {"compare": {"most": MOST, "names": names, "comma": view.words.template("site.list-comma"), **words}}


def _silent(told: list[Practice], article: Article, view: View) -> Markup:
    return view.joined(Markup("<bdi>{}</bdi>").format(name(view, one)) for one in told if not one.on(article))


def _choices(view: View) -> Mapping[str, object]:
    every = practices(view.data)
    articles = view.data.articles.values()
    rows = [(article, [practice for practice in every if _says(practice, article)]) for article in articles]
    return {"rows": rows, "name": name, "said_at": lambda ref: said_at(view, ref), "parties_of": parties_of}


def _script_data(view: View) -> Mapping[str, object]:
    words = templates(
        view.words,
        title="builder.draft-title",
        notice="builder.notice",
        open="builder.open",
        points="builder.points",
        chosen="builder.chosen",
        broken="builder.broken-link",
        copied="builder.copied",
        notCopied="builder.not-copied",
        own="builder.own",
        withoutOwn="builder.without-own",
        sure="builder.again.sure",
        openSure="builder.open-file.sure",
        saved="builder.saved",
        failed="builder.failed",
        opened="builder.opened",
        foreign="builder.open-file.foreign",
        other="builder.open-file.other",
        big="builder.open-file.big",
    )
    return {"builder": words}


def _says(practice: Practice, article: Article) -> bool:
    return bool(practice.on(article) or parties_of(practice, article))


def parties_of(practice: Practice, article: Article) -> list[str]:
    """The signatories, on the article that names them."""
    return practice.agreement.parties if practice.agreement and "parties" in article.topics else []


def name(view: View, practice: Practice) -> str:
    """The practice's region in the language of the page."""
    return own_name(practice.names, view.language)


def said_at(view: View, ref: Ref) -> str:
    """A source as plain text, for a draft that is taken away from the page."""
    source = view.data.sources[ref.id]
    year = source.date[:4] if source.date else ""
    return ", ".join(part for part in (source.title, ref.at, year) if part)
