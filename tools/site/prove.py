"""Prove that a site was built from the commit it names: build that commit again, and compare every file.

The site is a folder or an address; what it says of itself (`release.json`, `sums.txt`) is believed in nothing but
which commit, day and address to build for.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote, urljoin
from urllib.request import urlopen

from tools.progress import say, step
from tools.site import sums

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.txt", "package-lock.json")
FETCHED = "node_modules"
SHOWN = 20
"""Differences that are told one by one."""
Read = Callable[[str], bytes | None]


class NoProof(Exception):
    """Raised with one line that says why nothing could be compared."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`./portal prove SITE [--commit COMMIT]`."""
    parser.add_argument("site", metavar="SITE", help="address or folder of a release")
    parser.add_argument("--commit", help="another commit than the one that the site names")


def run(options: argparse.Namespace) -> int:
    """0 when every file of the site is the one that the commit makes, and it has no other."""
    read = reader(options.site)
    try:
        told = _told(read)
        commit = options.commit or told["commit"]
        with _checked_out(commit) as root:
            made = _built(root, told)
        differing = differences(made, read, _listed(read))
    except NoProof as failure:
        say(str(failure))
        return 1
    for line in differing[:SHOWN]:
        print(line)
    say(
        f"{options.site}: {len(differing)} files are not those that {commit} makes"
        if differing
        else f"{options.site}: all {len(made)} files are those that {commit} makes (tree {sums.tree(made)})"
    )
    return int(bool(differing))


def reader(site: str) -> Read:
    """What reads a file of a site by its path: None where there is none."""
    if not site.startswith(("https://", "http://")):
        return lambda name: (Path(site) / name).read_bytes() if (Path(site) / name).is_file() else None
    home = site.rstrip("/") + "/"
    return lambda name: _fetched(urljoin(home, quote(name.removesuffix("index.html"))))


def _fetched(address: str) -> bytes | None:
    try:
        with urlopen(address, timeout=30) as response:
            content: bytes = response.read()
            return content
    except URLError:
        return None


def differences(made: Mapping[str, str], read: Read, listed: Mapping[str, str]) -> list[str]:
    """Each file that is not as it was made, lacks, or that no build makes; files that only hosts read are not sent."""
    found = [f"{name}: {wrong}" for name, sum_ in made.items() if (wrong := _wrong(name, sum_, read(name)))]
    return found + [f"{name}: stands there, and no build makes it" for name in sorted(set(listed) - set(made))]


def _wrong(name: str, expected: str, content: bytes | None) -> str:
    if content is None:
        return "" if name.startswith("_") else "lacks"
    return "" if sums.sum_of(content) == expected else "differs"


def _told(read: Read) -> dict[str, str]:
    content = read(sums.TOLD)
    if content is None:
        raise NoProof(f"expected a release with {sums.TOLD}, got none, for example releases/current")
    told: dict[str, str] = json.loads(content)
    if not told["commit"]:
        raise NoProof(f"expected a commit in {sums.TOLD}, got none: it was built outside git; name one with --commit")
    if told["site"] is None:
        raise NoProof("expected a portal.yaml in the commit, got a site whose folder stands outside the project")
    return told


def _listed(read: Read) -> dict[str, str]:
    content = read(sums.FILE)
    return sums.read(content.decode()) if content else {}


@contextmanager
def _checked_out(commit: str) -> Iterator[Path]:
    """A folder with the files of a commit, and what is installed here where it asks for just that."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        _git("worktree", "add", "--detach", str(root), commit)
        try:
            if _asks_for_the_same(root):
                (root / FETCHED).symlink_to((ROOT / FETCHED).resolve())
            yield root
        finally:
            _git("worktree", "remove", "--force", str(root))


def _asks_for_the_same(root: Path) -> bool:
    """Whether what is installed here is what the project at `root` pins."""
    return all((root / name).read_bytes() == (ROOT / name).read_bytes() for name in LOCKS)


def _git(*words: str) -> None:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoProof(f"git {words[0]}: {done.stderr.strip()}")


def _built(root: Path, told: Mapping[str, str]) -> dict[str, str]:
    """The sums of what the commit makes on the day of the site, for its address."""
    noon = datetime.fromisoformat(f"{told['built_on']}T12:00").replace(tzinfo=UTC)
    modules = os.pathsep.join([str(root), str(root / "hooks")])
    own = {"SOURCE_DATE_EPOCH": str(int(noon.timestamp())), "PYTHONPATH": modules}
    start = ["-m", "tools"] if _asks_for_the_same(root) else [str(root / "portal")]
    command = [sys.executable, *start, "build", "--draft", "--site", told["site"]]
    command += ["--site-url", told["built_for"]]
    with step("building it once more"):
        done = subprocess.run(command, cwd=root, env={**os.environ, **own}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoProof(f"the commit does not build: {done.stderr.strip()}")
    return sums.of(root / "site")
