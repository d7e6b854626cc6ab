"""The site in all its languages stays within the limits that hosts of static sites publish, with a release kept."""

from __future__ import annotations

from pathlib import Path

from tools.site.pack import is_packed

FILES = 20_000
"""Cloudflare Pages, free plan (developers.cloudflare.com/pages/platform/limits); GitLab Pages takes 200,000."""
LARGEST = 25 * 2**20
"""Bytes of one file, Cloudflare Pages; GitHub takes 100 MiB in a repository."""
WHOLE = 10**9
"""Bytes of a site: GitHub Pages (docs.github.com, "GitHub Pages limits") and GitLab Pages on gitlab.com."""
CARRIED = ("assets/release/", "assets/runtime/")


def test_the_site_fits_every_host_with_the_release_before_beside_it(site: Path) -> None:
    """Files without those packed beside them, which these hosts make themselves: `--release --plain`."""
    sizes = {path.relative_to(site).as_posix(): path.stat().st_size for path in site.rglob("*") if path.is_file()}
    own = {name: size for name, size in sizes.items() if not is_packed(site / name)}
    carried = {name: size for name, size in own.items() if name.startswith(CARRIED)}
    assert len(own) + len(carried) <= FILES
    assert max(own.values()) <= LARGEST
    assert sum(own.values()) + sum(carried.values()) <= WHOLE
