"""Words of the field are explained where a page first uses them, and the page itself is left as it was."""

from __future__ import annotations

import html
import re
from itertools import pairwise

import pytest
from cases import for_each
from hypothesis import given
from hypothesis import strategies as st
from places import LANGUAGES
from selectolax.lexbor import LexborHTMLParser

from wegwijs.facts.load import Data
from wegwijs.subjects.glossary.pages import PAGE, Glossary
from wegwijs.words.catalogue import Catalogue

BUTTON = re.compile(r'<button type="button" class="term"[^>]*>(.*?)</button>')

FOUND = (
    ("nl", "<p>Uw kind gaat naar een taalklas.</p>", {"taalklas": "taalklas"}),
    ("nl", "<p>Taalklassen zijn klein.</p>", {"taalklas": "Taalklassen"}),
    ("nl", "<p>De ITK en de schakelklas.</p>", {"taalklas": "ITK"}),
    ("nl", "<p>een internationale taalklas (ITK)</p>", {"taalklas": "internationale taalklas"}),
    ("nl", "<p>De ROL in Oegstgeest</p>", {"rol": "ROL"}),
    ("nl", "<p>Vraag Jeugd &amp; Gezin.</p>", {"jeugd-en-gezin": "Jeugd & Gezin"}),
    (
        "nl",
        "<ul><li>geschillencommissie passend onderwijs</li></ul>",
        {"geschillencommissie": "geschillencommissie passend onderwijs"},
    ),
    ("en", "<p>The language classes are small.</p>", {"taalklas": "language classes"}),
    ("en", "<p>Ask the school attendance officer.</p>", {"leerplichtambtenaar": "school attendance officer"}),
    ("en", "<p>the stamschool of the child</p>", {"stamschool": "stamschool"}),
    ("ar", "<p>يذهب الطفل لصف اللغة.</p>", {"taalklas": "لصف اللغة"}),
    ("ar", "<p>صف (taalklas)</p>", {"taalklas": "taalklas"}),
)
"""Language, content, and the words marked in it by term."""
LEFT_ALONE = (
    ("nl", "<h2>De taalklas</h2>"),
    ("nl", '<p><a href="x">de taalklas</a></p>'),
    ("nl", "<button>taalklas</button>"),
    ("nl", "<form><p>taalklas</p></form>"),
    ("nl", "<table><tr><th>taalklas</th></tr></table>"),
    ("nl", "<code>taalklas</code>"),
    ("nl", "<div hidden><p>taalklas</p></div>"),
    ("nl", '<div hidden=""><div>x</div>taalklas</div>'),
    ("nl", '<p><bdi lang="nl">De Taalklas</bdi></p>'),
    ("nl", "<!-- taalklas -->"),
    ("nl", "<p>De rol van de school</p>"),
    ("nl", "<p>taalklas-juf, mijntaalklas</p>"),
    ("en", "<p>It was so good.</p>"),
    ("ar", "<p>موقع استقبال إقليميًا</p>"),
)
"""Places where no word is marked, and words that only look like one."""
WORDS = st.sampled_from(
    [
        "taalklas",
        "ISK",
        "stamschool",
        "en",
        "de",
        "<b>",
        "</b>",
        "<h2>",
        "</h2>",
        "<br>",
        "<p>",
        "</p>",
        "&amp;",
        "ITK's",
    ]
)


@pytest.fixture(scope="module")
def glossary(data: Data, catalogues: dict[str, Catalogue]) -> Glossary:
    """The words of the field, in every language."""
    return Glossary(data.glossary, catalogues)


def _marks(html: str) -> dict[str, str]:
    found = LexborHTMLParser(html).css("button.term")
    return {str(node.attributes["popovertarget"]).removeprefix("woord-"): node.text() for node in found}


@pytest.mark.parametrize(("language", "html", "marked"), FOUND)
def test_a_word_is_recognised_in_its_forms_and_synonyms(
    glossary: Glossary, language: str, html: str, marked: dict[str, str]
) -> None:
    """Plural, abbreviation, another word for it, the language's own word, and Arabic letters written to it."""
    assert _marks(glossary.mark(html, "x.md", language, language)[0]) == marked


@pytest.mark.parametrize(("language", "html"), LEFT_ALONE)
def test_headings_links_controls_names_and_lookalikes_are_left_alone(
    glossary: Glossary, language: str, html: str
) -> None:
    """A button there would break the page or explain the wrong thing."""
    assert glossary.mark(html, "x.md", language, language) == (html, "")


def test_only_the_first_use_on_a_page_is_marked(glossary: Glossary) -> None:
    """The same word, or another word for the same thing, is not marked again."""
    html, _ = glossary.mark("<p>taalklas taalklas</p><p>schakelklas</p>", "x.md", "nl", "nl")
    assert len(BUTTON.findall(html)) == 1


def test_a_word_inside_a_longer_one_is_not_marked_for_itself(glossary: Glossary) -> None:
    """The name of a committee or desk holds other words; its second use is no first use of those."""
    html, _ = glossary.mark("<p>geschillencommissie passend onderwijs</p>" * 2, "x.md", "nl", "nl")
    assert _marks(html) == {"geschillencommissie": "geschillencommissie passend onderwijs"}


@pytest.mark.parametrize("held", ["(taalklas)", "«taalklas", "„taalklas”.", "taalklas؟", "taalklas።"])
def test_a_line_does_not_part_a_word_from_the_bracket_or_stop_beside_it(glossary: Glossary, held: str) -> None:
    """A browser breaks a line at a button, whatever stands there: both stand in one piece, and nothing else does."""
    html, _ = glossary.mark(f"<p>een {held} daar</p>", "x.md", "nl", "nl")
    assert LexborHTMLParser(html).css_first(".held").text() == held
    assert 'class="held"' not in glossary.mark("<p>een taalklas daar</p>", "x.md", "nl", "nl")[0]


