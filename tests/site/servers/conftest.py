"""A part of the built site with every kind of file, packed as a release is, on each real server."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hosts.part import new_folder, part_of
from hosts.real import on

from tools.brought import servers
from tools.site.pack import pack


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that every user of the machine may read, as a web root is; what pytest makes is for its own alone."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def hosted(open_folder: Path, site: Path) -> Path:
    """What the servers send, at the root of the host: a release, behind its link."""
    folder = part_of(site, open_folder / "site", "https://school.example.nl/")
    runtime = list(folder.glob("assets/runtime/*/*.wasm"))
    for path in runtime:  # the largest file takes half a minute to pack, and is sent as any other
        path.write_bytes(path.read_bytes()[:100_000])
    pack(folder)
    (open_folder / "current").symlink_to("site")
    return open_folder / "current"


@pytest.fixture(scope="module", params=list(servers.PACKAGES))
def server(request: pytest.FixtureRequest) -> str:
    """The name of each server; its tests are left out where it is not installed."""
    if not servers.path(request.param):
        pytest.skip(f"no {request.param} here, and it may not be installed")
    return request.param


@pytest.fixture(scope="module")
def home(server: str, hosted: Path, open_folder: Path) -> Iterator[str]:
    """The address of the site on that server."""
    with on(server, new_folder(open_folder), hosted) as address:
        yield address
