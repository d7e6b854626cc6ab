"""The few words of the command line, in Dutch and English. Conditions and outcomes are printed as their keys."""

from __future__ import annotations

LANGUAGES = ("nl", "en")

DAYS = {
    "peildatum": ("Peildatum nieuwkomers", "Count day newcomers (peildatum)"),
    "file-ready": ("Bestand Nieuwkomers staat klaar bij DUO", "File of newcomers ready at DUO"),
    "last-day-first-year": (
        "Laatste dag aanvraag eerste jaar (ontvangen door DUO)",
        "Last day, first year (received by DUO)",
    ),
    "last-day-second-year": (
        "Laatste dag aanvraag tweede jaar (ontvangen door DUO)",
        "Last day, second year (received by DUO)",
    ),
    "last-day-application": ("Laatste dag aanvraag (ontvangen door DUO)", "Last day to apply (received by DUO)"),
    "last-day-start-up": (
        "Laatste dag aanvraag startbedrag (ontvangen door DUO)",
        "Last day, start-up amount (received by DUO)",
    ),
    "count-day": ("DUO leest de inschrijvingen uit het register", "DUO reads the enrolments from the register"),
}

SIDES = {"po": ("basisonderwijs", "primary education"), "vo": ("voortgezet onderwijs", "secondary education")}

TITLES = {
    "amounts": ("Bedragen", "Amounts"),
    "answer": ("Antwoord", "Answer"),
    "blocks": ("Per peildatum", "Per peildatum"),
    "changes": ("Wat verandert er", "What changes"),
    "data": ("Verder", "Further"),
    "days": ("Dagen", "Days"),
    "doubts": ("Onzeker", "Uncertain"),
    "missing": ("Nog nodig", "Still needed"),
    "months": ("Per maand", "Per month"),
    "near": ("Net te laat voor een peildatum", "Just missed a peildatum"),
    "problems": ("Wat er mis is in de lijst", "What is wrong in the list"),
    "quarters": ("Per kwartaal", "Per quarter"),
    "reasons": ("Per leerling", "Per pupil"),
    "steps": ("Stappen", "Steps"),
}

PLACES = {
    "row": ("rij", "row"),
    "rows": ("rijen", "rows"),
    "column": ("kolom", "column"),
    "file": ("bestand", "file"),
    "expected": ("verwacht", "expected"),
    "got": ("gevonden", "got"),
    "example": ("bijvoorbeeld", "for example"),
    "see": ("zie rij", "see row"),
    "warning": ("let op", "note"),
}

