"""The calendar file obeys RFC 5545 and is the same bytes each time."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calculators.ics import LINE_OCTETS, Event, calendar, escape, fold, uid

STAMP = date(2026, 6, 26)
DEADLINE = Event(
    key="po/2026-01-01/deadline",
    on=date(2026, 1, 30),
    summary="Laatste dag aanvraag; peildatum 1 januari",
    description="Vóór 31 januari, ontvangen door DUO.\nFormulier 1",
    url="https://example.org/nl/peildata/",
    alarm_days=7,
)

"""A busy machine is no fault of a calendar file."""
texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300)
events = st.builds(
    Event,
    key=st.from_regex(r"\A[a-z]{1,6}/[0-9]{1,4}\Z"),
    on=st.dates(date(2016, 1, 1), date(2030, 1, 1)),
    summary=texts,
    description=texts,
)


def unfold(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def unescape(value: str) -> str:
    plain, chars = "", iter(value)
    for char in chars:
        if char != "\\":
            plain += char
            continue
        follower = next(chars)
        plain += "\n" if follower == "n" else follower
    return plain


def test_one_event_in_full() -> None:
    """An event is a whole day with the day after as its end, escaped texts and one alarm."""
    assert unfold(calendar([DEADLINE], stamp=STAMP, name="Peildata, bao")) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Wegwijs naar school//calculators//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Peildata\\, bao",
        "BEGIN:VEVENT",
        "UID:po-2026-01-01-deadline@wegwijs-naar-school.invalid",
        "DTSTAMP:20260626T000000Z",
        "DTSTART;VALUE=DATE:20260130",
        "DTEND;VALUE=DATE:20260131",
        "SUMMARY:Laatste dag aanvraag\\; peildatum 1 januari",
        "DESCRIPTION:Vóór 31 januari\\, ontvangen door DUO.\\nFormulier 1",
        "URL:https://example.org/nl/peildata/",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Laatste dag aanvraag\\; peildatum 1 januari",
        "TRIGGER:-P7D",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_optional_parts_stay_away() -> None:
    """Without description, address, alarm and name there is no line for them."""
    text = calendar([Event(key="a", on=STAMP, summary="x")], stamp=STAMP)
    assert not any(word in text for word in ("DESCRIPTION", "URL", "VALARM", "X-WR-CALNAME"))


def test_an_address_cannot_add_lines() -> None:
    """A line break in an address is left out instead of starting a property of its own."""
    text = calendar([Event(key="a", on=STAMP, summary="x", url="https://x\r\nATTACH:y")], stamp=STAMP)
    assert "URL:https://xATTACH:y" in unfold(text)


def test_a_line_of_exactly_75_octets_is_not_folded() -> None:
    """Seventy-five octets is allowed, the seventy-sixth starts a new line."""
    assert "\r\n" not in fold("x" * LINE_OCTETS)
    assert fold("x" * (LINE_OCTETS + 1)) == "x" * LINE_OCTETS + "\r\n x"


def test_uid_is_stable_over_words_and_days() -> None:
    """The UID depends on the key alone, so a corrected date moves the event instead of adding one."""
    moved = Event(key=DEADLINE.key, on=DEADLINE.on - timedelta(days=1), summary="Last day")
    assert uid(moved.key) == uid(DEADLINE.key)
    assert f"UID:{uid(DEADLINE.key)}\r\n" in calendar([moved], stamp=STAMP)


@given(texts)
def test_folded_lines_are_short_and_lose_nothing(text: str) -> None:
    """Every folded line has at most 75 octets, cuts no character, and unfolds to what it was."""
    line = text.replace("\r", "").replace("\n", "")
    folded = fold(line)
    assert all(len(piece.encode()) <= LINE_OCTETS for piece in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line


@given(texts)
def test_escaped_text_reads_back(text: str) -> None:
    """A reader that undoes the escapes gets the text back, without control characters and in \\n line ends."""
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    expected = "".join(c for c in expected if c in "\t\n" or c >= " " and c != "\x7f")
    assert "\n" not in escape(text)
    assert unescape(escape(text)) == expected


@given(st.lists(events, max_size=6, unique_by=lambda event: event.key))
def test_order_of_events_does_not_matter(some: list[Event]) -> None:
    """Whatever the order they come in, the bytes are the same, and every break is CRLF."""
    text = calendar(some, stamp=STAMP)
    assert text == calendar(reversed(some), stamp=STAMP)
    assert text.count("\n") == text.count("\r\n") == text.count("\r")
    lines = text.split("\r\n")
    assert lines.count("BEGIN:VEVENT") == len(some) == lines.count("END:VEVENT")


def test_a_duty_comes_back_every_year() -> None:
    """A yearly event has one rule that repeats it until further notice; any other has none."""
    yearly = Event(key="duty/report", on=date(2025, 3, 31), summary="Jaarverslag", yearly=True)
    lines = unfold(calendar([yearly], stamp=STAMP))
    assert lines[lines.index("SUMMARY:Jaarverslag") + 1] == "RRULE:FREQ=YEARLY"
    assert "RRULE" not in calendar([DEADLINE], stamp=STAMP)


def test_a_calendar_that_is_followed_is_asked_for_again_every_week():
    """In the standard's words and in the older ones; a file that is taken once says nothing of it."""
    weekly = "REFRESH-INTERVAL;VALUE=DURATION:P1W\r\nX-PUBLISHED-TTL:P1W\r\n"
    followed = calendar([], stamp=STAMP, name="n", weekly=True)
    assert followed == calendar([], stamp=STAMP, name="n").replace("X-WR-CALNAME:n\r\n", f"X-WR-CALNAME:n\r\n{weekly}")
