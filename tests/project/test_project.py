"""What a newcomer to the code reads first must be true: README, contributing guide, licence, publiccode.yml."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import Counter

import jsonschema
import pytest
import yaml
from importlinter.cli import lint_imports
from places import LANGUAGES, ROOT

from tools.__main__ import COMMANDS

README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
REQUIREMENTS = sorted(ROOT.glob("requirements*.in"))


def test_publiccode_follows_its_standard():
    """publiccode.yml has what the standard demands, within the standard's limits."""
    schema = json.loads((ROOT / "tests" / "project" / "publiccode.schema.json").read_text("utf-8"))
    jsonschema.validate(yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8")), schema)


def test_publiccode_lists_the_languages_of_the_site():
    """The languages offered are the languages told."""
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))["localisation"]["availableLanguages"]
    assert told == list(LANGUAGES)


def test_one_version_everywhere():
    """publiccode.yml and pyproject.toml tell the same version."""
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))["softwareVersion"]
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == told


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_names_every_command(command):
    """A command that is not in the README is not found."""
    assert f"./portal {command}" in README


def test_the_readme_names_no_command_that_is_gone():
    """A command in the README exists."""
    assert set(re.findall(r"`?\./portal ([a-z0-9-]+)", README + CONTRIBUTING)) <= set(COMMANDS)


FOLDERS = ("docs", "data", "calculators", "hooks/wegwijs", "theme", "locales", "tools", "docs-dev")


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_contributing_guide_places_every_folder(folder):
    """Whoever opens a folder can look up what belongs there."""
    assert f"`{folder}" in CONTRIBUTING and (ROOT / folder).is_dir()


@pytest.mark.parametrize("path", REQUIREMENTS, ids=[path.name for path in REQUIREMENTS])
def test_every_dependency_is_pinned_and_says_why_it_is_there(path):
    """One line per package, an exact version, and a reason."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith(("#", "-"))]
    assert lines
    for line in lines:
        assert re.match(r"^[\w.-]+==[\w.]+( +# \w.+)?$", line), line
        assert "#" in line or len(lines) == 1, f"{line}: say why it is there"


@pytest.mark.parametrize("path", REQUIREMENTS, ids=[path.name for path in REQUIREMENTS])
def test_every_locked_package_carries_hashes_and_no_address(path):
    """The lock installs the same bytes everywhere, from whichever index the machine uses."""
    lock = path.with_suffix(".txt").read_text("utf-8")
    packages = re.findall(r"^([\w.-]+)==", lock, re.M)
    assert packages and lock.count("--hash=sha256:") >= len(packages) and "://" not in lock


def test_the_npm_lock_carries_hashes_and_no_address():
    """As for Python."""
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    packages = [entry for name, entry in lock["packages"].items() if name]
    assert packages and all(entry["integrity"].startswith("sha512-") for entry in packages)
    assert not any("resolved" in entry for entry in packages)


def test_mkdocs_runs_only_the_one_plugin_we_need():
    """Every plugin more is one more thing that can stop being kept."""
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    plugins = config.split("plugins:")[1].split("\n\n")[0]
    assert re.findall(r"^  - (\w+)", plugins, re.M) == ["i18n"]


def test_every_package_imports_only_what_its_contract_allows():
    """The rules nothing of the portal, a floor nothing of the floors above, and only the adapter MkDocs."""
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


def test_the_rules_import_only_the_standard_library_and_themselves():
    """What runs in the browser brings nothing along."""
    allowed = {"calculators", "__future__"}
    for path in (ROOT / "calculators").rglob("*.py"):
        names = re.findall(r"^\s*(?:from|import) ([\w]+)", path.read_text("utf-8"), re.M)
        assert {name for name in names if name not in sys.stdlib_module_names} <= allowed, path


@pytest.mark.parametrize("folder", ["calculators", "hooks", "tools", "theme", "tests", "bench"])
def test_no_folder_holds_more_than_twenty_files_of_code(folder):
    """A folder that is read at a glance."""
    kinds = {".py", ".js", ".mjs", ".css", ".html"}
    inside = Counter(path.parent for path in (ROOT / folder).rglob("*") if path.suffix in kinds)
    assert {str(path.relative_to(ROOT)): count for path, count in inside.items() if count > 20} == {}


@pytest.mark.parametrize("folder", ["calculators", "hooks", "tools", "theme", "tests", "bench"])
def test_no_file_of_code_is_longer_than_three_hundred_lines(folder):
    """A file that fits in the head."""
    for path in (ROOT / folder).rglob("*"):
        if path.suffix in {".py", ".js", ".mjs", ".css"}:
            assert len(path.read_text("utf-8").splitlines()) <= 300, path
