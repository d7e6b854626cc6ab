"""A site that a build would make again is not built again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.__main__ import main
from tools.site import unchanged
from wegwijs.facts.build_day import ON, build_day


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of a few files, and a site that was built from them."""
    root = tmp_path / "project"
    for name in ("data/a.yaml", "docs/nl/b.md", "calculators/c.py", "calculators/data.json", "site/index.html"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)
    (root / "mkdocs.yml").write_text("")
    monkeypatch.setattr(unchanged, "ROOT", root)
    monkeypatch.setattr(unchanged, "KEPT", root / "build" / "cache")
    monkeypatch.setattr(unchanged, "COMPILED", root / "calculators" / "data.json")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    unchanged.remember(root / "site", unchanged.sources("x"), "https://example.nl/")
    return root


def _standing(root: Path, setting: str = "x") -> str | None:
    return unchanged.standing(root / "site", unchanged.sources(setting))


def test_what_stands_as_it_was_built_is_known(project: Path) -> None:
    """With the address it was built for; another place, or one that was never built, is not."""
    assert _standing(project) == "https://example.nl/"
    assert unchanged.standing(project / "elsewhere", unchanged.sources("x")) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("data/a.yaml", "other"),
        ("docs/nl/new.md", "a page"),
        ("calculators/c.py", "another rule"),
        ("mkdocs.yml", "another setting"),
        ("tokens.json", "the look of a house"),
        ("site/index.html", "spoiled"),
        ("site/left.html", "not of the site"),
        ("calculators/data.json", "{}"),
    ],
)
def test_a_file_that_changed_is_a_reason_to_build(project: Path, name: str, text: str) -> None:
    """One that a build reads, or one that it wrote."""
    (project / name).write_text(text)
    assert _standing(project) is None


@pytest.mark.parametrize("name", ["data/a.yaml", "site/index.html", "calculators/data.json"])
def test_a_file_that_is_gone_is_a_reason_to_build(project: Path, name: str) -> None:
    """One that a build reads, or one that it wrote."""
    (project / name).unlink()
    assert _standing(project) is None


def test_another_day_or_setting_is_a_reason_to_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages tell the day they were made, and the address."""
    assert _standing(project, "y") is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795100000")
    assert _standing(project) is None


def test_a_site_that_takes_its_own_day_for_another_is_built_anew(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With `--on` its pages and scripts say so, also where that is the day on which it was built."""
    monkeypatch.setenv(ON, build_day().isoformat())
    assert _standing(project) is None


@pytest.mark.parametrize("command", ["build", "serve"])
def test_a_day_that_is_none_is_told_before_anything_is_built(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What was expected, what came, and an example that is right."""
    with pytest.raises(SystemExit):
        main([command, "--on", "30-02-2027"])
    told = "--on: expected a day that exists, from 2000 to 2100, got '30-02-2027', for example 2027-01-05"
    assert told in capsys.readouterr().err


def test_packages_are_part_of_what_a_site_is_made_of(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of MkDocs may make other pages."""
    (project / "packages" / "mkdocs-9.dist-info").mkdir(parents=True)
    monkeypatch.setattr(unchanged.sysconfig, "get_path", lambda _: str(project / "packages"))
    assert _standing(project) is None


def test_a_cache_that_was_deleted_or_spoiled_is_a_reason_to_build(project: Path) -> None:
    """Nothing is believed that cannot be read."""
    (note,) = (project / "build" / "cache").iterdir()
    note.write_text("{")
    assert _standing(project) is None
    note.unlink()
    assert _standing(project) is None
