"""Questions of the audit and the methodology, on the tiny store."""

import queries
from queries import audit


def test_a_finding_carries_both_places(tiny_store):
    (finding,) = audit.findings(tiny_store, rule="fact_differs")
    assert finding.name == "企业数量"
    assert finding.first and finding.first.printed_value == "150家" and not finding.first.used
    assert finding.second and finding.second.printed_value == "140" and finding.second.used


def test_findings_are_filtered_by_rule_district_and_plan(tiny_store):
    assert audit.findings(tiny_store, rule="growth_differs") == []
    assert audit.findings(tiny_store, district="city") == []
    assert audit.findings(tiny_store, district="demo", plan="fyp14")


def test_checks_name_where_the_result_is_printed(tiny_store):
    (check,) = audit.checks(tiny_store)
    assert (check.expression, check.printed_value, check.differs) == ("2 + 3", "5项", False)
    assert check.locator == "四、正文"


def test_only_verdicts_with_completion_and_schedule_are_rated(tiny_store):
    (row,) = [row for row in audit.rated(tiny_store) if row.area == "demo"]
    assert (row.indicator, row.completion, row.schedule) == ("firms", 40.0, 40.0)


def test_every_computed_verdict_stands_beside_what_its_print_allows(tiny_store):
    rows = [row for row in audit.allowed(tiny_store) if row.area == "demo"]
    (row,) = [row for row in rows if row.indicator == "firms"]
    assert (row.rating, row.best, row.worst, row.sure) == ("on_track", "on_track", "on_track", True)
    assert row.low == row.high == 40.0


def test_reasons_are_counted_by_case_and_by_target(tiny_store):
    counts = {item.reason: item for item in audit.reason_counts(tiny_store)}
    assert counts["set_by_city"].indicators == 1


def test_the_open_tables_have_the_promised_columns(tiny_store):
    page = queries.open_page(tiny_store, "assessments", {"area": "demo"})
    columns, rows = page.columns, page.rows
    for name in ("area", "plan", "indicator", "period", "completion", "schedule", "rating",
                 "published_rating", "published_completion", "shown_rating", "agrees", "reason",
                 "required_pace", "projected_value", "sure", "best", "worst"):  # fmt: skip
        assert name in columns
    assert {row["area"] for row in rows} == {"demo"}


def test_the_open_audit_has_both_printed_texts(tiny_store):
    page = queries.open_page(tiny_store, "audit", {"rule": "fact_differs"})
    columns, (row,) = page.columns, page.rows
    assert (row["first_printed"], row["second_printed"]) == ("150家", "140")
    assert {"first_locator", "second_document", "sentence", "explanation"} <= set(columns)
