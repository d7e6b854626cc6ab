"""What the one door refuses: every wrong answer comes back with its place and an answer that would do."""

import json

import pytest
from cases import for_each
from door_asking import LIST, PLAN, ask
from pupil_rows import file, pupils

from calculators.api import REQUESTS, answer

APRIL = {"peildatum": "2026-04-01"}
VO_COUNTS = {**APRIL, "category_1": 9, "category_2": 3}
A_DAY, A_MONTH = "2026-04-01", {"asielzoekers": 12}
EXAMPLE = "the example of the rule"

REFUSED = (
    # rule, answers, field, what came, example
    ("po-school", {}, "peildatum", None, A_DAY),
    ("po-school", {"peildatum": "2026-02-30"}, "peildatum", "2026-02-30", A_DAY),
    ("po-school", {"peildatum": "1979-12-31"}, "peildatum", "1979-12-31", A_DAY),
    ("po-school", {"peildatum": "2101-01-01"}, "peildatum", "2101-01-01", A_DAY),
    ("po-school", {**APRIL, "asielzoekers": -1}, "asielzoekers", -1, 7),
    ("po-school", {**APRIL, "overige": 5001}, "overige", 5001, 7),
    ("po-school", {**APRIL, "second_year": "7"}, "second_year", "7", 7),
    ("po-school", {**APRIL, "first_time": 1}, "first_time", 1, True),
    ("po-school", {**APRIL, "school_type": 3}, "school_type", 3, "bao"),
    ("po-school", {**APRIL, "school_type": "vo"}, "school_type", "vo", "bao"),
    ("po-school", {**APRIL, "pupils": 7}, "answers", "pupils", EXAMPLE),
    ("po-pupil", {}, "peildatum", None, A_DAY),
    ("po-pupil", {**APRIL, "age": 7}, "answers", "age", EXAMPLE),
    ("po-pupil", {**APRIL, "has_bsn": "yes"}, "has_bsn", "yes", True),
    ("po-timeline", {"birth_date": "14-05-2017"}, "birth_date", "14-05-2017", A_DAY),
    ("po-timeline", {"school_type": 1}, "school_type", 1, "bao"),
    ("po-timeline", {"residence_code": 26}, "residence_code", 26, "26"),
    ("po-timeline", {"residence_code": "2"}, "residence_code", "2", "26"),
    ("po-timeline", {"board_judgement": True}, "board_judgement", True, "asielzoeker"),
    ("po-timeline", {"weight": 0.3}, "weight", 0.3, "0.3"),
    ("po-timeline", {"first_school_days": "2016-08-22"}, "first_school_days", "2016-08-22", ["2016-08-22"]),
    ("po-timeline", {"first_school_days": ["2016-08-22", "x"]}, "first_school_days[2]", "x", A_DAY),
    ("po-deadline", {}, "peildatum", None, A_DAY),
    ("po-deadline", {**APRIL, "part": "third-year"}, "part", "third-year", "first-year"),
    ("po-polglo", {"pupils": 5001}, "pupils", 5001, 7),
    ("po-polglo", {"school": 1}, "answers", "school", EXAMPLE),
    ("po-small-school", {"school_type": "vo"}, "school_type", "vo", "bao"),
    ("po-small-school", {"newcomers": 1.5}, "newcomers", 1.5, 7),
    ("po-small-school", {"size": 1}, "answers", "size", EXAMPLE),
    ("po-entry-proof", {"brp_agrees": "no"}, "brp_agrees", "no", True),
    ("po-entry-proof", {"documents": "passport"}, "documents", "passport", ["passport-entry-stamp"]),
    ("po-entry-proof", {"documents": [3]}, "documents[1]", 3, "passport-entry-stamp"),
    ("po-entry-proof", {"papers": []}, "answers", "papers", EXAMPLE),
    ("po-deadline", {**APRIL, "part": ""}, "part", "", "first-year"),
    ("po-deadline", {**APRIL, "day": A_DAY}, "answers", "day", EXAMPLE),
    ("po-calendar", {"years": 2026}, "answers", "years", EXAMPLE),
    ("vo-calendar", {"years": 2026}, "answers", "years", EXAMPLE),
    ("po-calendar", {"year": 1900}, "year", 1900, 2026),
    ("po-calendar", {"year": 2101}, "year", 2101, 2026),
    ("vo-calendar", {"year": 1900}, "year", 1900, 2026),
    ("vo-calendar", {"year": 2101}, "year", 2101, 2026),
    ("po-calendar", {"year": "2026"}, "year", "2026", 2026),
    ("vo-regular-count", {"count_day": "1 oktober"}, "count_day", "1 oktober", A_DAY),
    ("group-planner", {**PLAN, "pupils": [{"asielzoekers": 3}, {}]}, "pupils[2]", {}, {"asielzoekers": 12}),
    ("group-planner", {**PLAN, "costs": None}, "costs", None, {"per_group": "6500.00"}),
    ("group-planner", {**PLAN, "costs": {}}, "costs", {}, {"per_group": "6500.00"}),
    ("vo-school", {}, "peildatum", None, "2026-01-01"),
    ("vo-school", {**VO_COUNTS, "category_1": 10001}, "category_1", 10001, 12),
    ("vo-school", {**VO_COUNTS, "category_3": 1}, "answers", "category_3", EXAMPLE),
    ("vo-start-up", {}, "peildatum", None, "2026-01-01"),
    ("vo-start-up", {**APRIL, "newcomers": 10001}, "newcomers", 10001, 12),
    ("vo-start-up", {**APRIL, "newcomers": 1, "pupils": 2}, "answers", "pupils", EXAMPLE),
    ("vo-pupil", {}, "peildatum", None, "2026-01-01"),
    ("vo-pupil", {**APRIL, "wording": "old"}, "wording", "old", "residence"),
    ("vo-regular-count", {}, "count_day", None, "2026-10-01"),
    ("group-planner", {**PLAN, "school_type": None}, "school_type", None, "bao"),
    ("group-planner", {**PLAN, "school_type": 1}, "school_type", 1, "bao"),
    ("group-planner", {**PLAN, "first_month": None}, "first_month", None, "2026-01-01"),
    ("group-planner", {**PLAN, "pupils": None}, "pupils", None, [A_MONTH]),
    ("group-planner", {**PLAN, "minimum": None}, "minimum", None, 10),
    ("group-planner", {**PLAN, "aim": None}, "aim", None, 15),
    ("group-planner", {**PLAN, "aim": 5001}, "aim", 5001, 12),
    ("group-planner", {**PLAN, "groups": 2}, "answers", "groups", EXAMPLE),
    ("group-planner", {**PLAN, "pupils": 12}, "pupils", 12, [A_MONTH]),
    ("group-planner", {**PLAN, "pupils": [A_MONTH, 12]}, "pupils[2]", 12, A_MONTH),
    ("group-planner", {**PLAN, "pupils": [{"asielzoekers": "12"}]}, "pupils[1].asielzoekers", "12", 12),
    ("group-planner", {**PLAN, "pupils": [{"refugees": 12}]}, "pupils[1].refugees", "refugees", "asielzoekers"),
    ("group-planner", {**PLAN, "costs": 1000}, "answers", 1000, {"per_group": "6500.00"}),
    ("group-planner", {**PLAN, "costs": {"fixed": 1000}}, "costs.fixed", 1000, "1250.50"),
    ("group-planner", {**PLAN, "costs": {"per_pupil": 4}}, "costs.per_pupil", 4, "1250.50"),
    ("group-planner", {**PLAN, "costs": {"per_class": "1"}}, "answers", "per_class", {"per_group": "6500.00"}),
    ("group-planner", {**PLAN, "costs": {"fixed": "-1"}}, "costs.fixed", "-1", "1250.50"),
    ("group-planner", {**PLAN, "costs": {"fixed": "a lot"}}, "costs.fixed", "a lot", "1250.50"),
    ("group-planner", {**PLAN, "costs": {"fixed": "Infinity"}}, "costs.fixed", "Infinity", "1250.50"),
    ("group-planner", {**PLAN, "references": []}, "references", [], {"2026-01-01": 4}),
    ("group-planner", {**PLAN, "references": {"2026": 4}}, "references", "2026", A_DAY),
    ("group-planner", {**PLAN, "assumed": []}, "assumed", [], {"asielzoekers": "3792.04"}),
    ("group-planner", {**PLAN, "assumed": {"overige": 1264}}, "assumed.overige", 1264, "1250.50"),
    ("gemeente-gooi", {"pupils": 5001}, "pupils", 5001, 12),
    ("gemeente-gooi", {"children": 1}, "answers", "children", EXAMPLE),
    ("gemeente-leidse-regio", {"expected": -1}, "expected", -1, 12),
    ("gemeente-leidse-regio", {"children": 1}, "answers", "children", EXAMPLE),
    ("gemeente-leiden-subsidie", {"hours": 1}, "answers", "hours", EXAMPLE),
    ("pupil-list", {"peildata": "2026-04-01"}, "peildata", "2026-04-01", ["2026-04-01"]),
    ("pupil-list", {"references": []}, "references", [], {"2026-01-01": 4}),
    ("pupil-list", {"references": {"2026-01-01": 5001}}, "references.2026-01-01", 5001, 4),
    ("pupil-list", {"near_days": 367}, "near_days", 367, 14),
    ("pupil-list", {"columns": []}, "columns", [], {"geboren_op": "geboortedatum"}),
    ("pupil-list", {"columns": {"geboren": 3}}, "columns.geboren", 3, "geboortedatum"),
    ("pupil-list", {"long": True}, "answers", "long", EXAMPLE),
    ("pupil-arrival", {}, "school_type", None, "bao"),
    ("pupil-arrival", {"school_type": "so", "arrives_on": A_DAY}, "school_type", "so", "bao"),
    ("pupil-arrival", {"school_type": "vo", "arrives_on": "1999-12-31"}, "arrives_on", "1999-12-31", "2026-03-16"),
    ("pupil-arrival", {"school_type": "vo", "arrives_on": "2098-01-01"}, "arrives_on", "2098-01-01", "2026-03-16"),
    ("pupil-arrival", {"school_type": "vo", "arrives_on": A_DAY, "counts": {A_DAY: {"overige": 3}}},
     f"counts.{A_DAY}", "overige", {"category_1": 7}),
    ("pupil-list-preview", {"columns": []}, "columns", [], {"geboren_op": "geboortedatum"}),
    ("pupil-list-preview", {"short": True}, "answers", "short", EXAMPLE),
    ("no-such-rule", {}, "rule", "no-such-rule", "route"),
    ("po-school", [], "answers", [], {}),
)  # fmt: skip


