"""The command line, end to end: every command in every format, and what it says when it cannot answer."""

import csv
import io
import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from cli_runner import ROOT, ask, data_file, run
from pupil_rows import file

from calculators.command_line.main import main
from calculators.command_line.registry import commands

LIST = file({"leerling": "L1"}, {"leerling": "=2+3", "geboortedatum": "31-02-2017"}, {"leerling": "L3"}).encode(
    "utf-8-sig"
)
ROUTE = b'{"municipality": "GM0363", "age": 7}'

ASKED = {
    **{name: name for name in ("route", "stall", "transport", "costs")},
    "po school": "po school --peildatum 2026-04-01 --type bao --asielzoekers 5 --overige 3 --second-year 0"
    " --first-time no",
    "po pupil": "po pupil --type bao --birth-date 2017-05-14 --settled-on 2025-11-03 --enrolled-on 2026-01-12"
    " --foreign-national yes --residence-code 26 --bsn yes --lives-in-nl yes --international no",
    "po polglo": "po polglo --pupils 12 --reception-school yes --date 2026-01-15",
    "po deadline": "po deadline --peildatum 2026-10-01 --date 2026-10-20",
    "po right": "po right --type bao --birth-date 2021-09-01 --settled-on 2025-02-01 --enrolled-on 2025-09-01"
    " --foreign-national yes --residence-code 26 --bsn yes --lives-in-nl yes --international no --date 2026-04-01",
    "po small-school": "po small-school --type bao --pupils 151 --newcomers 9 --lost-supplement yes --date 2026-01-10",
    "po proof": "po proof --brp-agrees no --document none --date 2016-11-01",
    "po calendar": "po calendar --year 2026",
    "vo school": "vo school --peildatum 2026-01-01 --category-1 9 --category-2 3 --first-time no",
    "vo pupil": "vo pupil --type vo --settled-on 2024-09-01 --enrolled-on 2025-02-10 --foreign-national yes"
    " --attends yes --international no --lives-in-nl yes",
    "vo calendar": "vo calendar --year 2026",
    "gemeente gooi": "gemeente gooi --date 2018-03-01 --pupils 24 --costs 150400 --state-money 100000 --efficient yes",
    "gemeente leidse-regio": "gemeente leidse-regio --expected 12",
    "gemeente leiden-subsidie": "gemeente leiden-subsidie --board-in-leiden yes --money-short yes --lesson-hours 940"
    " --rooms-suffice yes --school-years 3",
    "plan": "plan --type bao --from 2026-01 --pupils asielzoekers=10,overige=2,second_year=0,without_money=0"
    " --change 2026-07:asielzoekers=14 --first-time no"
    " --region leidse-regio --reference 2026-01-01=4 --fixed 1000 --per-group 8000 --per-pupil 100",
    "lijst": "lijst - --date 2026-04-10 --reference 2026-01-01=0 --first-time no",
}
GIVEN = {
    "route": ROUTE,
    "stall": b'{"municipality": "GM0363", "situation": "class-ends"}',
    "transport": b'{"residence": "home", "cannot_travel": false, "level": "primary", "municipality": "GM0363"}',
    "costs": b'{"item": "laptop"}',
    "lijst": LIST,
}
BY_NAME = {command.name: command for command in commands()}
EVERY_FORMAT = [(name, form) for name, command in BY_NAME.items() for form in command.formats]


def asked(name: str, *more: str) -> str:
    words = shlex.split(ASKED[name])
    today = () if "--date" in words else ("--date", "2026-11-21")
    return ask(*words, *today, *more, given=GIVEN.get(name, b""))


@pytest.mark.parametrize(("name", "form"), EVERY_FORMAT, ids=[f"{name}-{form}" for name, form in EVERY_FORMAT])
def test_every_command_prints_every_format(name: str, form: str) -> None:
    """Each command answers in each of its formats, and each format is what it says."""
    printed = asked(name, f"--{form}")
    READERS[form](printed)


def _read_json(text: str) -> None:
    assert json.loads(text)["schema"] == "wegwijs-result/1"


def _read_csv(text: str) -> None:
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


def _read_ics(text: str) -> None:
    assert text.startswith("BEGIN:VCALENDAR\r\n") and text.endswith("END:VCALENDAR\r\n")
    assert "BEGIN:VEVENT" in text


def _read_table(text: str) -> None:
    assert text.startswith("Antwoord\n  rule")


READERS = {"json": _read_json, "csv": _read_csv, "ics": _read_ics, "table": _read_table}


ANSWERS = [
    # command, verdict, outcome, last amount in euro
    ("po school", "yes", "amount", "22494.46"),
    ("po pupil", "yes", "first-year", "3792.04"),
    ("po polglo", "yes", "amount", "16548.36"),
    ("po deadline", "yes", "open", None),
    ("po right", "yes", "right", "16308.70"),
    ("po small-school", "yes", "difference-due", None),
    ("po proof", "no", "not-proven", None),
    ("vo school", "yes", "amount", "39460.71"),
    ("vo pupil", "yes", "category-1", "3909.08"),
    ("gemeente gooi", "yes", "contribution", "45600.00"),
    ("gemeente leidse-regio", "yes", "can-be-requested", None),
    ("gemeente leiden-subsidie", "yes", "conditions-met", None),
    ("plan", "yes", "surplus", "0.00"),
    ("route", "unknown", "not-covered", None),
]


