"""Whatever goes wrong in a command is told in words with its place, and a traceback comes only when asked for."""

from __future__ import annotations

import errno
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from places import ROOT
from project_copy import run, small_copy_of

from tools import faults
from tools.__main__ import main
from tools.site import build, serve
from wegwijs.problems import DataError, Problem, Problems
from wegwijs.words.catalogue import Catalogue


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small copy of the project; each case puts back what it spoils."""
    return small_copy_of(tmp_path_factory.mktemp("faults") / "project")


@pytest.fixture
def spoil(project: Path) -> Iterator:
    """Changes the bytes of a file for one test."""
    before: dict[Path, bytes] = {}

    def change(name: str, content: bytes) -> None:
        path = project / name
        before[path] = path.read_bytes()
        path.write_bytes(content)

    yield change
    for path, content in before.items():
        path.write_bytes(content)


def _with_line(project: Path, name: str, number: int, line: bytes) -> bytes:
    lines = (project / name).read_bytes().split(b"\n")
    return b"\n".join([*lines[: number - 1], line, *lines[number - 1 :]])


NO_ENTRY = "file: expected an entry of a catalogue, got"
NO_TEXT = "file: expected a text file in UTF-8"
NEW_REGION = ("new-region", "achterhoek", "Doetinchem")



def all_of(*fault: object) -> ParameterSet:
    """A fault that a day leaves out: one of its kind is told in another command."""
    return pytest.param(*fault, marks=pytest.mark.thorough)


FAULTS = [
    # command, file, line, what comes to stand there, what is told
    (("build",), "calculators/family/terms.py", 9, b"def (:", "calculators/family/terms.py:9: SyntaxError: "),
    all_of(("check",), "calculators/days.py", 9, b"raise TypeError('no')", "calculators/days.py:9: TypeError: no"),
    (NEW_REGION, "hooks/wegwijs/facts/load.py", 9, b"1 / 0", "hooks/wegwijs/facts/load.py:9: ZeroDivisionError: "),
    (("serve",), "tools/site/build.py", 9, b"import nobody", "tools/site/build.py:9: No module named 'nobody'"),
    (("build",), "locales/en/home.po", 101, b"garbage", f"locales/en/home.po:101: {NO_ENTRY}"),
    all_of(("check",), "locales/en/home.po", 101, b"garbage", f"locales/en/home.po:101: {NO_ENTRY}"),
    all_of(NEW_REGION, "locales/home.pot", 101, b"garbage", f"locales/home.pot:101: {NO_ENTRY}"),
    all_of(("build",), "locales/ar/regions.po", 90, b"\xff", f"locales/ar/regions.po:90: {NO_TEXT}"),
    (("check",), "docs/en/over.md", 7, b"\xff", f"docs/en/over.md:7: {NO_TEXT}"),
    (("check",), "locales/home.pot", 6, b'"Plural-Forms: x\\n"', "locales/home.pot:1: Plural-Forms: expected"),
]


@pytest.mark.parametrize(("command", "name", "line", "content", "told"), FAULTS)
def test_a_fault_is_told_with_its_place(
    project: Path, spoil, command: tuple[str, ...], name: str, line: int, content: bytes, told: str
) -> None:
    """File, line and what came; exit 1, no traceback and no site."""
    spoil(name, _with_line(project, name, line, content))
    done = run(project, *command)
    assert done.returncode == 1
    assert told in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_the_traceback_comes_when_it_is_asked_for(project: Path, spoil) -> None:
    """Each fault says by which word, and with that word the traceback stands above the same line."""
    spoil("hooks/wegwijs/facts/load.py", b"1 / 0")
    assert "PORTAL_DEBUG=1" in run(project, "check").stderr
    shown = run(project, "check", PORTAL_DEBUG="1").stderr
    assert "Traceback" in shown and "hooks/wegwijs/facts/load.py:1: ZeroDivisionError" in shown


def test_half_a_catalogue_builds_nothing(project: Path, spoil) -> None:
    """A file that broke off is counted and its first missing words are named; Dutch never fills in without a word."""
    content = (project / "locales/en/regions.po").read_bytes()
    spoil("locales/en/regions.po", content[: content.index(b"\n\n", len(content) // 2)])
    done = run(project, "build")
    assert done.returncode == 1 and not (project / "site").exists()
    first, *lines = done.stderr.splitlines()
    path, count, *_ = first.split()
    assert path.endswith("locales/en/regions.po:") and int(count) > 200
    assert len([line for line in lines if "expected a translation of" in line]) == 10
    assert f"and {int(count) - 10} more: ./portal check tells all" in done.stderr


def test_words_with_a_placeholder_nobody_fills_stop_the_build(project: Path, spoil) -> None:
    """In a translation it is told before anything is built."""
    content = (project / "locales/en/regions.po").read_bytes()
    spoil("locales/en/regions.po", re.sub(rb"(msgstr.*)\{n\} ", rb"\1{dag} ", content))
    done = run(project, "build")
    assert done.returncode == 1 and "expected only the placeholders" in done.stderr and "{dag}" in done.stderr


@pytest.mark.parametrize("placeholder", ["{dag}", "{}", "{n.x}"])
def test_dutch_words_that_ask_for_what_nobody_gives_are_told_with_their_line(tmp_path: Path, placeholder: str) -> None:
    """The key, the words, and the values there are."""
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    head += '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    entry = f'msgctxt "site.days"\nmsgid "{placeholder} dagen"\nmsgstr ""\n'
    (tmp_path / "site.pot").write_text(head + entry, "utf-8")
    with pytest.raises(DataError, match=r"site\.pot:6: site\.days: expected"):
        Catalogue("nl", tmp_path).text("site.days", n="2")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_called_so(number: int) -> None:
    """With the file that did not fit."""
    assert "site/x.html: no room left on the disk" in faults.told(OSError(number, "why", "site/x.html"))


def test_a_page_that_was_being_built_is_named_too() -> None:
    """What is noted on the way up stands under the place."""
    error = ValueError("no")
    error.add_note("Error building page 'nl/over.md'")
    assert faults.told(error).splitlines()[1] == "Error building page 'nl/over.md'"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://school.example.nl/",
        "school.example.nl",
        "https://school.example.nl/?q=1",
        "https://school.example.nl/#f",
        "https://school example.nl/",
        "https://school.example.nl/een twee/",
        "https:///pad/",
        "https://school.example.nl/../x/",
        "https://naam:geheim@school.example.nl/",
        'https://school.example.nl/"><script>',
        "",
    ],
)
def test_an_address_no_site_can_stand_at_is_refused(capsys: pytest.CaptureFixture[str], url: str) -> None:
    """Before anything is built, with an example of one that is right."""
    said = _refused(capsys, "build", "--site-url", url)
    assert "got " + repr(url) in said and "for example https://school.example.nl/" in said


def _refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is said of a command that begins with nothing."""
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "building" not in said
    return said


