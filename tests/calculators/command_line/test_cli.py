"""The command line, end to end: every rule in every form, and what it says when it cannot answer."""

import csv
import io
import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from cli_runner import ROOT, data_file, run
from pupil_rows import file

from calculators.api import REQUESTS, answer
from calculators.command_line.main import main
from calculators.request import Request

LIST = file({"leerling": "L1"}, {"leerling": "=2+3", "geboortedatum": "31-02-2017"}, {"leerling": "L3"}).encode(
    "utf-8-sig"
)
PUPIL = "--foreign-national yes --residence-code 26 --has-bsn yes --lives-in-nl yes --international no"
FORMS = ("--json", "--table", "--csv")
every_rule = pytest.mark.parametrize("request_", REQUESTS.values(), ids=list(REQUESTS))


def printed(words: str, *more: str, given: bytes = b"", on: str = "2026-11-21") -> str:
    """What a command prints on a day, asked in this process: a hundred new ones would take minutes."""
    day = [] if "--on" in words else ["--on", on]
    out = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        patch.setattr(sys, "stdout", out)
        assert main([*shlex.split(words), *day, *more, "--data", str(data_file())]) == 0
    return out.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]


def asked(request: Request, *more: str, tmp_path: Path) -> str:
    """What the first example of a rule gives."""
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(request.examples[0]), "utf-8")
    example = shlex.join([request.slug, *(["-"] if request.reads_file else []), "--answers", str(answers)])
    return printed(example, *more, given=LIST)


@every_rule
def test_every_rule_is_asked_as_behind_the_one_door(request_: Request, tmp_path: Path) -> None:
    """The same answers give the same result."""
    compiled = json.loads(data_file().read_text("utf-8"))
    question = {"rule": request_.slug, "answers": request_.examples[0], "on": "2026-11-21"}
    assert json.loads(asked(request_, tmp_path=tmp_path)) == json.loads(answer(json.dumps(question), compiled, LIST))


@every_rule
@pytest.mark.parametrize("form", FORMS)
def test_every_rule_prints_every_form(request_: Request, form: str, tmp_path: Path) -> None:
    """Each form is what it says."""
    READERS[form](asked(request_, form, tmp_path=tmp_path), request_.slug)


def _read_json(text: str, slug: str) -> None:
    body = json.loads(text)
    assert body["schema"].startswith("wegwijs-result/") and body["rule"] in (slug, "po-timeline")


def _read_csv(text: str, slug: str) -> None:
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert len(rows) > 1 and slug in rows[1]
    assert {len(row) for row in rows} == {len(rows[0])}


def _read_table(text: str, slug: str) -> None:
    assert text.startswith("answer\n  rule") and slug in text


READERS = {"--json": _read_json, "--csv": _read_csv, "--table": _read_table}

ANSWERS = [
    # words, verdict, outcome, last amount in euro
    (
        "po-school --peildatum 2026-04-01 --school-type bao --asielzoekers 5 --overige 3 --second-year 0"
        " --first-time no",
        "yes",
        "amount",
        "22494.46",
    ),
    (
        "po-pupil --peildatum 2026-04-01 --school-type bao --birth-date 2017-05-14 --settled-on 2025-11-03"
        f" --enrolled-on 2026-01-12 {PUPIL}",
        "yes",
        "first-year",
        "3792.04",
    ),
    ("po-polglo --pupils 12 --reception-school yes --on 2026-01-15", "yes", "amount", "16548.36"),
    ("po-deadline --peildatum 2026-10-01 --on 2026-10-20", "yes", "open", None),
    ("po-entry-proof --brp-agrees no --documents --on 2016-11-01", "no", "not-proven", None),
    ("po-entry-proof --brp-agrees nee --documents ind-report --on 2016-11-01", "yes", "proven-by-document", None),
    ("vo-school --peildatum 2026-01-01 --category-1 9 --category-2 3 --first-time no", "yes", "amount", "39460.71"),
    (
        "gemeente-gooi --on 2018-03-01 --pupils 24 --costs 150400 --state-money 100000 --efficient yes",
        "yes",
        "contribution",
        "45600.00",
    ),
    (
        "group-planner --school-type bao --first-month 2026-01-01 --minimum 10 --aim 15 --first-time no"
        " --pupils asielzoekers=10,overige=2,second_year=0,without_money=0"
        " asielzoekers=14,overige=2,second_year=0,without_money=0 --references 2026-01-01=4"
        " --costs fixed=1000,per_group=8000,per_pupil=100",
        "yes",
        "surplus",
        "0.00",
    ),
    ("route --municipality GM0363 --age 2", "no", "too-young", None),
    (
        "transport --residence home --cannot-travel no --level primary --municipality GM0402 --distance-km 5.5",
        "no",
        "nearer",
        None,
    ),
    ("vo-school --peildatum 2027-01-01 --category-1 1 --category-2 0", "unknown", "no-amount-known", None),
]