@for_each(("rule", "answers", "field", "got", "example"), REFUSED)
def test_what_is_no_answer_is_told_with_its_place_and_an_example(compiled, rule, answers, field, got, example):
    """A wrong answer comes back as an error for its field; an example that works stands beside it."""
    error = json.loads(ask(compiled, rule, answers))["error"]
    works = REQUESTS[rule].examples[0] if example is EXAMPLE else example
    assert (error["field"], error["got"], error["example"]) == (field, got, works)
    assert error["expected"]


@pytest.mark.parametrize(
    ("request_text", "field", "got", "example"),
    [("[]", "request", [], {"rule": "route"}), ('{"rule": "route"}', "on", None, A_DAY)],
)
def test_a_request_that_is_none_is_told(compiled, request_text, field, got, example):
    """A program that asks wrongly hears what is missing."""
    error = json.loads(answer(request_text, compiled))["error"]
    assert (error["field"], error["got"], error["example"]) == (field, got, example)


ALLOWED = (
    # rule, answers at the edge of what is allowed
    ("po-school", {"peildatum": "1980-01-01"}),
    ("po-school", {"peildatum": "2100-12-31"}),
    ("po-school", {**APRIL, "school_type": "bao", "asielzoekers": 5000}),
    ("vo-pupil", {**APRIL, "birth_date": "2012-05-14"}),
    ("po-calendar", {"year": 2100}),
    ("vo-calendar", {"year": 2100}),
    ("po-small-school", {"school_type": "sbo", "pupils": 5000}),
    ("pupil-list", {"near_days": 366}),
    ("pupil-list", {"references": {"2026-01-01": 5000}}),
)


