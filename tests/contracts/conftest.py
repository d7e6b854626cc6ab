"""A small site for each test, in a folder of its own."""

from pathlib import Path

import pytest
from contracts.small_site import Small


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """A site without pages yet."""
    return Small(tmp_path)
