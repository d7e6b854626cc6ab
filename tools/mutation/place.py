"""Put one change into the rules of this process. Call it only in a fork: nothing is put back."""

from __future__ import annotations

import importlib.abc
import importlib.util
import sys
from decimal import Decimal
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

from tools.mutation.operators import Mutant

PLAIN = (str, int, float, Decimal, type(None))


def name_of(module: str) -> str:
    """The import name of a module by its path: `calculators/funding/po/__init__.py` is `calculators.funding.po`."""
    return module.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def in_memory(mutant: Mutant) -> bool:
    """Change what is loaded already, where that is the same as loading it changed; False where it is not."""
    module = sys.modules[name_of(mutant.module)]
    code = compile(mutant.source, module.__file__ or mutant.module, "exec", dont_inherit=True)
    return _function(module, mutant.function, code) if mutant.function else _tables(module, code)


def _function(module: ModuleType, function: str, code: CodeType) -> bool:
    held: Any = module
    for name in function.split("."):
        held = vars(held).get(name)
    held = getattr(held, "__func__", getattr(held, "fget", getattr(held, "func", held)))
    held = getattr(held, "__wrapped__", held)
    new = _code(code, function.split("."))
    if not isinstance(held, FunctionType) or new is None or held.__code__.co_freevars != new.co_freevars:
        return False
    held.__code__ = new
    return True


def _code(code: CodeType, names: list[str]) -> CodeType | None:
    if not names:
        return code
    inner = [const for const in code.co_consts if isinstance(const, CodeType) and const.co_name == names[0]]
    return _code(inner[-1], names[1:]) if inner else None


def _tables(module: ModuleType, code: CodeType) -> bool:
    """Exchange the tables of plain values that come out otherwise, wherever they were imported."""
    scratch = dict(vars(module))
    try:
        exec(code, scratch)
    except Exception:  # whatever it raises, importing it shows the same
        return False
    changed = {key: new for key, new in scratch.items() if _plain(new) and vars(module).get(key) != new}
    for key, new in changed.items():
        old = vars(module).get(key)
        for other in list(sys.modules.values()):
            if getattr(other, key, module) is old:
                setattr(other, key, new)
    return bool(changed)


def _plain(value: object) -> bool:
    if isinstance(value, (tuple, list, set, frozenset)):
        return all(_plain(item) for item in value)
    if isinstance(value, dict):
        return all(_plain(key) and _plain(item) for key, item in value.items())
    return isinstance(value, PLAIN)


def on_import(mutant: Mutant | None, folders: tuple[Path, ...]) -> None:
    """Forget every module below `folders`, and load the changed source when its module is imported again."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file and any(Path(file).is_relative_to(folder) for folder in folders):
            del sys.modules[name]
    if mutant:
        sys.meta_path.insert(0, _Changed(mutant))


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the changed module, and no other."""

    def __init__(self, mutant: Mutant) -> None:
        self.name, self.path, self.source = name_of(mutant.module), Path(mutant.module).resolve(), mutant.source

    def find_spec(self, name: str, path: object, target: object = None) -> ModuleSpec | None:
        if name != self.name:
            return None
        package = self.path.name == "__init__.py"
        spec = importlib.util.spec_from_loader(name, self, origin=str(self.path), is_package=package)
        if spec and package:
            spec.submodule_search_locations = [str(self.path.parent)]
        return spec

    def exec_module(self, module: ModuleType) -> None:
        module.__file__ = str(self.path)
        exec(compile(self.source, self.path, "exec", dont_inherit=True), vars(module))
