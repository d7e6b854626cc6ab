"""A release lists what it is made with, and a command looks these up in the lists of known faults."""

from __future__ import annotations

import argparse
import json
import re
import subprocess

import pytest
from places import ROOT

from tools import audit
from tools.site import parts


def test_every_pinned_package_is_listed_with_its_licence() -> None:
    """What builds the site and what ships with it, not what only tests use; CycloneDX tells each by its address."""
    listed = parts.listed()
    addresses = {part["purl"] for part in listed["components"]}
    pinned = re.findall(r"(?m)^(\S+)==([^\s;\\]+)", (ROOT / "requirements.txt").read_text("utf-8"))
    assert {f"pkg:pypi/{name}@{version}" for name, version in pinned} <= addresses
    shipped = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"]
    assert {f"pkg:npm/{name.replace('@', '%40')}@{version}" for name, version in shipped.items()} <= addresses
    assert not [part for part in addresses if "typescript" in part or "axe-core" in part]
    assert set(listed["dependencies"][0]["dependsOn"]) == {part["bom-ref"] for part in listed["components"]}
    unlicensed = {part["name"] for part in listed["components"] if "licenses" not in part}
    assert unlicensed <= {"colorama", "resvg-py"}  # of Windows alone; tells its licence in no field


def test_the_list_is_the_same_each_time() -> None:
    """A release of the same files holds the same list."""
    assert parts.text() == parts.text()


@pytest.mark.parametrize(
    ("said", "code", "told", "result"),
    [
        ("No known vulnerabilities found", 0, "no known fault", 0),
        ("jinja2 3.1.6 GHSA-0000", 1, "faults are known", 1),
        ("jinja2: Dependency not found on PyPI and could not be audited", 0, "could not be reached", 2),
        ("npm error audit endpoint returned an error", 1, "could not be reached", 2),
    ],
)
def test_what_could_not_be_looked_up_is_never_told_as_without_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], said: str, code: int, told: str, result: int
) -> None:
    """Without a line it says so and fails, however the tools end."""
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, code, said, ""))
    assert audit.run(argparse.Namespace()) == result
    assert told in capsys.readouterr().err
