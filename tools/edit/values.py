"""What YAML and JSON hold, as it is read: it has no type before the models check it."""

from __future__ import annotations

from typing import Any

Value = Any
"""Anything that a file or a form can say."""
Json = dict[str, Value]
"""An object of JSON, a mapping of YAML."""
Location = tuple[str | int, ...]
"""Where in a file something stands: keys, and places in lists."""
