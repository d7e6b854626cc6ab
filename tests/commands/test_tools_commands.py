"""The commands behind ./portal, run as a person runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from places import ROOT
from project_copy import build_in, small_copy_of

from tools.__main__ import COMMANDS, main
from tools.site import rehearsal
from wegwijs.words import translations

STAYS = "the site of yesterday"
SPOILT = ("mkdocs.yml", "data/scholen.yaml", "docs/nl/over.md", "docs/en/over.md", "locales/site.pot")


def _run(*arguments: str, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "hooks")])}
    command = [sys.executable, "-m", "tools", *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, site: Path) -> Path:
    """A copy of the project, with less of the country."""
    return small_copy_of(tmp_path_factory.mktemp("commands") / "project")


@pytest.fixture
def project(copy: Path) -> Iterator[Path]:
    """The copy with a site of yesterday in it, ready to be built; what a test spoils in it is put back."""
    before = {name: (copy / name).read_bytes() for name in SPOILT}
    shutil.rmtree(copy / "site", ignore_errors=True)
    (copy / "site").mkdir()
    (copy / "site" / "index.html").write_text(STAYS)
    yield copy
    for name, content in before.items():
        (copy / name).write_bytes(content)


def test_the_portal_explains_itself() -> None:
    """`--help` ends well, and names every command."""
    done = _run("--help")
    assert (done.returncode, done.stderr) == (0, "")
    _explains(done.stdout, *COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--help` ends well, and says what the command does and how it is called."""
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    said = capsys.readouterr()
    assert (ended.value.code, said.err) == (0, "")
    _explains(said.out, command)


def _explains(told: str, *names: str) -> None:
    assert told.startswith("usage: ./portal") and len(told.splitlines()) > 4
    assert [name for name in names if name not in told] == []


def test_an_unknown_command_is_refused() -> None:
    """A slip of the keyboard ends with the commands there are."""
    done = _run("biuld")
    assert done.returncode == 2
    assert all(name in done.stderr for name in COMMANDS)


@pytest.mark.thorough
def test_check_is_content_with_the_project() -> None:
    """The project's own data and words are in order; by day `./portal test` runs it beside, without its pages."""
    done = _run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("in order: ")


def test_check_without_pages_makes_none(
    fewer_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is told of data and words is the same."""
    monkeypatch.setattr(rehearsal, "found", lambda *_: pytest.fail("a page is made"))
    monkeypatch.setattr(translations, "check", lambda *_: None)  # which `./portal test` does beside the tests
    assert main(["check", "--no-pages", "--data", str(fewer_folder)]) == 0
    assert capsys.readouterr().out.startswith("in order: ")


def test_check_tells_every_problem_and_fails(
    tmp_path: Path, fewer_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Three mistakes in three files: three lines on the output, their number beside it, and exit 1."""
    folder = Path(shutil.copytree(fewer_folder, tmp_path / "data"))
    for name, old, new in (
        ("boards.yaml", '"42504"', "42504"),
        ("regions.yaml", "starts: 2024-10-09", "starts: 2024-02-31"),
        ("scholen.yaml", "region: leidse-regio", "region: atlantis"),
    ):
        path = folder / name
        assert old in path.read_text("utf-8")
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert main(["check", "--data", str(folder)]) == 1
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert [Path(line.split(":")[0]).name for line in lines] == ["boards.yaml", "regions.yaml", "scholen.yaml"]
    assert all(": expected " in line and ", got " in line and ", for example " in line for line in lines)
    assert said.err.strip() == "3 problems"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("data/scholen.yaml", "region: leidse-regio", "region: [", "scholen.yaml:"),
        ("docs/nl/over.md", "\n\n", '\n\n<a href="#nergens">x</a>\n\n', "over/index.html:"),
        pytest.param("docs/nl/over.md", "\n\n", "\n\n[x](nergens.md)\n\n", "nergens.md", marks=pytest.mark.thorough),
        pytest.param("locales/site.pot", 'msgid "', 'msgid "{n!r} ', "site.pot:", marks=pytest.mark.thorough),
        pytest.param("locales/site.pot", 'msgstr "', 'garbage "', "site.pot:", marks=pytest.mark.thorough),
    ],
    ids=["broken YAML", "a dead anchor", "a dead link", "a brace in the words", "a line that is none"],
)
def test_a_build_that_fails_leaves_the_previous_site(project: Path, file: str, old: str, new: str, told: str) -> None:
    """What is wrong is told, the exit is 1, and yesterday's site stands as it stood, with nothing left beside it."""
    build_in(project, "nl")
    path = project / file
    before, found, after = path.read_text("utf-8").rpartition(old)
    assert found
    path.write_text(before + new + after, "utf-8")
    done = _run("build", "--draft", root=project)
    assert done.returncode == 1, done.stderr
    assert told in done.stderr and "Traceback" not in done.stderr
    assert [file.name for file in (project / "site").iterdir()] == ["index.html"]
    assert (project / "site" / "index.html").read_text() == STAYS
    assert list(project.glob(".building-*")) == []


@pytest.mark.thorough
def test_a_fault_in_one_language_is_told_as_any_other(project: Path) -> None:
    """A language that is built in a process of its own tells the same, once, and keeps the site from being replaced."""
    build_in(project, "nl", "en")
    path = project / "docs" / "en" / "over.md"
    path.write_text(path.read_text("utf-8") + "\n[x](nergens.md)\n", "utf-8")
    done = _run("build", "--draft", root=project)
    assert done.returncode == 1, done.stderr
    assert done.stderr.count("contains a link 'nergens.md'") == 1 and "Traceback" not in done.stderr
    assert (project / "site" / "index.html").read_text() == STAYS
    assert list(project.glob(".building-*")) == []
