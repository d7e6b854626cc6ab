"""Spreadsheets for tests: as programs write them, and built by hand where none would; and how the page reads them."""

from __future__ import annotations

import base64
import io
import json
import re
import subprocess
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import openpyxl
from places import ROOT

from tools.brought.runtime import node
from tools.fuzz.sheets import READER, published

WRITER = Path(__file__).with_name("write_sheets.mjs")
IMPORTED = re.compile(r'^import (?:[^"]+ from )?"(\.[^"]+)"', re.M)
Rows = Sequence[Sequence[Any]]


@cache
def _published() -> Path:
    """The scripts that read, where the site has them, with those that npm brings beside them."""
    return published(ROOT, Path(mkdtemp(prefix="sheets-")))


def read(*files: bytes) -> list[dict[str, Any]]:
    """What the page makes of each file: its sheets, or the reason of its refusal."""
    lines = "".join(f"{base64.b64encode(file).decode()}\n" for file in files)
    return [json.loads(line) for line in _ask(READER, lines).rstrip("\n").split("\n")]


def write(*books: list[dict[str, Any]]) -> list[bytes]:
    """The workbook that the page makes of each list of sheets."""
    return [base64.b64decode(book) for book in json.loads(_ask(WRITER, json.dumps(books)))]


def reading_scripts() -> list[str]:
    """The text of the worker, and of every script that it loads."""
    found: dict[Path, str] = {}
    todo = [_published() / "funding/sheets/worker.js"]
    while todo:
        path = todo.pop().resolve()
        if path not in found:
            found[path] = path.read_text("utf-8")
            todo += [path.parent / name for name in IMPORTED.findall(found[path])]
    return list(found.values())


def brotli_bytes(text: str) -> int:
    """How many bytes `text` is once compressed as web servers do."""
    script = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(0)).length))"
    done = subprocess.run([node(), "-e", script], input=text, capture_output=True, encoding="utf-8", check=True)
    return int(done.stdout)


def _ask(script: Path, given: str) -> str:
    command = [node(), "--no-warnings", str(script), str(_published())]
    return subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=True).stdout


def workbook(rows: Rows, **sheets: Rows) -> bytes:
    """A workbook as openpyxl writes it: a first sheet with `rows`, and others by their names."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    for row in rows:
        first.append(list(row))
    for name, others in sheets.items():
        more = book.create_sheet(name)
        for row in others:
            more.append(list(row))
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def zipped(**parts: str | bytes) -> bytes:
    """A zip file; `__` in a name is a slash and `_dot_` a dot."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name.replace("__", "/").replace("_dot_", "."), part)
    return content.getvalue()


def replaced(file: bytes, name: str, old: str, new: str) -> bytes:
    """A zip file with other text in one of its parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as before, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as after:
        for each in before.namelist():
            text = before.read(each)
            if each == name:
                assert old.encode() in text, f"{old} stands in {name}"
                text = text.replace(old.encode(), new.encode())
            after.writestr(each, text)
    return content.getvalue()


TABLE = "urn:oasis:names:tc:opendocument:xmlns:"


def ods(body: str, styles: str = "") -> bytes:
    """A spreadsheet of LibreOffice with these tables."""
    spaces = " ".join(f'xmlns:{name}="{TABLE}{name}:1.0"' for name in ("office", "table", "text", "style"))
    content = (
        f"<?xml version='1.0'?><office:document-content {spaces}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet", content_dot_xml=content)


def ods_cell(text: str, kind: str = "string", value: str = "", more: str = "") -> str:
    """A cell of such a table."""
    values = {"date": "office:date-value", "boolean": "office:boolean-value"}.get(kind, "office:value")
    said = f' {values}="{value}"' if value else ""
    return f'<table:table-cell office:value-type="{kind}"{said}{more}><text:p>{text}</text:p></table:table-cell>'
