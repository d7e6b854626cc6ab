"""The one door to the rules for programs: JSON in, JSON out, the same in every Python."""

from __future__ import annotations

import json

from calculators.answers import REQUEST, day, read_json
from calculators.compiled import Compiled
from calculators.errors import AnswerError
from calculators.family import requests as family
from calculators.funding import requests as funding
from calculators.funding.po import requests as primary
from calculators.funding.pupil_list import requests as pupil_list
from calculators.funding.vo import requests as secondary
from calculators.municipal import requests as municipal
from calculators.progress import Tell
from calculators.request import Request
from calculators.result import Result, to_json

_BY_SUBJECT = (family, primary, secondary, funding, municipal, pupil_list)
REQUESTS: dict[str, Request] = {request.slug: request for subject in _BY_SUBJECT for request in subject.REQUESTS}
"""Every rule there is, by its slug."""


def answer(request: str, compiled: Compiled, content: bytes = b"", tell: Tell | None = None) -> str:
    """The result of `{"rule": "route", "answers": {...}, "on": "2026-11-21"}` as JSON.

    `content` is the file a question goes with; `tell` hears (done, total) during long work.
    A bad answer does not raise: the JSON then has one key, `error`, with `field`, `expected`, `got` and `example`.
    """
    try:
        return to_json(_ask(read_json(request), compiled, content, tell))
    except AnswerError as error:
        detail = {"field": error.field, "expected": error.expected, "got": error.got, "example": error.example}
        return json.dumps({"error": detail}, ensure_ascii=False, sort_keys=True)


def _ask(asked: object, compiled: Compiled, content: bytes, tell: Tell | None) -> Result:
    if not isinstance(asked, dict):
        raise AnswerError("request", "an object with rule, answers and on", asked, REQUEST)
    for key in asked:
        if key not in ("rule", "answers", "on"):
            raise AnswerError("request", "only the keys answers, on, rule", key, REQUEST)
    rule, answers, on = str(asked.get("rule")), asked.get("answers"), day("on", asked.get("on"))
    if not isinstance(answers, dict):
        raise AnswerError("answers", "an object of answers", answers, {})
    if rule not in REQUESTS:
        raise AnswerError("rule", f"one of {', '.join(sorted(REQUESTS))}", rule, "route")
    return REQUESTS[rule].ask(answers, on, compiled, content, tell)
