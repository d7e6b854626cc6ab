"""What the tests of generated pages share."""

from __future__ import annotations

from pathlib import Path

import material
import pytest
from places import LANGUAGES, ROOT

from generator.build import Portal


@pytest.fixture(scope="session")
def portal() -> Portal:
    """The project's own portal, loaded once."""
    icons = Path(material.__file__).parent / "templates"
    return Portal(ROOT, icons, list(LANGUAGES), {"unreviewed": ["ar"]})
