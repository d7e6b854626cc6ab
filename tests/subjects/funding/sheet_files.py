"""Spreadsheets for tests: as programs write them, and built by hand where none would; and how the page reads them."""

from __future__ import annotations

import base64
import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import openpyxl
from places import ROOT, SUBJECTS

from tools.brought.runtime import node
from wegwijs.subjects.runtime.files import LIBRARIES

READER = Path(__file__).with_name("read_sheets.mjs")
WRITER = Path(__file__).with_name("write_sheets.mjs")
Rows = Sequence[Sequence[Any]]


@cache
def _published() -> Path:
    """The scripts that read, where the site has them, with those that npm brings beside them."""
    folder = Path(mkdtemp(prefix="sheets-"))
    for name in ("funding/sheets", "letters"):
        shutil.copytree(SUBJECTS / name, folder / name, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for address, source in LIBRARIES.items():
        path = folder / address.removeprefix("assets/subjects/")
        if path.parent.is_dir():
            shutil.copy(ROOT / source, path)
    (folder / "package.json").write_text('{"type": "module"}')
    return folder


def read(*files: bytes) -> list[dict[str, Any]]:
    """What the page makes of each file: its sheets, or the reason of its refusal."""
    answers: list[dict[str, Any]] = _ask(READER, [base64.b64encode(file).decode() for file in files])
    return answers


def write(*books: list[dict[str, Any]]) -> list[bytes]:
    """The workbook that the page makes of each list of sheets."""
    return [base64.b64decode(book) for book in _ask(WRITER, books)]


def _ask(script: Path, given: Any) -> Any:
    command = [node(), "--no-warnings", str(script), str(_published())]
    done = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


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
