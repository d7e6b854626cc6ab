"""Says in words what nobody foresaw: where it went wrong and what came, so that nobody has to read a traceback.

It imports nothing of the project: the fault may lie in any of it.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEBUG = "PORTAL_DEBUG"
"""The environment variable that asks for the traceback."""
TEXTS = ("mkdocs.yml", "data", "docs", "locales", "theme", "hooks", "calculators", "tools")
"""Where a file can lie that is no text in UTF-8."""
_NOT_TEXT = (".pyc", ".png", ".ico", ".woff2")
_ELSEWHERE = (ROOT / ".venv", ROOT / "node_modules")
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def told(error: BaseException) -> str:
    """`error` in words, each line with its place, and how to see more."""
    lines = list(_lines(error)) + [note for note in getattr(error, "__notes__", [])]
    return "\n".join([*lines, f"portal: {DEBUG}=1 before the command shows where it came from"])


def line(error: BaseException) -> str:
    """`error` in one line with its place."""
    return next(_lines(error))


def tell(error: BaseException) -> None:
    """Print `error` in words; its traceback too where that is asked for."""
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    print(told(error), file=sys.stderr, flush=True)


def _lines(error: BaseException) -> Iterator[str]:
    if getattr(error, "problems", None):
        yield str(error)  # problems of the data have their own places
    elif isinstance(error, UnicodeDecodeError):
        yield from list(_not_utf8()) or [f"{_place(error)}: {error}"]
    elif isinstance(error, OSError) and error.errno in _FULL:
        where = error.filename or _place(error)
        yield f"{where}: no room left on the disk ({error.strerror}): free some space, and run it again"
    elif isinstance(error, ModuleNotFoundError) and not _is_own(error.name or ""):
        yield f"{_place(error)}: {error}: the environment is not whole, remove the folder .venv and run it again"
    else:
        yield f"{_place(error)}: {_in_words(error)}"


def _in_words(error: BaseException) -> str:
    """The kind and the message; of an error that keeps its place apart only the message."""
    message = getattr(error, "msg", None) if isinstance(error, SyntaxError) else str(error)
    return f"{type(error).__name__}: {message}" if message else type(error).__name__


def _is_own(module: str) -> bool:
    package = module.split(".")[0]
    return any((folder / package).is_dir() for folder in (ROOT, ROOT / "hooks"))


def _place(error: BaseException) -> str:
    """File and line: those the error names, or the deepest line of ours that was running."""
    named, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    if named and line:
        return f"{_short(named)}:{line}"
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if _is_ours(Path(frame.filename))]
    if not frames:
        return "portal"
    deepest = (own or frames)[-1]
    return f"{_short(deepest.filename)}:{deepest.lineno}"


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(ROOT) and not any(path.is_relative_to(folder) for folder in _ELSEWHERE)


def _short(name: str) -> str:
    path = Path(name)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else name


def _not_utf8() -> Iterator[str]:
    """Which file it is: whoever reads it does not say."""
    for name in TEXTS:
        place = ROOT / name
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and path.suffix not in _NOT_TEXT:
                content = path.read_bytes()
                try:
                    content.decode("utf-8")
                except UnicodeDecodeError as error:
                    line = content[: error.start].count(b"\n") + 1
                    got = f"the byte {content[error.start]:#04x}"
                    yield f"{_short(str(path))}:{line}: expected text in UTF-8, got {got}"