@pytest.mark.parametrize(("rule", "answers"), ALLOWED)
def test_the_last_value_that_is_allowed_is_answered(compiled, rule, answers):
    """The edges themselves are inside."""
    assert json.loads(ask(compiled, rule, answers))["rule"] == rule


def test_a_refusal_is_written_in_the_same_order_and_letters_every_time(compiled):
    """Keys stand in order, and letters outside ASCII as they are."""
    refused = ask(compiled, "po-timeline", {"birth_date": "één"}, LIST)
    assert refused.startswith('{"error": {"example": "2026-04-01", "expected": ')
    assert refused.endswith('"field": "birth_date", "got": "één"}}')


LISTS = (
    # school type, the most pupils one school has, how they are counted
    ("bao", 5000, "asielzoekers"),
    ("vo", 10_000, "category_1"),
)


@pytest.mark.parametrize(("school_type", "most", "group"), LISTS)
def test_a_list_with_more_newcomers_than_one_school_has_says_so(compiled, school_type, most, group):
    """Money is for one school: who joins the lists of several schools hears how many pupils are computed at most."""
    content = file(*pupils(most + 1, schoolsoort=school_type)).encode()
    error = json.loads(ask(compiled, "pupil-list", {"peildata": ["2026-04-01"]}, content))["error"]
    assert (error["field"], error["got"], error["example"]) == ("list", most + 1, most)
    assert error["expected"] == f"one school's pupils, at most {most} that count as {group}"


def test_a_list_with_as_many_newcomers_as_one_school_has_at_most_is_computed(compiled):
    """The limit itself is inside."""
    content = file(*pupils(5000)).encode()
    result = json.loads(ask(compiled, "pupil-list", {"peildata": ["2026-04-01"], "short": True}, content))
    assert result["data"]["blocks"][0]["counts"]["asielzoekers"] == 5000
