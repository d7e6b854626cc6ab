"""The words of the field: a page that explains them all, and a mark where a page first uses one.

A marked word is a button that opens its explanation with the browser's own popover, so it works by touch, by keyboard
and without JavaScript. On paper the explanations stand at the foot of the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from markupsafe import Markup

from wegwijs.facts.load import Data
from wegwijs.facts.model.term import Synonym, Term
from wegwijs.page.address import relative
from wegwijs.page.context import View
from wegwijs.page.html import VOID
from wegwijs.page.page import Page
from wegwijs.words.catalogue import SOURCE_LANGUAGE, Catalogue
from wegwijs.words.languages import told

PAGE = "woordenlijst.md"
UNMARKED = frozenset(
    ["h1", "h2", "h3", "h4", "h5", "h6", "a", "button", "form", "label", "select", "summary", "th", "dt", "cite"]
    + ["code", "pre", "nav", "noscript", "script", "style", "svg", "template"]
)
"""Elements in which no word is marked: a button would break them, or stand where nobody reads a sentence."""

_TOKENS = re.compile(r"(<!--.*?-->|<[^>]*>)", re.S)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_HIDDEN_OR_FOREIGN = re.compile(r"\s(?:hidden|lang)(?=[\s=>])")
_MARKS = "\u064b-\u0652"
"""Vowel marks of Arabic, which belong to the word that they stand in."""
_WORD = re.compile(rf"[^\W\d_][\w{_MARKS}'’-]*")
_GOES_ON = re.compile(rf"[\w{_MARKS}-]")
_OPENING = re.compile(r"[(«“„]?\Z")
_CLOSING = re.compile(r"[).,;:!?»”…،؛؟።፣፤፦]*")
"""What stays on the line of the word beside it; a browser breaks a line at a button, whatever stands there."""
_ANSWER = 'id="antwoord-'
"""An answer is also shown by itself, so it explains its own words."""


def pages(data: Data) -> Iterator[Page]:
    """The list of all words."""
    style = "assets/subjects/glossary/glossary.css"
    yield Page(PAGE, "glossary/glossary.html", "glossary.title", "glossary.lead", style=style, more=_letters)


@dataclass(frozen=True)
class Entry:
    """A line of the list: a word with its explanation, or with the word to look under."""

    word: str
    term: Term
    is_synonym: bool


def _letters(view: View) -> Mapping[str, object]:
    """All words under their first letter, by the Dutch word: that is the one a visitor meets."""
    found: dict[str, list[Entry]] = {}
    for entry in sorted(_entries(view), key=lambda entry: entry.word.casefold()):
        found.setdefault(entry.word[0].upper(), []).append(entry)
    return {"letters": found}


def _entries(view: View) -> Iterator[Entry]:
    for term in view.data.glossary.values():
        name = view.words.dutch(f"term.{term.id}.name")
        yield Entry(name, term, False)
        yield from (Entry(item.word, term, True) for item in term.synonyms if item.word[0:1] and item.word != name)


@dataclass(frozen=True)
class Form:
    """A way a term is written, as it is recognised in a text."""

    text: str
    term: Term
    synonym: Synonym | None
    dutch: bool

    def stands_in(self, text: str, start: int) -> bool:
        """Whether the whole form stands at `start`; an abbreviation only in its own capitals."""
        found = text[start : start + len(self.text)]
        same = found == self.text if self.text[1:] != self.text[1:].lower() else found.lower() == self.text.lower()
        return same and not _GOES_ON.match(text, start + len(self.text))


Candidates = list[tuple[int, list[Form]]]
Found = tuple[int, int, Form]


class Glossary:
    """Marks the first use of each term on a page, and explains it at the foot."""

    def __init__(self, terms: Mapping[str, Term], catalogues: Mapping[str, Catalogue]) -> None:
        self._catalogues = catalogues
        self._index = {code: _Index(terms.values(), words) for code, words in catalogues.items()}
        self._told: dict[tuple[int, str, str], Markup] = {}

    def mark(self, content: str, uri: str, language: str, written_in: str) -> tuple[str, str]:
        """The `content` of the page `uri` with its first words marked, and the explanations of them.

        `written_in` is the language of the content, `language` that of the page and of the explanations.
        """
        if uri == PAGE:
            return content, ""
        marked: list[str] = []
        notes: dict[str, Form] = {}
        marking = _Marking(self._index[written_in], written_in, notes)
        for place, part in enumerate(_TOKENS.split(content)):
            if place % 2:
                marking.tag(part)
            elif not marking.inside and part and not part.isspace():
                part = marking.text(part)
            marked.append(part)
        return "".join(marked), self._notes(notes, uri, language)

    def _notes(self, notes: Mapping[str, Form], uri: str, language: str) -> str:
        if not notes:
            return ""
        words = self._catalogues[language]
        there = relative(language, uri, PAGE)
        body = Markup("").join(self._note(form, language, f"{there}#{key}") for key, form in notes.items())
        title = words.text("glossary.on-this-page")
        return str(Markup('<section class="terms" data-search-exclude><h2>{}</h2>{}</section>').format(title, body))

    def _note(self, form: Form, language: str, href: str) -> Markup:
        """The explanation of a form, the same on every page that lies as deep; a form lasts as long as the glossary."""
        asked = id(form), language, href
        if asked not in self._told:
            words = self._catalogues[language]
            self._told[asked] = _NOTE.format(
                id=form.term.id,
                word=_heading(form, words),
                text=explained(form.term, words),
                href=href,
                list=words.text("glossary.title"),
                close=words.text("glossary.close"),
            )
        return self._told[asked]


_NOTE = Markup(
    '<div class="term-note" id="woord-{id}" popover><p><strong>{word}</strong>: {text}</p>'
    '<p class="term-more"><a href="{href}">{list}</a>'
    '<button type="button" class="link" popovertarget="woord-{id}" popovertargetaction="hide">{close}</button></p>'
    "</div>"
)


class _Marking:
    """The state of going through one page."""

    def __init__(self, index: _Index, language: str, notes: dict[str, Form]):
        self._index, self._language, self._notes = index, language, notes
        self._seen: set[str] = set()
        self.inside = ""
        """The element in which no word is marked, empty outside any."""
        self._depth = 0

    def tag(self, tag: str) -> None:
        """Remember whether words may be marked after `tag`."""
        name, closing, begins = _kind(tag)
        if name and self.inside == name:
            self._depth += -1 if closing else 1
            self.inside = name if self._depth else ""
        elif begins == "unmarked" and not self.inside:
            self.inside, self._depth = name, 1
        elif begins == "answer" and not self.inside:
            self._seen.clear()

    def text(self, text: str) -> str:
        """`text` with the terms in it that the page has not used before as buttons."""
        parts: list[str] = []
        done = 0
        for start, end, form in self._index.found(text):
            if form.term.id not in self._seen:
                before, after = _OPENING.search(text, done, start), _CLOSING.match(text, end)
                assert before and after, "both match nothing too"
                button = self._button(form, text[start:end])
                parts += [text[done : before.start()], _held(before[0], button, after[0])]
                done = after.end()
        return "".join([*parts, text[done:]])

    def _button(self, form: Form, text: str) -> str:
        self._seen.add(form.term.id)
        self._notes.setdefault(form.term.id, form)
        foreign = ' lang="nl"' if form.dutch and self._language != SOURCE_LANGUAGE else ""
        return f'<button type="button" class="term"{foreign} popovertarget="woord-{form.term.id}">{text}</button>'


def _held(before: str, button: str, after: str) -> str:
    """A button with the brackets and stops beside it, from which a line does not part it."""
    return f'<span class="held">{before}{button}{after}</span>' if before or after else button


@lru_cache(maxsize=4096)
def _kind(tag: str) -> tuple[str, bool, str]:
    """The name of a tag, whether it ends an element, and what it begins: `unmarked`, an `answer` or nothing."""
    found = _TAG.match(tag)
    if not found or found[2].lower() in VOID or tag.endswith("/>"):
        return "", False, ""
    closing, name = bool(found[1]), found[2].lower()
    if not closing and (name in UNMARKED or _HIDDEN_OR_FOREIGN.search(tag)):
        return name, closing, "unmarked"
    return name, closing, "answer" if not closing and _ANSWER in tag else ""


def _form_at(text: str, start: int, candidates: Candidates) -> tuple[Form | None, int]:
    """The longest form at `start` and where it ends; one that was seen still hides the words within it."""
    for before, forms in candidates:
        for form in forms:
            if form.stands_in(text, start + before):
                return form, start + before + len(form.text)
    return None, 0


class _Index(dict[str, Candidates]):
    """The forms of one language that may begin with a word, by how many of its letters stand before them.

    Nearly always none: a word is looked at once, and then found as any key.
    """

    def __init__(self, terms: Iterable[Term], words: Catalogue) -> None:
        found: dict[str, list[Form]] = {}
        for term in terms:
            for form in _forms(term, words):
                form = replace(form, text=html.escape(form.text, quote=False))
                found.setdefault(_WORD.findall(form.text)[0].lower(), []).append(form)
        # By its first word in small letters, the longest first.
        self.forms = {key: sorted(forms, key=lambda form: -len(form.text)) for key, forms in found.items()}
        self._found: dict[str, Sequence[Found]] = {}
        self._before = told(words.language).before

    def found(self, text: str) -> Sequence[Found]:
        """Every form in a text with where it begins and ends; most texts stand on many pages."""
        if text not in self._found:
            self._found[text] = tuple(self._look(text))
        return self._found[text]

    def _look(self, text: str) -> Iterator[Found]:
        passed = 0
        for word in _WORD.finditer(text):
            candidates = self[word[0]]
            if not candidates or word.start() < passed:
                continue
            form, end = _form_at(text, word.start(), candidates)
            if form:
                passed = end
                yield word.start(), end, form

    def __missing__(self, word: str) -> Candidates:
        parts = [(len(part), word[len(part) :].lower()) for part in self._before if word.startswith(part)]
        self[word] = [(size, self.forms[rest]) for size, rest in parts if rest in self.forms]
        return self[word]


def _forms(term: Term, words: Catalogue) -> Iterator[Form]:
    for text in (words.dutch(f"term.{term.id}.name"), *term.forms):
        yield Form(text, term, None, True)
    for synonym in term.synonyms:
        yield from (Form(text, term, synonym, True) for text in (synonym.word, *synonym.forms))
    if words.language != SOURCE_LANGUAGE:
        name = words.template(f"term.{term.id}.name").partition(" (")[0]
        for ending in told(words.language).after:
            yield Form(name + ending, term, None, False)


def named(term: Term, words: Catalogue) -> Markup:
    """The term's name in the page's language, with the Dutch word behind it."""
    dutch, name = words.dutch(f"term.{term.id}.name"), words.text(f"term.{term.id}.name")
    if words.language == SOURCE_LANGUAGE or dutch.lower() in name.lower():
        return name
    return Markup('{} (<bdi lang="nl">{}</bdi>)').format(name, dutch)


def _heading(form: Form, words: Catalogue) -> Markup:
    name = named(form.term, words)
    return Markup('<bdi lang="nl">{}</bdi> = {}').format(form.synonym.word, name) if form.synonym else name


def explained(term: Term, words: Catalogue) -> Markup:
    """The sentence about the term, and what its letters stand for."""
    text = words.text(f"term.{term.id}")
    return Markup('{} (<bdi lang="nl">{}</bdi>)').format(text, term.stands_for) if term.stands_for else text
