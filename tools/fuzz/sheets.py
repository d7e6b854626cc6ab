"""Files of pupils: workbooks, spreadsheets of LibreOffice and lists as text, whole and spoilt, as a page reads them."""

from __future__ import annotations

import base64
import io
import json
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from random import Random
from select import select
from typing import Any

from tools.brought.runtime import node
from tools.fuzz.target import LONGEST, REFUSED, Hang, Place, Target
from wegwijs.subjects.runtime.files import LIBRARIES

READER = Path(__file__).with_name("read_sheets.mjs")
REASONS = {
    "damaged", "empty", "locked", "not-a-sheet", "old-workbook", "too-large", "too-many-rows", "web-page", "zip-bomb",
}  # fmt: skip
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
RELATIONS = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
BOOK = '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'
PIECES = (b'"', b";", b"\n", b"<", b"/>", b"&", b"\x00", b"\xff", b"99999999", b'="', b"<c>", b"<row>", b"]]>", b"<!--")


def published(root: Path, folder: Path) -> Path:
    """Puts the scripts that read sheets into `folder` as the site has them, with those that npm brings beside them."""
    for name in ("funding/sheets", "documents"):
        source = root / "hooks/wegwijs/subjects" / name
        shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for address, library in LIBRARIES.items():
        path = folder / address.removeprefix("assets/subjects/")
        if path.parent.is_dir():
            shutil.copy(root / library, path)
    (folder / "package.json").write_text('{"type": "module"}')
    return folder


@dataclass(frozen=True)
class File:
    """A file, the cells it was made of, and whether it was spoilt afterwards."""

    content: bytes
    rows: list[list[str]]
    kind: str
    spoilt: bool


class Sheets(Target):
    """A list of made-up pupils in one of three kinds of file."""

    name, about, share = "sheets", "files of pupils as a page reads them", 8

    def __init__(self, chance: Random, place: Place) -> None:
        super().__init__(chance, place)
        command = [node(), "--no-warnings", str(READER), str(published(place.root, place.scratch / "scripts"))]
        self.reader = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def make(self) -> File:
        """The next file."""
        columns = self.chance.randrange(2, 7)
        rows = [
            [self.chance.choice(("", "ja", "1 é", "Curaçao", "a b")) for _ in range(columns - 1)]
            for _ in range(self.chance.randrange(1, 30))
        ]
        rows = [[f"r{number}x", *cells[:-1], "z"] for number, cells in enumerate(rows)]
        kind = self.chance.choice(("xlsx", "ods", "csv"))
        made = {"xlsx": _xlsx, "ods": _ods, "csv": _csv}[kind](rows, self.chance)
        if self.chance.random() < 0.3:
            return File(made, rows, kind, spoilt=False)
        within = kind != "csv" and self.chance.random() < 0.7
        return File((_spoil_part if within else _spoil)(made, self.chance), rows, kind, spoilt=True)

    def judge(self, made: File) -> str:
        """A whole file gives each of its rows; a spoilt one is refused by name, or every row still in it is read."""
        found = self._read(made.content)
        if "refused" in found:
            if found["name"] != "Refused" or found["refused"] not in REASONS:
                raise ValueError(found["trace"])
            return REFUSED if made.spoilt else f"refused a whole file: {found}"
        rows = [row for sheet in found["sheets"] for row in sheet["rows"] if row]
        if not made.spoilt:
            return "" if rows == made.rows else f"other rows: {rows}"
        if made.kind != "csv" or b"\x00" in made.content:
            return ""
        there = "\n".join(cell for row in rows for cell in row)
        lost = [name for name, *_ in made.rows if name.encode() in made.content and name not in there]
        return f"lost {lost}" if lost else ""

    def _read(self, content: bytes) -> dict[str, Any]:
        stdin, stdout = self.reader.stdin, self.reader.stdout
        assert stdin and stdout
        stdin.write(base64.b64encode(content) + b"\n")
        stdin.flush()
        if not select([stdout], [], [], LONGEST * 4)[0]:
            self.reader.kill()
            raise Hang
        found = dict(json.loads(stdout.readline()))
        return found

    def close(self) -> None:
        """The process that reads."""
        self.reader.kill()
        self.reader.communicate()


def _zipped(parts: dict[str, str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return content.getvalue()


def _xlsx(rows: list[list[str]], chance: Random) -> bytes:
    told = chance.random() < 0.5
    shared = chance.random() < 0.5
    texts = [cell for row in rows for cell in row]
    body = ""
    for number, row in enumerate(rows, 1):
        cells = ""
        for place, cell in enumerate(row):
            where = f' r="{"ABCDEF"[place]}{number}"' if told else ""
            kept = f't="s"><v>{texts.index(cell)}</v>' if shared else f't="inlineStr"><is><t>{cell}</t></is>'
            cells += f"<c{where} {kept}</c>"
        body += f'<row r="{number}">{cells}</row>'
    strings = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return _zipped({
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{body}</sheetData></worksheet>",
    })


def _ods(rows: list[list[str]], chance: Random) -> bytes:
    kind = ' office:value-type="string"' if chance.random() < 0.5 else ""
    body = ""
    for row in rows:
        cells = (f"<table:table-cell{kind}><text:p>{cell}</text:p></table:table-cell>" for cell in row)
        body += f"<table:table-row>{''.join(cells)}</table:table-row>"
    start = f"<office:document-content {SPACES}><office:body><office:spreadsheet>"
    end = "</office:spreadsheet></office:body></office:document-content>"
    return _zipped({"content.xml": f'{start}<table:table table:name="a">{body}</table:table>{end}'})


def _csv(rows: list[list[str]], chance: Random) -> bytes:
    separator, end = chance.choice((";", ",", "\t", "|")), chance.choice(("\r\n", "\n"))
    quoted = chance.random() < 0.3
    lines = (separator.join(f'"{cell}"' if quoted else cell for cell in row) for row in rows)
    return end.join(lines).encode(chance.choice(("utf-8", "utf-8-sig", "cp1252", "utf-16")))


def _spoil(content: bytes, chance: Random) -> bytes:
    """Some bytes changed, cut, repeated or put in."""
    spoilt = bytearray(content)
    for _ in range(chance.randrange(1, 6)):
        at, way = chance.randrange(len(spoilt) + 1), chance.randrange(4)
        if way == 0:
            spoilt[at : at + 1] = bytes([chance.randrange(256)])
        elif way == 1:
            del spoilt[at : at + chance.randrange(1, 40)]
        elif way == 2:
            spoilt[at:at] = spoilt[at : at + chance.randrange(1, 40)]
        else:
            spoilt[at:at] = chance.choice(PIECES)
    return bytes(spoilt)


def _spoil_part(content: bytes, chance: Random) -> bytes:
    """One of the parts of a zip file spoilt, in a zip that is whole."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    chosen = chance.choice(list(parts))
    parts[chosen] = _spoil(parts[chosen], chance)
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return written.getvalue()