@pytest.mark.parametrize(("words", "verdict", "outcome", "euro"), ANSWERS, ids=[row[0][:30] for row in ANSWERS])
def test_every_kind_of_option_reaches_the_rule(words: str, verdict: str, outcome: str, euro: str | None) -> None:
    """Yes or no, numbers, days, lists and names with values; unknown is an answer and no failure."""
    body = json.loads(printed(words))
    assert (body["verdict"], body["outcome"]) == (verdict, outcome)
    assert (body["amounts"][-1]["euro"] if body["amounts"] else None) == euro


@every_rule
def test_the_examples_in_the_help_work(request_: Request, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` of each rule shows lines for a shell that answer as they stand."""
    with pytest.raises(SystemExit, match="0"):
        main([request_.slug, "--help"])
    lines = [line.strip() for line in capsys.readouterr().out.splitlines() if line.strip().startswith("echo ")]
    assert len(lines) == len(request_.examples)
    for line in lines:
        given, _, command = line.partition(" | python -m calculators ")
        if not request_.reads_file:
            assert printed(command, given=shlex.split(given)[1].encode())


def test_help_lists_the_rules() -> None:
    """The help above the rules names each of them."""
    shown = run("--help").stdout.decode().split()
    assert set(REQUESTS) <= set(shown)


def test_an_option_goes_before_the_answers_of_a_file(tmp_path: Path) -> None:
    """Who tries what another number does need not write the file anew."""
    path = tmp_path / "answers.json"
    path.write_text('{"pupils": 12, "reception_school": true}', "utf-8")
    body = json.loads(printed(f"po-polglo --answers {shlex.quote(str(path))} --pupils 1 --on 2026-01-15"))
    assert body["amounts"][-1]["euro"] == "1379.03"


def test_the_csv_of_a_list_has_a_row_per_pupil() -> None:
    """Each named by the school type and the peildatum of its block; a cell that is a formula is harmless."""
    content = file({"leerling": "=1+cmd"}).encode()
    text = printed("pupil-list - --peildata 2026-04-01 --csv blocks.reasons", given=content)
    header, row = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    assert header[:4] == ["school_type", "peildatum", "row", "key"]
    assert row[:4] == ["bao", "2026-04-01", "2", "'=1+cmd"]


def test_a_table_there_is_not_is_told_with_those_there_are() -> None:
    """Before the table nothing is printed."""
    done = run("po-polglo", "--on", "2026-01-15", "--csv", "quarters")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "one of the tables answer, " in done.stderr.decode()


def test_the_list_from_a_file_is_the_list_from_standard_input(tmp_path: Path) -> None:
    """A path and `-` read the same bytes."""
    path = tmp_path / "leerlingen.csv"
    path.write_bytes(LIST)
    assert printed(f"pupil-list {shlex.quote(str(path))}") == printed("pupil-list -", given=LIST)


def test_without_data_one_sentence_says_what_to_do(tmp_path: Path) -> None:
    """Where the build has not run the command line says so, on standard error."""
    done = run("vo-calendar", data=tmp_path / "data.json")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().strip().endswith("data.json is not there: run ./portal build first.")


@pytest.mark.parametrize("text", ['{"parameters": {}}', "[]", "{"])
def test_data_that_is_none_is_told_the_same_way(text: str, tmp_path: Path) -> None:
    """A file that is no compiled data is named."""
    path = tmp_path / "data.json"
    path.write_text(text, encoding="utf-8")
    done = run("vo-calendar", data=path)
    assert done.returncode == 2
    assert "cannot be read as compiled data" in done.stderr.decode()


PLAN = "group-planner --school-type bao --first-month 2026-01-01 --minimum 10 --aim 15 --costs fixed=1"
REFUSED = [
    # words, what the message says
    ("po-school", "peildatum: expected an answer, got None, for example '2026-04-01'"),
    ("po-school --peildatum 2026-02-31", "expected a date that exists, as year-month-day, got '2026-02-31'"),
    ("po-school --peildatum 2026-04-01 --asielzoekers 5001", "expected a whole number from 0 to 5000, got 5001"),
    ("po-school --peildatum 2026-04-01 --asielzoekers veel", "from 0 to 5000, got 'veel', for example 7"),
    ("po-school --peildatum 2026-04-01 --asielzoekers 1.0", "from 0 to 5000, got 1.0, for example 7"),
    ("vo-school --peildatum 2026-01-01 --category-1 20000 --category-2 0", "got 20000, for example 12"),
    ("vo-school --peildatum 2026-01-01 --first-time misschien", "expected true or false, got 'misschien'"),
    ("vo-pupil-quarters --settled-on 2025-01-01 --enrolled-on 2024-12-31", "a date not before settled_on"),
    ("vo-pupil-quarters --settled-on 9999-12-31", "expected a date from 1980 to 2100, got '9999-12-31'"),
    ("po-timeline --residence-code 2", "expected two digits, got '2', for example '26'"),
    ("gemeente-gooi --costs veel", "at most nine digits and two decimals, got 'veel'"),
    ("gemeente-gooi --costs NaN", "at most nine digits and two decimals, got 'NaN'"),
    (f"{PLAN} --pupils 12", "pupils[1]: expected an object, got '12', for example {'asielzoekers': 12}"),
    (f"{PLAN} --pupils overige=1,overige=2", "pupils[1]: expected an object, got 'overige=1,overige=2'"),
    (f"{PLAN} --pupils leerlingen=1", "expected one of asielzoekers"),
    (f"{PLAN} --pupils overige=1 --references 5", "references: expected an object, got '5'"),
    (PLAN, "pupils: expected an answer"),
    ("po-calendar --year 1999", "expected a year from 2000 to 2100, got 1999"),
    ("po-calendar --on gisteren", "on: expected a date that exists"),
    ("pupil-list /does/not/exist.csv", "/does/not/exist.csv cannot be read"),
    ("route --answers /does/not/exist.json", "/does/not/exist.json cannot be read"),
    ("no-such-rule", "invalid choice: 'no-such-rule'"),
    ("po-school --part first-year", "unrecognized arguments: --part"),
]


@pytest.mark.parametrize(("words", "message"), REFUSED, ids=[row[0] for row in REFUSED])
def test_what_cannot_be_asked_is_refused_with_a_message(
    words: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, nothing on standard output, and what was expected, what came, and an example on standard error."""
    slug, *more = shlex.split(words)
    try:
        code = main([slug, *more, "--data", str(data_file())])
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else -1
    shown = capsys.readouterr()
    assert (code, shown.out) == (2, "")
    assert message in " ".join(shown.err.split())


@pytest.mark.parametrize(
    ("given", "message"),
    [(b"age=7", "expected JSON"), (b"[7]", "- holds no object of answers"), (b"\xff", "- is no UTF-8")],
)
def test_answers_that_are_no_json_are_refused(given: bytes, message: str) -> None:
    """What came is told, and where."""
    done = run("route", "--answers", "-", given=given)
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode()


def test_a_reader_that_stops_early_is_no_error() -> None:
    """`... | head` ends quietly."""
    command = [sys.executable, "-m", "calculators", "po-calendar", "--year", "2026", "--data", str(data_file())]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_an_amount_in_a_file_for_a_spreadsheet_has_a_decimal_comma() -> None:
    """Beside semicolons a spreadsheet takes 18960.20 for text; the mark in front tells it the letters are UTF-8."""
    words = "po-school --peildatum 2026-04-01 --school-type bao --asielzoekers 5 --overige 0 --second-year 0"
    told = printed(f"{words} --first-time no --csv amounts")
    assert told.startswith("\ufeff") and ";18960,20;2026-04-01;2026-06-30;" in told
