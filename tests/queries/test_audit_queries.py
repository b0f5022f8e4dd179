"""Questions of the audit and the methodology, on the tiny store."""

from collections import Counter

import queries
from assessment.robustness import verdicts
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


RATED = """
    SELECT a.of_district, a.plan, a.area, a.period, a.completion, a.schedule, a.rating, a.agrees,
        t.bound IN ('ge', 'gt') AND a.method IN ('annual', 'final') AS is_floor
    FROM assessments AS a JOIN figures AS t ON t.figure_id = a.target_figure
    WHERE a.completion IS NOT NULL AND a.schedule IS NOT NULL
      AND a.rating NOT IN ('not_assessed', 'not_applicable')
"""


def test_counts_of_verdicts_are_those_of_the_thresholds_applied_to_each(real_store):
    rows = real_store.rows(RATED)
    by_thresholds = [
        verdicts(row["rating"], row["completion"], row["schedule"], is_floor=row["is_floor"])
        for row in rows
    ]
    robust = sum(one.is_robust for one in by_thresholds)
    crossing = sum(one.crosses for one in by_thresholds)
    counts = audit.verdict_counts(real_store, is_rated=True)
    of_all = counts.of_all
    assert rows and (of_all.total, of_all.robust, of_all.crossing) == (len(rows), robust, crossing)
    assert of_all.differing == sum(row["agrees"] is False for row in rows)
    assert len(audit.changing(real_store)) == len(rows) - robust
    places = Counter((row["of_district"], row["plan"], row["area"], row["period"]) for row in rows)
    assert sorted(place.total for place in counts.by_place) == sorted(places.values())
    assert audit.verdict_counts(real_store, is_rated=True, most=3).by_place == counts.by_place[:3]


def test_a_verdict_on_the_edge_is_one_of_several_that_its_print_allows(real_store):
    rows, counts = audit.on_the_edge(real_store), audit.verdict_counts(real_store, is_rated=False)
    assert rows and all(row.best != row.worst for row in rows)
    assert counts.of_all.total - counts.of_all.sure == len(rows)


def test_findings_are_counted_for_each_filter_beside_the_others(real_store):
    every = Counter((f.rule, f.district, f.plan) for f in audit.findings(real_store))
    rule, district, plan = "fact_differs", "nanan", "fyp14"
    counts = {
        (item.facet, item.value): item.count
        for item in audit.finding_counts(real_store, rule, district, f"{district}.{plan}")
    }
    assert counts["all", ""] == counts["rule", rule] == every[rule, district, plan]
    assert counts["district", "liangjiang"] == sum(
        count for (of, whose, _), count in every.items() if (of, whose) == (rule, "liangjiang")
    )
    assert counts["plan", "nanan.fyp13"] == every[rule, district, "fyp13"]
    assert ("plan", "jiangbei.annual-2021") in counts


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
