"""What we lean on is all in `leaned.yaml`, with the contract that holds it, and nothing else is."""

from __future__ import annotations

import ast
import inspect
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import meta, nodes
from jinja2.defaults import DEFAULT_FILTERS
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs_static_i18n.config import I18nPluginConfig, I18nPluginLanguage
from mkdocs_static_i18n.plugin import I18n
from places import ROOT, read_yaml

HERE = Path(__file__).parent
THEIRS = ("mkdocs", "material", "mkdocs_static_i18n")
CLASSES = (MkDocsConfig, PluginCollection, LiveReloadServer, InclusionLevel, File, Files, Navigation, Page)
CLASSES += (I18n, I18nPluginConfig, I18nPluginLanguage)
OURS = ("hooks", "calculators", "tools", "bench")
EVERYBODYS = {name for kind in (dict, list, str, Path) for name in dir(kind)}
"""Names of methods that tell nothing of whose they are."""
LEANED: list[dict[str, Any]] = read_yaml(HERE / "leaned.yaml")


def named(part: str, file: str) -> set[str]:
    """What the list says of one file, under `part`."""
    return {name for item in LEANED if item["in"] == file for name in item.get(part, [])}


@cache
def files_of_ours() -> dict[str, ast.Module]:
    """Each Python file of the project that imports from them, by its path."""
    found = (path for folder in OURS for path in (ROOT / folder).rglob("*.py"))
    read = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in found}
    trees = {name: ast.parse(text) for name, text in read.items() if any(theirs in text for theirs in THEIRS)}
    return {name: tree for name, tree in trees.items() if imported(tree)}


def imported(tree: ast.Module) -> set[str]:
    """The modules and names of theirs that a file imports, wherever in it."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in names if name.split(".")[0] in THEIRS}


@cache
def owned(kind: type) -> frozenset[str]:
    """The names that a class of theirs has: its own and those it sets on itself."""
    names: set[str] = set()
    for base in kind.__mro__:
        if base.__module__.split(".")[0] in THEIRS:
            names |= {*vars(base), *getattr(base, "__annotations__", {}), *_set_on_itself(base)}
    return frozenset(name for name in names if not name.startswith("__"))


def _set_on_itself(kind: type) -> set[str]:
    tree = ast.parse(inspect.getsource(sys.modules[kind.__module__]))
    body = [part for part in tree.body if isinstance(part, ast.ClassDef) and part.name == kind.__name__]
    return {
        node.attr
        for part in body
        for node in ast.walk(part)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and ast.unparse(node.value) == "self"
    }


def asked_of(tree: ast.Module) -> set[str]:
    """Every attribute that a file asks for or sets."""
    return {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_every_import_of_theirs_is_named() -> None:
    """Who imports one more name of MkDocs, Material or the plugin says why, and writes its contract."""
    assert {file: imported(tree) for file, tree in files_of_ours().items()} == {
        file: named("imports", file) for file in files_of_ours()
    }


def test_every_file_that_is_named_leans_on_them() -> None:
    """The list names no file that is gone or leans on nothing any more; the theme leans by its templates."""
    assert {item["in"] for item in LEANED} == {*files_of_ours(), "theme/"}


def test_every_attribute_of_their_classes_is_named() -> None:
    """An attribute that one of their classes has, asked for where they are known, stands in the list; and no other."""
    for file, tree in files_of_ours().items():
        uses = {name.rpartition(".")[2] for name in named("uses", file)}
        theirs = {name for name in asked_of(tree) if any(name in owned(kind) for kind in _known_in(tree))}
        assert theirs - EVERYBODYS - uses == set(), file
        assert uses - asked_of(tree) == set(), file


def _known_in(tree: ast.Module) -> list[type]:
    """Their classes that a file can meet: those it imports, and all where it reads the settings of MkDocs."""
    names = {name.rpartition(".")[2] for name in imported(tree)}
    whole = names & {"load_config", "MkDocsConfig"}
    return [kind for kind in CLASSES if kind.__name__ in names or (whole and kind is not LiveReloadServer)]


def test_every_use_names_a_class_that_has_it() -> None:
    """`File.dest_uri` in the list is an attribute of File."""
    kinds = {kind.__name__: kind for kind in CLASSES}
    names = {name for item in LEANED for name in item.get("uses", []) if "." in name}
    assert {name for name in names if name.split(".")[1] not in owned(kinds[name.split(".")[0]])} == set()


def test_every_attribute_of_the_plugin_s_files_is_named() -> None:
    """Those that MkDocs does not know: asked for by name, or set."""
    source = (ROOT / "hooks/adapter.py").read_text("utf-8")
    asked = set(re.findall(r'getattr\([\w.]+, "(\w+)"', source))
    made = re.search(r"(?s)def _generated.*?return file", source)
    assert made
    written = set(re.findall(r"\bfile\.(\w+)", made[0])) - owned(File)
    assert asked | written == named("attributes", "hooks/adapter.py")


def test_every_event_is_named() -> None:
    """Each function of the adapter that MkDocs calls."""
    source = (ROOT / "hooks/adapter.py").read_text("utf-8")
    assert set(re.findall(r"(?m)^(?:def )?on_(\w+)", source)) == named("events", "hooks/adapter.py")


def test_all_that_templates_ask_of_mkdocs_is_named() -> None:
    """Beside our own `frame` and `t`: what they ask of `page`, and filters that Jinja does not have."""
    reader = jinja2.Environment()
    reader.filters["url"] = str
    asked = set()
    for path in (ROOT / "theme").rglob("*.html"):
        tree = reader.parse(path.read_text("utf-8"))
        assert meta.find_undeclared_variables(tree) <= {"frame", "t", "page", "self", "super"}, path
        whole = tree.find_all(nodes.Getattr)
        asked |= {f"page.{one.attr}" for one in whole if isinstance(one.node, nodes.Name) and one.node.name == "page"}
        asked |= {f"| {one.name}" for one in tree.find_all(nodes.Filter) if one.name not in DEFAULT_FILTERS}
        included = [one.template.value for one in tree.find_all(nodes.Include) if isinstance(one.template, nodes.Const)]
        asked |= {".icons/material/" for name in included if name.startswith(".icons/material/")}
    assert asked == named("templates", "hooks/adapter.py")


def test_every_contract_is_held_by_a_test_of_this_folder_and_says_why() -> None:
    """And every test here holds one of the list."""
    here = {
        found for path in HERE.glob("test_*.py") if path != Path(__file__)
        for found in re.findall(r"(?m)^def (test_\w+)", path.read_text("utf-8"))
    }
    assert {name for item in LEANED for name in item["held_by"]} == here
    assert all(item["held_by"] and len(item["why"]) > 20 for item in LEANED)
