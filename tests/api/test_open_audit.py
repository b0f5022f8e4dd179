"""The open tables of verdicts and findings."""

from api.tables import open_table


def test_a_finding_is_sent_with_its_sentence(tiny_store):
    _, rows = open_table(tiny_store, "audit", {"rule": "fact_differs"})
    (row,) = rows
    assert row["sentence"] == ("2022 年的结果，一处印作“150家”，另一处印作“140”，相差 10 家。")
    assert row["arithmetic"] == "150 − 140 = 10"


def test_other_tables_are_sent_as_the_query_gives_them(tiny_store):
    columns, rows = open_table(tiny_store, "assessments", {})
    assert rows and set(rows[0]) == set(columns)
    known = {"ahead", "on_track", "slightly_behind", "behind", "not_assessed", "not_applicable"}
    assert {row["rating"] for row in rows} <= known
