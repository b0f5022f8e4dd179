"""The open tables of verdicts and findings."""

from api.tables import open_page


def test_a_finding_is_sent_with_its_sentence(tiny_store):
    (row,) = open_page(tiny_store, "audit", {"rule": "fact_differs"}).rows
    assert row["sentence"] == ("2022 年的结果，一处印作“150家”，另一处印作“140”，相差 10 家。")
    assert row["arithmetic"] == "150 − 140 = 10"


def test_other_tables_are_sent_as_the_query_gives_them(tiny_store):
    page = open_page(tiny_store, "assessments", {})
    assert page.rows and set(page.rows[0]) == set(page.columns)
    known = {"ahead", "on_track", "slightly_behind", "behind", "not_assessed", "not_applicable"}
    assert {row["rating"] for row in page.rows} <= known
