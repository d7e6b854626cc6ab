"""The Python that runs in the browser: Pyodide's own files, and the rules beside them."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

from calculators.family.facts import Facts
from wegwijs.facts.rules_data import to_text
from wegwijs.page.release import MANIFEST

PYODIDE = Path("node_modules/pyodide")
TRIMMED = Path("build/runtime/python.zip")
"""The standard modules the rules use, and the rules, as `./portal` makes them."""
TRANSFER = TRIMMED.with_suffix(".transfer")
"""How many bytes each file is on the wire, compressed as most hosts do, as JSON."""
FILES = {"pyodide.js": "pyodide.mjs", "pyodide.asm.js": "pyodide.asm.mjs", "pyodide.asm.wasm": "pyodide.asm.wasm"}
"""Pyodide's own files by their name on the site: no `.mjs`, for which many hosts know no type."""
BASE = "../../../runtime/"
"""From the manifest to the runtimes, whose names do not change with every release."""
ETHIOPIC = Path("node_modules/@fontsource/noto-sans-ethiopic")
LIBRARIES = {
    "assets/subjects/shared/lean-qr.js": Path("node_modules/lean-qr/index.mjs"),
    "assets/licences/lean-qr-MIT.txt": Path("node_modules/lean-qr/LICENSE"),
    "assets/subjects/search/minisearch.js": Path("node_modules/minisearch/dist/es/index.js"),
    "assets/licences/minisearch-MIT.txt": Path("node_modules/minisearch/LICENSE.txt"),
    "assets/subjects/documents/fflate.js": Path("node_modules/fflate/umd/index.js"),
    "assets/licences/fflate-MIT.txt": Path("node_modules/fflate/LICENSE"),
    "assets/subjects/funding/sheets/saxen.js": Path("node_modules/saxen/dist/index.js"),
    "assets/licences/saxen-MIT.txt": Path("node_modules/saxen/LICENSE"),
    "assets/subjects/funding/sheets/dsv.js": Path("node_modules/d3-dsv/src/dsv.js"),
    "assets/licences/d3-dsv-ISC.txt": Path("node_modules/d3-dsv/LICENSE"),
    "assets/subjects/frame/ethiopic.woff2": ETHIOPIC / "files/noto-sans-ethiopic-ethiopic-400-normal.woff2",
    "assets/licences/noto-sans-ethiopic-OFL.txt": ETHIOPIC / "LICENSE",
}
"""Other browser files that npm brings, by their path on the site."""
FONTS = tuple(
    Path("node_modules/@expo-google-fonts") / name
    for name in (
        "noto-sans/700Bold/NotoSans_700Bold.ttf",
        "noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
        "noto-sans-ethiopic/700Bold/NotoSansEthiopic_700Bold.ttf",
    )
)
"""In which the build writes the words on pictures; together they know every script of the site."""
_GO_IN = ("package.json", "pyodide-lock.json", "python_stdlib.zip")
PINNED = (*(PYODIDE / name for name in (*FILES.values(), *_GO_IN)), *LIBRARIES.values(), *FONTS)
"""The files of npm that ship, or that go into what ships."""

Content = str | bytes | Path


class RuntimeMissing(Exception):
    """Raised when npm has not brought the browser files yet. `./portal` brings them."""


def assets(root: Path, compiled: Facts) -> dict[str, Content]:
    """The runtime under a folder named after its content, a manifest that points to it, and the libraries.

    Raises RuntimeMissing when a file is not there.
    """
    for path in (TRIMMED, *(PYODIDE / name for name in FILES.values()), *LIBRARIES.values()):
        if not (root / path).exists():
            raise RuntimeMissing(f"{path}: expected a file ./portal brings, got nothing, for example ./portal build")
    python = root / TRIMMED
    data = to_text(compiled)
    version = _version(root, python.read_bytes(), data)
    folder = f"assets/runtime/{version}"
    files: dict[str, Content] = {f"{folder}/{name}": root / PYODIDE / source for name, source in FILES.items()}
    files |= {f"{folder}/python.zip": python, f"{folder}/data.json": data}
    sizes = {path.removeprefix(f"{folder}/"): _size(content) for path, content in files.items()}
    wire = {**json.loads((root / TRANSFER).read_text("utf-8")), "data.json": len(gzip.compress(data.encode(), 6))}
    manifest = {"version": version, "base": BASE + version + "/", "files": sizes, "wire": wire}
    files[MANIFEST] = json.dumps({**manifest, "transfer": sum(wire.values()), "lock": _lock(root)})
    return {**files, **{path: root / source for path, source in LIBRARIES.items()}}


def _version(root: Path, python: bytes, data: str) -> str:
    digest = hashlib.sha256(python + data.encode())
    for name in (*FILES.values(), "pyodide-lock.json"):
        digest.update((root / PYODIDE / name).read_bytes())
    return digest.hexdigest()[:12]


def _lock(root: Path) -> dict[str, object]:
    """Pyodide's lock file without its packages: the rules need none, and it saves a request."""
    lock = json.loads((root / PYODIDE / "pyodide-lock.json").read_text("utf-8"))
    return {"info": lock["info"], "packages": {}}


def _size(content: Content) -> int:
    if isinstance(content, Path):
        return content.stat().st_size
    return len(content.encode() if isinstance(content, str) else content)
