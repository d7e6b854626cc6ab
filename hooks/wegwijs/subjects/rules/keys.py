"""The words of what the rules return: every key of a result has its own key in the catalogue, and every value its form.

cond.<condition>    outcome.<outcome>   answer.<field>, with hyphens      amount.<id>    reading.<key>
doubt.<doubt>       told.<key>, with hyphens
param.<id>          unit.<unit>         keyword.<value>                   verdict.<verdict>
"""

from __future__ import annotations


def answer_key(field: str) -> str:
    """The catalogue key of an answer a rule asks: `answer.birth-date` for `birth_date`, of a part its last name."""
    return "answer." + field.rpartition(".")[2].replace("_", "-")