def test_an_answer_explains_its_own_words(glossary: Glossary) -> None:
    """The calculator shows one answer of a page by itself, so each has its marks; the explanation stands there once."""
    part = '<section id="antwoord-{}"><p>taalklas</p></section>'
    html, notes = glossary.mark(part.format("a") + part.format("b"), "x.md", "nl", "nl")
    assert len(BUTTON.findall(html)) == 2
    assert notes.count('id="woord-taalklas"') == 1


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_without_its_marks_the_page_is_what_it_was(glossary: Glossary, html: str) -> None:
    """Marking adds buttons around words and changes nothing else, whatever the markup."""
    assert BUTTON.sub(r"\1", glossary.mark(html, "x.md", "nl", "nl")[0]) == html


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_mark_has_its_explanation_with_the_word_and_its_sentence(
    glossary: Glossary, catalogues: dict[str, Catalogue], language: str
) -> None:
    """The explanation is in the language of the page, also where the content fell back to Dutch."""
    html, notes = glossary.mark("<p>ITK, stamschool en COA</p>", "ouders/index.md", language, "nl")
    tree = LexborHTMLParser(notes)
    for key in _marks(html):
        note = tree.css_first(f"#woord-{key}[popover]")
        assert catalogues[language].template(f"term.{key}") in note.text()
        assert catalogues["nl"].template(f"term.{key}.name") in note.text()
        assert note.css_first("a").attributes["href"] == f"../woordenlijst/#{key}"
    assert "ITK = " in tree.css_first("#woord-taalklas").text()


def test_the_list_itself_is_not_marked(glossary: Glossary) -> None:
    """It explains every word already."""
    assert glossary.mark("<p>taalklas</p>", PAGE, "nl", "nl") == ("<p>taalklas</p>", "")


def test_every_term_has_words_and_no_words_are_left_over(catalogues: dict[str, Catalogue], data: Data) -> None:
    """The keys of the catalogue are those of the data."""
    keys = {key for key in catalogues["nl"].keys if key.startswith("term.")}
    assert keys == {key for term in data.glossary for key in (f"term.{term}", f"term.{term}.name")}


def test_a_form_belongs_to_one_term(glossary: Glossary) -> None:
    """Two terms that claim the same letters would explain a word by chance."""
    for language in LANGUAGES:
        forms = [form for found in glossary._index[language].forms.values() for form in found]
        pairs = sorted({(form.text, form.term.id) for form in forms})
        assert [(one, other) for one, other in pairwise(pairs) if one[0] == other[0]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_explanation_is_one_sentence(catalogues: dict[str, Catalogue], data: Data, language: str) -> None:
    """One plain sentence, with its full stop and without a number that belongs in the data."""
    for term in data.glossary:
        text = catalogues[language].template(f"term.{term}")
        assert re.search(r"[.።]$", text) and not re.search(r"\. |።.", text), text
        assert not re.search(r"(?<!NT)\d", text), text


NAMED_IN_THE_SOURCES = [
    "taalklas",
    "internationale taalklas",
    "ITK",
    "schakelklas",
    "eerste opvang",
    "eerste opvangonderwijs",
    "COBO",
    "taalschool",
    "nieuwkomersklas",
    "nieuwkomersgroep",
    "opvangklas",
    "neveninstroom",
    "ISK",
    "EOA",
    "azc-taalklas",
    "azc-school",
    "stamschool",
    "moederschool",
    "buurtschool",
    "doorstroom",
    "uitstroom",
    "warme overdracht",
    "OPP",
    "MDO",
    "ZAT",
    "TLV",
    "ROL",
    "IGBO",
    "NT2",
    "RMC",
    "RBL",
    "BRP",
    "nieuwkomersvoorziening",
    "penvoerder",
    "arrangement",
    "coördinator nieuwkomers",
    "stuurgroep",
    "werkgroep",
    "intern begeleider",
    "NT2-specialist",
    "onderwijsadviseur",
    "leerplichtambtenaar",
    "uitvoeringsdienst",
    "VluchtelingenWerk",
    "aanbieder",
    "secretariaat van het convenant",
    "gevolmachtigde wethouder",
    "projectleider",
    "ITK-maatje",
    "ambulant taalondersteuner",
    "COA",
    "samenwerkingsverband",
    "onderwijsinspectie",
    "DUO",
    "LOWAN",
    "Jeugd & Gezin",
    "schoolarts",
    "schoolverpleegkundige",
    "orthopedagoog",
    "schoolpsycholoog",
]
"""The roles, synonyms and abbreviations of the documents the portal began from."""


@for_each("word", NAMED_IN_THE_SOURCES)
def test_every_word_of_the_sources_is_explained(glossary: Glossary, word: str) -> None:
    """A reader of a covenant finds each of its words in the list."""
    forms = {form.text for found in glossary._index["nl"].forms.values() for form in found}
    assert html.escape(word, quote=False) in forms


def test_the_search_leaves_the_explanations_out(glossary: Glossary) -> None:
    """The element that the search skips holds no other of its kind, at whose end the search would begin again."""
    _, notes = glossary.mark("<p>ITK, stamschool en COA</p>", "x.md", "nl", "nl")
    assert re.match(r"<section [^>]*data-search-exclude>", notes)
    assert notes.count("<section") == 1
