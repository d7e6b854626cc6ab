"""Which documents prove the date of entry in the Netherlands (art. 31(6), 31a(5), 32(7) of 2016-2017)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from calculators.answers import asked, named, several, yes_or_no
from calculators.errors import AnswerError
from calculators.funding.po.unknown import no_amount_known
from calculators.parameters import Parameters
from calculators.reasoning import Reasoning
from calculators.result import Result, Verdict

_DOCUMENT = "passport-entry-stamp"


@dataclass(frozen=True)
class EntryProof:
    """The answers. None is unknown."""

    brp_agrees: bool | None = asked(yes_or_no)
    """Whether the BRP has a date of entry, and the same one as the board reports."""
    documents: tuple[str, ...] | None = asked(several(named(_DOCUMENT), _DOCUMENT))
    """Copies in the pupil administration, as keys of the closed list."""


def entry_proof(answers: EntryProof, on: date, parameters: Parameters) -> Result:
    """Whether the date of entry of a pupil is proven for a peildatum on the day `on`.

    Yes by the BRP, or by one document of the closed list; no with the list in `data.documents`. Where
    nothing has to be kept the outcome is `not-required`. Raises AnswerError for a document not on the list.
    """
    reasoning = Reasoning("po-entry-proof", on)
    closed_list, kept = parameters.at("po-entry-documents", on), parameters.at("po-proof-kept", on)
    if kept is None:
        return no_amount_known(reasoning, parameters, outcome="no-rule-known")
    if closed_list is None:
        reasoning.check("proof-kept", True, seen=kept, threshold=kept, parameter=kept)
        return reasoning.result(Verdict.YES, kept.value)
    known = tuple(closed_list.value.split())
    data: dict[str, object] = {"documents": known}
    if answers.brp_agrees:
        reasoning.check("brp-agrees", True, seen=True, threshold=True, parameter=closed_list)
        return reasoning.result(Verdict.YES, "proven-by-brp", data=data)
    present = _present(answers, known)
    if present:
        reasoning.check("document-present", True, seen=present, threshold=closed_list, parameter=closed_list)
        return reasoning.result(Verdict.YES, "proven-by-document", data=data)
    reasoning.ask(*(name for name in ("brp_agrees", "documents") if getattr(answers, name) is None))
    if reasoning.missing:
        return reasoning.result(Verdict.UNKNOWN, "answer-needed", data=data)
    reasoning.check("document-present", False, seen=(), threshold=closed_list, parameter=closed_list, flip=known[0])
    return reasoning.result(Verdict.NO, "not-proven", data=data)


def _present(answers: EntryProof, known: tuple[str, ...]) -> tuple[str, ...]:
    for document in answers.documents or ():
        if document not in known:
            raise AnswerError("documents", f"one of {', '.join(known)}", document, known[0])
    return answers.documents or ()
