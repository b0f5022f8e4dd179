"""The open tables of verdicts and findings."""

from api.tables import open_page


def test_a_finding_is_sent_with_its_sentence(tiny_store):
    (row,) = open_page(tiny_store, "audit", {"rule": "fact_differs"}).rows
    assert row["sentence"] == ("2022 年的结果，一处印作“150家”，另一处印作“140”，相差 10 家。")
    assert row["arithmetic"] == "150 − 140 = 10"


def test_a_finding_has_its_names_its_weight_and_a_signed_difference(tiny_store):
    (row,) = open_page(tiny_store, "audit", {"rule": "fact_differs"}).rows
    assert (row["rule_name"], row["weight"]) == ("同一事实印出两个数", "contradiction")
    assert (row["district_name"], row["area_name"]) == ("示例区", "示例区")
    assert (row["plan_name"], row["indicator_name"]) == ("示例区五年规划", "企业数量")
    assert row["difference"] == 10


def test_a_verdict_has_its_arithmetic_in_words_and_a_signed_gap(tiny_store):
    rows = open_page(tiny_store, "assessments", {"indicator": "firms", "area": "demo"}).rows
    (row,) = [row for row in rows if row["completion"] is not None]
    assert row["gap"] == 0.0
    assert row["arithmetic"].startswith(
        "完成进度 = （实际 − 基期）÷（目标 − 基期） = (140 − 100) ÷ (200 − 100) = 40%"
    )


def test_other_tables_are_sent_as_the_query_gives_them(tiny_store):
    page = open_page(tiny_store, "assessments", {})
    assert page.rows and set(page.rows[0]) == set(page.columns)
    known = {"ahead", "on_track", "slightly_behind", "behind", "not_assessed", "not_applicable"}
    assert {row["rating"] for row in page.rows} <= known