@pytest.mark.parametrize(("name", "verdict", "outcome", "euro"), ANSWERS, ids=[row[0] for row in ANSWERS])
def test_the_answer_of_each_command(name: str, verdict: str, outcome: str, euro: str | None) -> None:
    """The arguments reach the rule, and its answer is what is printed."""
    body = json.loads(asked(name, "--json"))
    assert (body["verdict"], body["outcome"]) == (verdict, outcome)
    assert (body["amounts"][-1]["euro"] if body["amounts"] else None) == euro


@pytest.mark.parametrize("name", BY_NAME)
def test_every_command_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` of each command shows its own example."""
    with pytest.raises(SystemExit, match="0"):
        main([*name.split(), "--help"])
    assert f"python -m calculators {BY_NAME[name].examples[0]}" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--help"], ["po", "--help"], ["gemeente", "--help"]])
def test_help_lists_the_commands(words: list[str]) -> None:
    """The help above the commands names each of them."""
    shown = run(*words).stdout.decode()
    group = words[0] if len(words) > 1 else ""
    assert all(name.split()[-1 if group else 0] in shown for name in BY_NAME if name.startswith(group))


@pytest.mark.parametrize("name", [name for name in BY_NAME if name not in GIVEN])
def test_the_examples_in_the_help_work(name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Each example of the help is a command that answers."""
    for example in BY_NAME[name].examples:
        assert main([*shlex.split(example.partition(">")[0]), "--data", str(data_file())]) == 0
        assert capfdbinary.readouterr().out


def test_the_calendar_has_every_last_day_and_stable_ids() -> None:
    """The .ics of 2026 has four first-year last days, DUO's own day in January, and an id that never changes."""
    text = asked("po calendar", "--ics")
    assert text.count("UID:po-2026-") == 16
    start = text.index("UID:po-2026-01-01-last-day-first-year@wegwijs-naar-school.invalid")
    assert "DTSTART;VALUE=DATE:20260130" in text[start : start + 200]
    assert text == asked("po calendar", "--ics")


def test_the_calendar_of_a_list_has_the_ids_of_the_calendar_of_the_year() -> None:
    """A school that has both calendars sees each day once."""
    of_the_year = {line for line in asked("po calendar", "--ics").split("\r\n") if line.startswith("UID")}
    of_the_list = {line for line in asked("lijst", "--ics").split("\r\n") if line.startswith("UID")}
    assert of_the_list == of_the_year


def test_a_calendar_without_peildata_is_an_error_in_one_sentence() -> None:
    """For 2030 no peildata are known, so there is no calendar."""
    done = run("vo", "calendar", "--year", "2030", "--ics")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "No peildata are known" in done.stderr.decode()


def test_the_list_names_its_problems_in_both_languages() -> None:
    """Row, column, what is wrong, what was expected, what stood there, and a valid example."""
    assert (
        "rij 3, kolom geboortedatum: deze dag bestaat niet; verwacht een datum die bestaat;"
        " gevonden '31-02-2017'; bijvoorbeeld 2025-02-28" in asked("lijst")
    )
    assert "row 3, column geboortedatum: this day does not exist" in asked("lijst", "--lang", "en")


def test_one_fault_in_many_rows_is_one_line_with_the_rows() -> None:
    """Neighbours as a run, a few of the values that stood there."""
    rows = [{"leerling": f"L{n}", "geboortedatum": f"31-02-{2010 + n}"} for n in range(5)]
    printed = ask("lijst", "-", "--date", "2026-04-10", given=file(*rows, {"leerling": "L9"}, rows[0]).encode())
    (line,) = [line for line in printed.splitlines() if "kolom geboortedatum" in line]
    assert "rijen 2-6, 8, kolom geboortedatum: deze dag bestaat niet" in line
    assert "gevonden '31-02-2010', '31-02-2011', '31-02-2012', …;" in line


def test_the_csv_of_a_list_names_the_rows_that_are_not_in_it() -> None:
    """Row 2 is left out of every peildatum; its row says so."""
    printed = ask("lijst", "-", "--csv", "--date", "2026-04-10", given=file({"geboortedatum": "x"}, {}).encode())
    assert [line for line in printed.splitlines() if "row-left-out" in line] == [";;2;;unknown;row-left-out;;;;;;;;"]


def test_the_list_from_a_file_is_the_list_from_standard_input(tmp_path: Path) -> None:
    """A path and `-` read the same bytes."""
    path = tmp_path / "leerlingen.csv"
    path.write_bytes(LIST)
    words = shlex.split(ASKED["lijst"].replace(" - ", f" {shlex.quote(str(path))} "))
    assert ask(*words, "--json") == asked("lijst", "--json")


def test_a_cell_that_is_a_formula_is_harmless_in_csv() -> None:
    """A pupil's key that a spreadsheet would compute gets a quote before it; a negative number does not."""
    content = file({"leerling": "=1+cmd"}).encode()
    printed = ask("lijst", "-", "--csv", "--date", "2026-04-10", given=content)
    assert ";'=1+cmd;" in printed


def test_without_data_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    """Where the build has not run the command line says so, on standard error."""
    done = run("vo", "calendar", data=tmp_path / "data.json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().strip().endswith("data.json is not there: run ./portal build first.")


def test_data_that_is_none_is_told_the_same_way(tmp_path: Path) -> None:
    """A file that is no compiled data is named."""
    path = tmp_path / "data.json"
    path.write_text('{"parameters": {}}', encoding="utf-8")
    done = run("vo", "calendar", data=path)
    assert done.returncode == 2
    assert "cannot be read as compiled data" in done.stderr.decode()


REFUSED = [
    # words, what the message says
    ("po school --peildatum 2026-02-31", "expected a date that exists, as year-month-day, got '2026-02-31'"),
    ("po school --peildatum 2026-04-01 --asielzoekers 5001", "expected a whole number from 0 to 5000, got 5001"),
    ("po school --peildatum 2026-04-01 --asielzoekers veel", "of at most six digits, got 'veel', for example 12"),
    ("vo school --peildatum 2026-01-01 --category-1 20000 --category-2 0", "got 20000, for example 12"),
    ("vo school --peildatum 2026-01-01 --category-1 1 --category-2 0 --first-time misschien", "expected yes or no"),
    ("vo pupil --settled-on 2025-01-01 --enrolled-on 2024-12-31", "a date not before settled_on"),
    ("po pupil --residence-code 2", "expected two digits, got '2', for example '26'"),
    ("gemeente gooi --costs veel", "at most nine digits and two decimals, got 'veel'"),
    ("gemeente gooi --costs NaN", "at most nine digits and two decimals, got 'NaN'"),
    ("plan --type bao --from 2026-13 --pupils asielzoekers=1", "expected a month, as year-month, got '2026-13'"),
    ("plan --type bao --from 2026-01 --pupils 12", "expected name=number"),
    ("plan --type bao --from 2026-01 --pupils asielzoekers=1", "give --minimum 10 --aim 15, or --region leidse-regio"),
    ("plan --type bao --from 2026-01 --pupils leerlingen=1 --minimum 1 --aim 2", "expected one of asielzoekers"),
    (
        "plan --type bao --from 2026-01 --pupils asielzoekers=1 --change 2027-01:overige=1 --minimum 1 --aim 2",
        "outside the plan",
    ),
    (
        "plan --type bao --from 2026-01 --pupils asielzoekers=1 --change 2026-02 --minimum 1 --aim 2",
        "expected month:name=number",
    ),
    (
        "plan --type bao --from 2026-01 --pupils asielzoekers=1 --reference 5 --minimum 1 --aim 2",
        "expected date=number",
    ),
    (
        "plan --type bao --from 2026-01 --pupils asielzoekers=1 --months 0 --minimum 1 --aim 2",
        "expected 1 to 36 months",
    ),
    ("plan --type bao --from 9999-12 --pupils asielzoekers=1 --minimum 1 --aim 2", "expected a month, as year-month"),
    ("vo pupil --settled-on 9999-12-31", "expected a date from 1980 to 2100, got '9999-12-31'"),
    ("po calendar --year 20260", "expected a year from 2000 to 2100, got 20260"),
    ("lijst /does/not/exist.csv", "/does/not/exist.csv cannot be read"),
]


@pytest.mark.parametrize(("words", "message"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_asked_is_refused_with_a_message(
    words: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, nothing on standard output, and what was expected, what came, and an example on standard error."""
    try:
        code = main([*shlex.split(words), "--data", str(data_file())])
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else -1
    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert message in " ".join(printed.err.split())


def test_answers_that_are_no_json_are_refused() -> None:
    """The route says what it reads, with an example."""
    done = run("route", given=b"age=7")
    assert done.returncode == 2
    assert 'for example {"municipality": "GM0546", "age": 7}' in done.stderr.decode()


def test_a_reader_that_stops_early_is_no_error() -> None:
    """`... | head` ends quietly."""
    command = [sys.executable, "-m", "calculators", "po", "calendar", "--year", "2026", "--data", str(data_file())]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_unknown_is_an_answer() -> None:
    """A year of which nothing is known exits with 0: it is an answer, no failure."""
    body = json.loads(
        ask("vo", "school", "--peildatum", "2027-01-01", "--category-1", "1", "--category-2", "0", "--json")
    )
    assert (body["verdict"], body["outcome"], body["amounts"]) == ("unknown", "no-amount-known", [])
