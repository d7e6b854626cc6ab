"""A region's page fits on two sheets, and weighs little before anyone does anything."""

from __future__ import annotations

import re

import pytest
from places import REGIONS

from browser.conftest import Open
from browser.serving import SiteServer

SHEETS = 2
KILOBYTE = 1024
MOST_BYTES = 90 * KILOBYTE
MOST_REQUESTS = 6
SMALLEST = 8.0
"""Points: the smallest letters on paper that a reader at a desk can do with."""
SIZES = """() => {
  const shown = [...document.querySelectorAll("main *")].filter((element) =>
    element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  return shown.map((element) => [parseFloat(getComputedStyle(element).fontSize) * 0.75, element.className]);
}"""


@pytest.mark.each_direction
@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_region_fits_on_two_sheets_of_a4(open_page: Open, language: str, region: str) -> None:
    """Printed with the browser's own margins, in letters of 8 points and more (numbers of sources excepted)."""
    page = open_page(f"{'' if language == 'nl' else 'ar/'}regio/{region}/alles/")
    printed = page.pdf(format="A4", margin=dict.fromkeys(("top", "right", "bottom", "left"), "1cm"))
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) in range(1, SHEETS + 1)
    page.emulate_media(media="print")
    small = [size for size in page.evaluate(SIZES) if size[0] < SMALLEST - 0.01 and "cite" not in size[1]]
    assert small == []


def test_a_region_page_weighs_at_most_90_kilobytes(open_page: Open, server: SiteServer) -> None:
    """Everything a first visit fetches before any interaction, compressed as a host does."""
    page = open_page("regio/leidse-regio/alles/")
    page.wait_for_load_state("networkidle")
    page.mouse.wheel(0, 5000)
    page.wait_for_load_state("networkidle")
    print(f"Dutch region page, cold: {server.bytes_sent} bytes in {len(server.paths)} requests: {server.paths}")
    assert server.bytes_sent <= MOST_BYTES
    assert len(server.paths) <= MOST_REQUESTS