PROBLEMS = {
    "file-empty": ("het bestand is leeg", "the file is empty"),
    "file-too-large": ("het bestand is te groot", "the file is too large"),
    "file-is-workbook": ("dit is een rekenblad, geen CSV", "this is a workbook, not CSV"),
    "file-is-pdf": ("dit is een PDF, geen CSV", "this is a PDF, not CSV"),
    "file-not-text": ("dit is geen tekstbestand", "this is no text file"),
    "file-not-csv": ("dit is geen leesbare CSV", "this is no readable CSV"),
    "header-not-recognised": ("geen enkele kolomnaam is bekend", "no column name is known"),
    "too-many-rows": ("te veel rijen; vanaf hier niet gelezen", "too many rows; not read from here on"),
    "column-missing": ("kolom ontbreekt; het antwoord is onbekend", "column is missing; the answer is unknown"),
    "column-twice": ("kolom staat er twee keer; niet gelezen", "column stands there twice; not read"),
    "quote-not-closed": ("aanhalingsteken niet gesloten; de rij is wel gelezen", "quote not closed; the row was read"),
    "cell-of-several-lines": (
        "een cel van meer regels; staan er geen rijen in?",
        "a cell of several lines; are there no rows in it?",
    ),
    "header-again": ("de kopregel staat hier nog eens; overgeslagen", "the header stands here again; skipped"),
    "row-is-total": ("deze rij telt leerlingen en is er geen; overgeslagen", "this row counts pupils; skipped"),
    "date-partly-known": ("dag of maand ontbreekt", "the day or the month is missing"),
    "too-many-cells": ("te veel cellen in de rij", "too many cells in the row"),
    "pupil-twice": (
        "leerling staat er twee keer; tweede rij telt niet mee",
        "pupil stands there twice; second row left out",
    ),
    "key-is-bsn": (
        "sleutel lijkt een BSN; vervangen door het rijnummer",
        "key looks like a BSN; replaced by the row number",
    ),
    "key-may-be-name": (
        "sleutel lijkt een naam; vervangen door het rijnummer",
        "key looks like a name; replaced by the row number",
    ),
    "code-not-two-digits": ("geen verblijfstitelcode", "no residence-title code"),
    "code-in-no-table": (
        "code staat in geen enkele regeling; tikfout?",
        "code stands in no regulation; a typing error?",
    ),
    "date-not-readable": ("geen datum", "no date"),
    "date-is-number": (
        "een getal tussen datums; de kolom heeft meer schrijfwijzen",
        "a number among dates; the column is written in more than one way",
    ),
    "dates-as-numbers": (
        "datums als getal; gelezen zoals een rekenblad ze bewaart",
        "dates as numbers; read as a spreadsheet keeps them",
    ),
    "date-year-short": ("het jaar heeft maar twee cijfers", "the year has only two digits"),
    "date-does-not-exist": ("deze dag bestaat niet", "this day does not exist"),
    "date-order-unclear": ("dag of maand eerst is niet te zien", "day or month first cannot be told"),
    "value-not-expected": ("onbekende waarde", "unknown value"),
    "birth-in-future": ("geboren na vandaag", "born after today"),
    "too-old-for-a-pupil": ("te oud voor een leerling", "too old for a pupil"),
    "not-plausible": ("kan niet kloppen", "cannot be right"),
    "too-far-ahead": ("ligt te ver in de toekomst", "lies too far ahead"),
    "before-birth": ("ligt voor de geboorte", "lies before the birth"),
    "before-settlement": (
        "inschrijving voor de vestiging in Nederland",
        "enrolment before settling in the Netherlands",
    ),
    "before-first-enrolment": ("ligt voor de eerste inschrijving", "lies before the first enrolment"),
    "before-enrolment": ("ligt voor de inschrijving", "lies before the enrolment"),
}

EXPECTED = {
    "csv": ("een tekstbestand met een kopregel", "a text file with a header"),
    "header": ("een kopregel met kolomnamen", "a header with column names"),
    "at-most-20-megabytes": ("hooguit 20 MB", "at most 20 MB"),
    "at-most-rows": ("hooguit zoveel rijen", "at most so many rows"),
    "column": ("deze kolom, een keer", "this column, once"),
    "closed-quote": ("een tweede aanhalingsteken", "a second quote"),
    "pupil-row": ("een rij met een leerling", "a row with a pupil"),
    "as-many-cells-as-the-header": ("evenveel cellen als de kopregel", "as many cells as the header"),
    "unique-key": ("elke leerling een keer", "every pupil once"),
    "key-with-digits": ("een eigen code met een cijfer", "a code of your own with a digit"),
    "residence-code": ("twee cijfers, of geen", "two digits, or geen"),
    "date": ("een datum die bestaat", "a date that exists"),
    "date-year-first": ("jaar-maand-dag", "year-month-day"),
    "ja-nee": ("ja of nee", "ja or nee"),
    "school-type": ("bao, sbo of vo", "bao, sbo or vo"),
    "number-kind": ("bsn of onderwijsnummer", "bsn or onderwijsnummer"),
    "judgement": ("asielzoeker, overige vreemdeling of geen", "asielzoeker, overige vreemdeling or geen"),
    "weight": ("0, 0,3 of 1,2", "0, 0,3 or 1,2"),
    "not-birth-in-future": ("een dag tot en met vandaag", "a day up to today"),
    "not-too-old-for-a-pupil": ("een later geboortejaar", "a later year of birth"),
    "plausible": ("een waarde die kan kloppen", "a value that can be right"),
    "not-too-far-ahead": ("een jaar dat dichterbij is", "a year that is nearer"),
    "not-before-birth": ("niet voor de geboortedatum", "not before the date of birth"),
    "not-before-settlement": ("niet voor de datum van vestiging", "not before the date of settling"),
    "not-before-first-enrolment": ("niet voor de eerste inschrijving", "not before the first enrolment"),
    "not-before-enrolment": ("niet voor de inschrijving", "not before the enrolment"),
}


def word(table: dict[str, tuple[str, str]], key: str, lang: str) -> str:
    """The word for `key` in `nl` or `en`. Raises KeyError for a key without words."""
    return table[key][LANGUAGES.index(lang)]