@pytest.mark.parametrize(
    "url", ["https://x.nl", "http://localhost:8000/", "HTTPS://Voorbeeld.nl/school/", "http://[::1]:80/"]
)
def test_an_address_a_site_can_stand_at_is_taken(url: str) -> None:
    """With and without a path, a port and a last slash."""
    from wegwijs.hosts import address_fault

    assert address_fault(url) == ""


def test_a_wrong_address_in_the_settings_is_told_too(project: Path, spoil) -> None:
    """portal.yaml is held to the same."""
    settings = (project / "portal.yaml").read_bytes()
    spoil("portal.yaml", settings.replace(b"address: https://example.org/", b"address: https://example.org/?q=1"))
    done = run(project, "build")
    assert done.returncode == 1 and "portal.yaml:3: address: expected an address" in done.stderr


def test_a_busy_port_is_told_before_anything_is_built(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody waits for a site that cannot be served."""
    monkeypatch.setattr(serve, "_build", lambda *_: pytest.fail("it is built"))
    with socket.create_server(("127.0.0.1", 0)) as busy:
        assert main(["serve", "--host", "127.0.0.1", "--port", str(busy.getsockname()[1])]) == 1
    assert "expected a host and a port that are free" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "99999", "-1", "acht"])
def test_a_port_that_cannot_be_is_refused(capsys: pytest.CaptureFixture[str], number: str) -> None:
    """Ports run from 1 to 65535."""
    assert "expected a whole number from 1 to 65535" in _refused(capsys, "serve", "--port", number)


def test_a_folder_with_other_files_is_not_built_into(capsys: pytest.CaptureFixture[str]) -> None:
    """What stands there would be lost."""
    said = _refused(capsys, "build", "--into", str(ROOT / "docs"))
    assert "expected a folder that is new, empty or holds a site" in said


@pytest.fixture
def built_for(monkeypatch: pytest.MonkeyPatch):
    """`./portal build` as far as it ends with a site for this address, with or without all words."""

    def run_build(where: str, *options: str, lacking: str = "") -> int:
        lacks = Problem(ROOT / f"locales/{lacking}/site.po", 1, "site.menu", "a translation of 'Menu'", "nothing", "…")
        problems = Problems()
        problems.found += [lacks] if lacking else []
        monkeypatch.setattr(build, "build", lambda *_, **__: where)
        monkeypatch.setattr(build.words, "found", lambda: problems)
        return main(["build", *options])

    return run_build


def test_a_build_for_no_real_address_says_so(built_for, capsys: pytest.CaptureFixture[str]) -> None:
    """Once, at the end, with what names that address; a build for a real one says nothing of it."""
    assert built_for("https://example.org/") == 0
    said = capsys.readouterr().err
    assert said.count("built for https://example.org/, which only holds the place of a real address") == 1
    assert all(word in said for word in ("canonical", "sitemap", "feed", "frame", "address: https://"))
    assert built_for("https://school.example.nl/") == 0
    assert "built for" not in capsys.readouterr().err


@pytest.mark.parametrize("options", [(), ("--draft",)])
@pytest.mark.parametrize(("lacking", "waits"), [("en", False), ("ar", True)])
def test_a_build_waits_for_english_and_not_for_what_a_translator_still_has_to_do(
    built_for, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], lacking: str, waits: bool
) -> None:
    """What lacks is told either way; who asks for a draft gets a site without all English words too."""
    builds = waits or bool(options)
    assert built_for("https://x.nl/", *options, lacking=lacking) == (0 if builds else 1)
    said = capsys.readouterr().err
    assert f"locales/{lacking}/site.po" in said and "site.menu" in said
    assert ("./portal build --draft" in said) is not builds
