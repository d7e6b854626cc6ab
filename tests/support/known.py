"""The parameters as the build compiles them, for tests of the rules."""

from functools import cache
from pathlib import Path
from typing import Any

from calculators.parameters import Parameters
from wegwijs.facts.parameters import load_parameters

FOLDER = Path(__file__).parents[2] / "data" / "parameters"


@cache
def compiled() -> dict[str, Any]:
    """Every parameter of `data/parameters`, compiled."""
    return load_parameters(FOLDER)


@cache
def parameters() -> Parameters:
    """The same, as the rules read them."""
    return Parameters(compiled())
