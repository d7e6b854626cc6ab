"""How fast a file of pupils is read before Python: `./portal bench sheets`, a workbook beside the same list as CSV.

In Node.js, with the scripts as the site has them, each time in a fresh process, as a worker that was just started.
A measurement, not a test: nothing fails on it.
"""

from __future__ import annotations

import csv
import io
import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

import openpyxl

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "hooks")]

from tools.brought.runtime import node
from tools.fuzz.sheets import published

PUPILS, COLUMNS, TIMES = 2_000, 20, 7
AIM = 1.5
"""Seconds from the bytes of a workbook to its rows."""
READ = """
globalThis.self = globalThis;
const { readFileSync } = await import("node:fs");
const bytes = new Uint8Array(readFileSync(process.argv[2]));
const start = performance.now();
const { read } = await import(`file://${process.argv[1]}/funding/sheets/read.js`);
const rows = read(bytes).sheets[0].rows.length;
console.log(performance.now() - start, rows);
"""


def main() -> None:
    """Measures and prints."""
    rows = pupils()
    with tempfile.TemporaryDirectory() as scratch:
        scripts = published(ROOT, Path(scratch) / "scripts")
        files = {"csv": as_csv(rows), "xlsx": as_xlsx(rows)}
        taken = {kind: min(_seconds(scripts, kind, file) for _ in range(TIMES)) for kind, file in files.items()}
    print(f"{PUPILS} pupils, {COLUMNS} columns, to rows before Python, best of {TIMES} fresh processes")
    print(f"csv   {taken['csv'] * 1000:6.0f} ms")
    ratios = f"times the csv's {taken['xlsx'] / taken['csv']:.2f}  of the aim {taken['xlsx'] / AIM:.2f}"
    print(f"xlsx  {taken['xlsx'] * 1000:6.0f} ms  aim {AIM * 1000:.0f} ms  {ratios}")


def pupils() -> list[list[object]]:
    """A made-up list, the same every time: texts, numbers and days."""
    chance = random.Random(15)
    rows: list[list[object]] = [[f"Kolom {place}" for place in range(1, COLUMNS + 1)]]
    for number in range(PUPILS):
        days: list[object] = [date(2013, 1, 1) + timedelta(days=chance.randrange(4_000)) for _ in range(5)]
        texts: list[object] = [f"tekst {chance.randrange(9_000)}" for _ in range(10)]
        rows.append([number, *days, *texts, *(chance.randrange(100) for _ in range(COLUMNS - 16))])
    return rows


def as_csv(rows: list[list[object]]) -> bytes:
    """The rows as an office program saves them in the Netherlands."""
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(rows: list[list[object]]) -> bytes:
    """The rows as a workbook of one sheet, days as days."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Leerlingen")
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _seconds(scripts: Path, kind: str, file: bytes) -> float:
    path = scripts / f"pupils.{kind}"
    path.write_bytes(file)
    command = [node(), "--no-warnings", "--input-type=module", "-e", READ, str(scripts), str(path)]
    taken, rows = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert int(rows) == PUPILS + 1, f"{kind}: expected {PUPILS + 1} rows, got {rows}"
    return float(taken) / 1000


if __name__ == "__main__":
    main()
