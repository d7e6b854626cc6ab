"""What a site is made with and ships, as a CycloneDX list: names, versions, licences and sums, from the lock files."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINNED = re.compile(r"(?m)^([A-Za-z0-9._-]+)==([^\s;\\]+)")
ALGORITHMS = {"sha512": "SHA-512", "sha256": "SHA-256", "sha1": "SHA-1"}
SPDX = re.compile(r"[A-Za-z0-9.+-]+(?: (?:OR|AND|WITH) [A-Za-z0-9.+-]+)*")
"""A licence in the short form; anything longer is told as a name."""


def text() -> str:
    """The list as a file; the same bytes for the same lock files."""
    return json.dumps(listed(), indent=1, ensure_ascii=False) + "\n"


def listed() -> dict[str, object]:
    """The list: packages of Python build the site, those of npm are shipped with it."""
    found = sorted([*_python(), *_npm()], key=lambda part: str(part["purl"]))
    own = {"type": "application", "bom-ref": "site", "name": "wegwijs-naar-school", "licenses": _licences("EUPL-1.2")}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": own},
        "components": found,
        "dependencies": [{"ref": "site", "dependsOn": [part["bom-ref"] for part in found]}],
    }


def _python() -> Iterator[dict[str, object]]:
    for name, version in PINNED.findall((ROOT / "requirements.txt").read_text("utf-8")):
        try:
            licence = _licence(metadata.metadata(name))
        except metadata.PackageNotFoundError:  # of another system than this one
            licence = ""
        yield _part("pypi", name, version, licence, "excluded")


def _licence(told: metadata.PackageMetadata) -> str:
    """What a package says in the newest of the fields there are for it."""
    for field in ("License-Expression", "License"):
        for licence in told.get_all(field) or []:
            return licence
    classes = told.get_all("Classifier") or []
    return ", ".join(line.rpartition(" :: ")[2] for line in classes if line.startswith("License ::"))


def _npm() -> Iterator[dict[str, object]]:
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    for path, told in locked.items():
        if path and not told.get("dev"):
            name = path.rpartition("node_modules/")[2]
            part = _part("npm", name, told["version"], str(told.get("license", "")), "required")
            algorithm, _, digest = told.get("integrity", "").partition("-")
            if algorithm in ALGORITHMS:
                sum_ = base64.b64decode(digest).hex()
                part["hashes"] = [{"alg": ALGORITHMS[algorithm], "content": sum_}]
            yield part


def _part(kind: str, name: str, version: str, licence: str, scope: str) -> dict[str, object]:
    purl = f"pkg:{kind}/{name.replace('@', '%40')}@{version}"
    named: dict[str, object] = {"type": "library", "bom-ref": purl, "purl": purl}
    part = {**named, "name": name, "version": version, "scope": scope}
    return {**part, "licenses": _licences(licence)} if licence else part


def _licences(licence: str) -> list[dict[str, object]]:
    if SPDX.fullmatch(licence):
        return [{"expression": licence}]
    return [{"license": {"name": licence.strip().splitlines()[0]}}]
