"""The built site on a real nginx, Caddy and Apache, set up as the guide says and by the files of the build."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path

import pytest
from hosts import remarks
from hosts.part import kinds, new_folder, part_of
from hosts.real import BROTLI, FOLDER, Answer, free_port, get, nginx, on, wait
from places import LANGUAGES, ROOT

from tools.brought import servers
from tools.site import release
from wegwijs.page import headers
from wegwijs.words.catalogue import Catalogue

NOT_THERE = ("nergens/", "en/nowhere/", "ar/nowhere/", "assets/release/0123/none.js")
TYPES = {
    "": ("text/html",),
    "js": ("text/javascript", "application/javascript"),
    "wasm": ("application/wasm",),
    "zip": ("application/zip",),
    "ics": ("text/calendar",),
    "webmanifest": ("application/manifest+json",),
    "json": ("application/json",),
    "svg": ("image/svg+xml",),
    "png": ("image/png",),
    "txt": ("text/plain",),
}
"""What a file is told to be, by its ending."""
SHARED = ("los/", "assets/pictures/", "assets/js/embed.js")
HTTPS = {"X_Forwarded_Proto": "https"}
"""How the server in front of this one tells that the visitor came over https."""


def over_https(address: str, **asked: str) -> Answer:
    """The answer to a visitor who came over https."""
    return get(address, **HTTPS, **asked)


def test_nothing_is_remarked_on_any_kind_of_page_or_file(home: str, hosted: Path) -> None:
    """Pages, worker, WebAssembly, frame, data and pages that are not there, by the rules of two public checkers."""
    found = {}
    for path in (*kinds(hosted), *NOT_THERE):
        answer = over_https(home + path)
        assert answer.status == (404 if path in NOT_THERE else 200), path
        found[path] = remarks.on(answer.headers, framed=path.startswith("los/"), shared=path.startswith(SHARED))
    assert {path: said for path, said in found.items() if said} == {}


def test_each_path_has_the_headers_that_are_said_once(home: str, hosted: Path) -> None:
    """Every server sends the same; what lasts a year is never an answer that there is no such file."""
    rules = headers.rules("/", list(LANGUAGES))
    for path in (*kinds(hosted), *NOT_THERE):
        expected = {**rules.of(path), **rules.secure}
        if path in NOT_THERE:
            expected.pop("Cache-Control", None)
        answer = over_https(home + path)
        found = {name: answer.headers.get_all(name) for name in expected}
        assert found == {name: [value] for name, value in expected.items()}, path
        assert path not in NOT_THERE or not answer.headers["Cache-Control"], path


def test_encryption_is_asked_for_over_https_alone(home: str) -> None:
    """A browser that came without must not be told: whoever is in between could say it too."""
    assert get(home).headers["Strict-Transport-Security"] is None


def test_files_come_as_what_they_are(home: str, hosted: Path) -> None:
    """With its letters where it is text; scripts and WebAssembly run in a browser that trusts nothing else."""
    for path in kinds(hosted):
        answer = get(home + path)
        ending = path.rpartition(".")[2] if "." in path.rpartition("/")[2] else ""
        assert answer.headers.get_content_type() in TYPES[ending], path
        if answer.headers.get_content_maintype() == "text":
            assert answer.headers.get_content_charset() == "utf-8", path


def test_packed_files_are_sent_as_they_stand(home: str, server: str, hosted: Path) -> None:
    """Brotli where the browser takes it, else gzip, else as it is; told to whoever keeps answers for others."""
    for path in ("", "en/", "sw.js", "open-data/v1/regions.json", *(path for path in kinds(hosted) if "wasm" in path)):
        file = hosted / path / "index.html" if path == "" or path.endswith("/") else hosted / path
        best = ".br" if server != "nginx" or BROTLI.is_file() else ".gz"
        for asked, ending in (("gzip", ".gz"), ("gzip, deflate, br", best)):
            answer = get(home + path, Accept_Encoding=asked)
            assert answer.body == Path(f"{file}{ending}").read_bytes(), (path, asked)
            assert answer.headers["Content-Encoding"] == {".gz": "gzip", ".br": "br"}[ending]
            assert "Accept-Encoding" in answer.headers["Vary"]
            assert answer.headers.get_content_type() in TYPES[file.suffix[1:].replace("html", "")]
        assert get(home + path, Accept_Encoding="identity").body == file.read_bytes()


def test_what_did_not_come_packed_is_packed_on_the_way(server: str, site: Path, open_folder: Path) -> None:
    """A site that was copied without its packed files."""
    folder = part_of(site, new_folder(open_folder) / "bare", "https://school.example.nl/")
    with on(server, new_folder(open_folder), folder) as home:
        answer = get(home, Accept_Encoding="gzip")
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(answer.body) == (folder / "index.html").read_bytes()


def test_what_is_not_there_is_told_in_the_language_of_its_folder(home: str, catalogues: dict[str, Catalogue]) -> None:
    """Status 404 with our own page, in Dutch at the root; the files that hosts read are not for visitors."""
    for language, path in (("nl", "nergens/"), ("en", "en/nowhere/"), ("ar", "ar/nowhere/")):
        answer = get(home + path)
        assert answer.status == 404 and str(catalogues[language].text("notfound.title")) in answer.body.decode()
    for name in ("_headers", "_redirects", "_nginx.conf", "_caddy.conf", "_apache.conf"):
        assert get(home + name).status == 404


def test_a_site_under_a_path_has_all_of_it(
    server: str, site: Path, open_folder: Path, catalogues: dict[str, Catalogue]
) -> None:
    """Headers, frames in the sites that it names, and the pages that tell that one is not there, under `/school/`."""
    root, embed = new_folder(open_folder), ["https://www.example.nl", "https://gemeente.example:8443"]
    part_of(site, root / "school", "https://www.example.nl/school/", embed)
    for kind in ("nginx", "caddy", "apache"):  # the guide: the file stands in the site, the root is the folder above
        shutil.copyfile(root / f"school/_{kind}.conf", root / f"_{kind}.conf")
    with on(server, new_folder(open_folder), root) as home:
        rules = headers.rules("/school/", list(LANGUAGES), embed)
        for path in ("", "los/wegwijzer/", "sw.js", "ar/"):
            answer = over_https(f"{home}school/{path}")
            assert {name: answer.headers[name] for name in rules.of(path)} == rules.of(path), path
        gone = get(f"{home}school/en/nowhere/")
        assert gone.status == 404 and str(catalogues["en"].text("notfound.title")) in gone.body.decode()
        assert get(f"{home}school/_headers").status == 404


@pytest.mark.skipif(not servers.path("apache2"), reason="no apache2 here, and it may not be installed")
def test_apache_reads_the_same_rules_from_the_folder_itself(site: Path, open_folder: Path) -> None:
    """Copied to `.htaccess`, where a host lets nobody change the settings of the server."""
    folder = part_of(site, new_folder(open_folder) / "own", "https://school.example.nl/")
    (folder / "_apache.conf").rename(folder / ".htaccess")
    (folder / "_apache.conf").write_text("AllowOverride All\n", "utf-8")
    with on("apache2", new_folder(open_folder), folder) as home:
        rules = headers.rules("/", list(LANGUAGES))
        assert {name: get(home).headers[name] for name in rules.of("")} == rules.of("")
        assert get(f"{home}en/nowhere/").status == 404


def test_the_container_is_made_of_a_release_by_what_every_builder_reads(hosted: Path) -> None:
    """It copies the release it is built from, with a mode in digits, to where its server looks, and nothing else."""
    lines = (ROOT / "Containerfile").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith(("COPY", "ADD"))] == [f"COPY --chmod=0755 . {FOLDER}/"]
    asked = re.findall(rf"{FOLDER}/([\w./-]+)", "\n".join(line for line in lines if not line.startswith("COPY")))
    assert asked and all((hosted / name).is_file() for name in asked)


@pytest.mark.skipif(not servers.path("nginx"), reason="no nginx here, and it may not be installed")
def test_the_container_serves_as_the_guide_says(hosted: Path, open_folder: Path) -> None:
    """The server block that the `Containerfile` writes, on the release that it copies."""
    port, own = free_port(), new_folder(open_folder)
    lines = re.findall(r"^  '(.*)'", (ROOT / "Containerfile").read_text("utf-8"), re.M)
    told = "\n".join(lines).replace("listen 8080", f"listen 127.0.0.1:{port}").replace(FOLDER, str(hosted))
    with nginx(own, told):
        wait(port, own)
        answer = over_https(f"http://127.0.0.1:{port}/", Accept_Encoding="gzip")
        assert remarks.on(answer.headers, framed=False, shared=False) == []
        assert answer.headers["Content-Encoding"] == "gzip"


def test_a_new_release_is_there_at_once(server: str, open_folder: Path) -> None:
    """The link is replaced while visitors ask: each gets one or the other, and none an error."""
    shelf = new_folder(open_folder)
    for name in ("a", "b"):
        (shelf / name).mkdir()
        (shelf / name / "index.html").write_text(name, "utf-8")
        headers.write(shelf / name, "https://school.example.nl/", ["nl"])
    release.show(shelf, "a")
    with on(server, new_folder(open_folder), shelf / "current") as home:
        assert get(home).body == b"a"
        found = []
        for turn in range(20):
            release.show(shelf, "ab"[turn % 2])
            found.append(get(home).body)
        assert found == [b"a", b"b"] * 10
