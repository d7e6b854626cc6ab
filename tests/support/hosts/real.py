"""Real web servers of the system, set up by nothing but the guide for hosts, on a folder of the test."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

from places import ROOT

from tools.brought import servers

GUIDE = (ROOT / "docs-dev" / "hosting.md").read_text("utf-8")
FOLDER = "/srv/school/current"
"""Where the guide lets the site stand."""
NGINX = """daemon off; {user} pid {own}/pid; error_log {own}/error.log; {modules}
events {{ worker_connections 256; }}
http {{
  include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
  client_body_temp_path {own}/body; proxy_temp_path {own}/proxy; fastcgi_temp_path {own}/fcgi;
  uwsgi_temp_path {own}/uwsgi; scgi_temp_path {own}/scgi;
  {block}
}}
"""
"""As the package's own `nginx.conf`, with everything in a folder of the test."""
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
CADDY = """{{
  admin off
  auto_https off
  storage file_system {own}
}}
{block}
"""
MODULES = Path("/usr/lib/apache2/modules")
APACHE = """ServerRoot {own}
ServerName localhost
PidFile {own}/pid
ErrorLog {own}/error.log
Listen 127.0.0.1:{port}
{modules}
{user}
TypesConfig /etc/mime.types
{block}
"""
LOADED = ("mpm_event", "authz_core", "dir", "mime", "filter", "deflate", "headers", "rewrite")
"""What Debian loads by itself, and the two modules that the guide asks for."""


@dataclass(frozen=True)
class Answer:
    """What a server sent."""

    status: int
    headers: Message
    body: bytes


def get(address: str, **headers: str) -> Answer:
    """The answer to one request; `_` in the name of a header stands for `-`."""
    asked = urllib.request.Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(asked) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())


def block(name: str, site: Path, port: int) -> str:
    """What the guide says for a server, for the folder `site`, listening on this machine alone."""
    found = re.search(rf"(?ms)^```{name}\n(.*?)^```", GUIDE)
    assert found, f"the guide shows a block for {name}"
    return found[1].replace("listen 80", f"listen 127.0.0.1:{port}").replace(FOLDER, str(site))


@contextmanager
def nginx(own: Path, block: str) -> Iterator[None]:
    """nginx with a server block, all it writes in the folder `own`."""
    user = "user root;" if os.geteuid() == 0 else ""
    modules = f"load_module {BROTLI};" if BROTLI.is_file() else ""
    block = block.replace("# brotli_static", "brotli_static") if modules else block
    (own / "nginx.conf").write_text(NGINX.format(own=own, user=user, modules=modules, block=block), "utf-8")
    with _running([str(servers.path("nginx")), "-p", str(own), "-c", str(own / "nginx.conf")], own):
        yield


@contextmanager
def caddy(own: Path, block: str, port: int) -> Iterator[None]:
    """Caddy with the block of a site."""
    block = block.replace(":80 {", f"http://127.0.0.1:{port} {{")
    (own / "Caddyfile").write_text(CADDY.format(own=own, block=block), "utf-8")
    command = [str(servers.path("caddy")), "run", "--adapter", "caddyfile", "--config", str(own / "Caddyfile")]
    with _running(command, own):
        yield


@contextmanager
def apache(own: Path, block: str, port: int) -> Iterator[None]:
    """Apache with its block; it never serves as root, so its folder must be open to everybody."""
    modules = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in LOADED)
    user = "User nobody\nGroup nogroup" if os.geteuid() == 0 else ""
    text = APACHE.format(own=own, port=port, modules=modules, user=user, block=block)
    (own / "apache.conf").write_text(text, "utf-8")
    with _running([str(servers.path("apache2")), "-d", str(own), "-f", str(own / "apache.conf"), "-DFOREGROUND"], own):
        yield


@contextmanager
def on(name: str, own: Path, site: Path) -> Iterator[str]:
    """The address of `site` on the server called `name`, as the guide says."""
    port = free_port()
    told = block("apache" if name == "apache2" else name, site, port)
    started = {"nginx": lambda: nginx(own, told), "caddy": lambda: caddy(own, told, port)}
    with started.get(name, lambda: apache(own, told, port))():
        wait(port, own)
        yield f"http://127.0.0.1:{port}/"


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(command: list[str], own: Path) -> Iterator[None]:
    with (own / "said").open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env={**os.environ, "HOME": str(own)})
        try:
            yield
        finally:
            process.terminate()
            process.wait()


def wait(port: int, own: Path) -> None:
    """Until the server listens, whose folder is `own`."""
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server did not start: " + (own / "said").read_text("utf-8", "replace"))
