"""The words of one language as one `.po`, for Poedit, Weblate and their like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from gettext import c2py
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, generate_po, read_po

from tools.i18n.state import STALE, state_of
from wegwijs.problems import DataError, Problem
from wegwijs.words.languages import categories, plural_forms
from wegwijs.words.pofile import UTF8, Entry
from wegwijs.words.subjects import subject_of

EXAMPLE = "./portal i18n export uk uk.po"
_HEAD = f'msgid ""\nmsgstr ""\n"Language: {{}}\\n"\n"Content-Type: {UTF8}\\n"\n"Plural-Forms: {{}}\\n"\n\n'


def write(path: Path, language: str, dutch: dict[str, Entry], words: dict[str, Entry], keys: Iterable[str]) -> None:
    """Write an entry for each of `keys`; one that is stale is fuzzy, with the Dutch it was made from."""
    catalog = Catalog(fuzzy=False)
    catalog.mime_headers = [("Plural-Forms", plural_forms(language))]
    for key in keys:
        entry, today = words.get(key), dutch[key].dutch
        forms = entry.words if entry else ("",) * (len(categories(language)) if len(today) > 1 else 1)
        string = forms if len(today) > 1 else forms[0]
        stale = entry if entry and state_of(dutch[key], entry) == STALE else None
        message = catalog.add(
            today if len(today) > 1 else today[0],
            string,
            context=key,
            auto_comments=[subject_of(key)],
            previous_id=stale.dutch if stale else (),
        )
        message.flags.discard("python-format")
        if stale:
            message.flags.add("fuzzy")
    body = "".join(generate_po(catalog, omit_header=True, width=0, include_previous=True))
    path.write_text(_HEAD.format(language, plural_forms(language)) + body, "utf-8")


def read(path: Path, language: str) -> Iterator[tuple[int, str, tuple[str, ...], tuple[str, ...]]]:
    """Line, key, Dutch and words of each entry that is translated and not fuzzy, its forms in the order of CLDR.

    Raises DataError for a file that is no catalogue.
    """
    try:
        with path.open("rb") as file:
            catalog = read_po(file, abort_invalid=True)
    except (PoFileError, ValueError, LookupError, OSError) as error:
        raise DataError([Problem(path, 1, "file", "a catalogue (.po)", str(error), EXAMPLE)]) from None
    form_of = c2py(catalog.plural_expr)
    for message in catalog:
        if message.context and not message.fuzzy:
            words = _forms(message, language, form_of)
            if any(words):
                dutch = message.id if isinstance(message.id, tuple) else (str(message.id),)
                yield message.lineno or 1, message.context, tuple(dutch), words


def _forms(message: Message, language: str, form_of: Callable[[int], int]) -> tuple[str, ...]:
    """The words for a number of each category of the language: another program may number the forms otherwise."""
    string = message.string or ""
    if isinstance(string, str):
        return (string,)
    category_of = Locale.parse(language).plural_form
    sample = {category_of(number): number for number in range(199, -1, -1)}
    return tuple(string[form_of(sample[name])] for name in categories(language))
