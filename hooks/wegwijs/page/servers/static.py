"""The rules for hosts of static sites that read `_headers` and `_redirects`.

Some hosts join the values of rules that meet on a path, others let the last rule win. So a header stands in two
rules only where both readings give the same: the second policy is the first one, whole, with one directive more.
What differs from place to place is said of each folder, as no rule can leave a folder out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from wegwijs.page.servers.rules import Rules


def headers(rules: Rules, folders: Iterable[str]) -> str:
    """The file `_headers`; `folders` are those at the root of the site in which no place has rules of its own."""
    shut = {rules.mount: rules.shut, **{f"{rules.mount}{folder}/*": rules.shut for folder in folders}}
    places = {f"{rules.mount}{place}": {**rules.shut, **own} for place, own in rules.places.items()}
    everywhere = {f"{rules.mount}*": {**rules.everywhere, **rules.secure}}
    return "\n".join(_lines({**everywhere, **shut, **places})) + "\n"


def _lines(found: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for path, values in found.items():
        yield path
        yield from (f"  {name}: {value}" for name, value in values.items())


def redirects(rules: Rules) -> str:
    """The file `_redirects`: the page that tells in its language that one is not there.

    Hosts that look for the nearest `404.html` by themselves leave these lines aside.
    """
    there = [f"{rules.mount}{folder}" for folder in [*rules.folders_of_languages, ""]]
    return "".join(f"{path}* {path}404.html 404\n" for path in there)
