"""Calendars: peildata and last application days as an iCalendar file (RFC 5545).

The caller passes every word; this module knows only the form. The same events and the same stamp
give the same bytes, so a calendar that is fetched twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

UID_DOMAIN = "wegwijs-naar-school.invalid"
"""Right side of every UID. `.invalid` (RFC 2606) is never anyone's domain, whoever hosts the portal."""

PRODUCT = "-//Wegwijs naar school//calculators//NL"
_LEFT_OUT = dict.fromkeys([*range(0x20), 0x7F])
del _LEFT_OUT[ord("\t")]
LINE_OCTETS = 75
"""Longest line in octets, without the line break (RFC 5545, section 3.1)."""


@dataclass(frozen=True)
class Event:
    """One whole day in a calendar."""

    key: str
    """What the day is, for example `po/2026-01-01/deadline`; the same key is the same event for ever."""
    on: date
    summary: str
    description: str = ""
    url: str = ""
    alarm_days: int | None = None
    """Days before `on` to warn; None for no alarm."""
    yearly: bool = False
    """Comes back on the same day of every later year, until further notice."""


def uid(key: str) -> str:
    """The UID of the event with this key: the same in every file, language and year of making."""
    return f"{key.replace('/', '-')}@{UID_DOMAIN}"


def escape(text: str) -> str:
    """`text` as a TEXT value (RFC 5545, section 3.3.11): backslash, semicolon, comma and line breaks escaped.

    Other control characters are not allowed in a value and are left out.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    escaped = lines.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return escaped.translate(_LEFT_OUT)


def fold(line: str) -> str:
    """`line` in pieces of at most 75 octets, each next one after CRLF and a space; no character is cut in two."""
    if len(line.encode()) <= LINE_OCTETS:
        return line
    pieces, piece, size = [], "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > LINE_OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece += char
        size += octets
    return "\r\n".join([*pieces, piece])


def calendar(events: Iterable[Event], *, stamp: date, name: str = "", weekly: bool = False) -> str:
    """The iCalendar text of `events`, sorted by day and key, with CRLF line ends.

    `stamp` is the day the underlying data was made and becomes DTSTAMP (midnight UTC): never the
    clock, so equal data gives equal bytes. `name` is shown by most calendar programs. With `weekly` a program that
    follows the file asks for it again every week (RFC 7986, and the older form some programs read).
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    if name:
        lines.append(f"X-WR-CALNAME:{escape(name)}")
    if weekly:
        lines += ["REFRESH-INTERVAL;VALUE=DURATION:P1W", "X-PUBLISHED-TTL:P1W"]
    for event in sorted(events, key=lambda event: (event.on, event.key)):
        lines += _event_lines(event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{fold(line)}\r\n" for line in lines)


def _event_lines(event: Event, stamp: date) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uid(event.key)}",
        f"DTSTAMP:{stamp:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escape(event.summary)}",
    ]
    if event.yearly:
        lines.append("RRULE:FREQ=YEARLY")
    if event.description:
        lines.append(f"DESCRIPTION:{escape(event.description)}")
    if event.url:
        lines.append(f"URL:{_one_line(event.url)}")
    lines.append("TRANSP:TRANSPARENT")
    if event.alarm_days is not None:
        lines += _alarm_lines(event)
    return [*lines, "END:VEVENT"]


def _alarm_lines(event: Event) -> list[str]:
    return [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escape(event.summary)}",
        f"TRIGGER:-P{event.alarm_days}D",
        "END:VALARM",
    ]


def _one_line(value: str) -> str:
    """`value` without characters that would end the line: an address may not add lines of its own."""
    return "".join(char for char in value if char > " " and char != "\x7f")
