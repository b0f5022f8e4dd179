"""The rule on invented figures."""

from audit.registry import sentence
from tests.audit_case import figure, findings

TABLE = figure("v", "firms", "2022", "published_rating", "略有滞后")


def test_other_words_in_the_text_are_named():
    said = figure("s", "firms", "2022", "published_rating", "达到预期进度", place="一、正文")
    (finding,) = findings("verdict_in_text_differs", TABLE, said)
    assert sentence(finding) == "2022 年底，表格的评价为“略有滞后”，正文写作“达到预期进度”。"


def test_what_the_rule_gives_stands_beside_both():
    (finding,) = findings(
        "verdict_in_text_differs",
        TABLE,
        figure("s", "firms", "2022", "published_rating", "达到预期进度", place="一、正文"),
        figure("t", "firms", "2025", "target", "200"),
        figure("b", "firms", "2020", "baseline", "100"),
        figure("r", "firms", "2022", "actual", "132"),
    )
    assert sentence(finding).endswith("比照示例区公布的规则测算为略有滞后，与表格一致。")


def test_behind_without_a_degree_agrees_with_every_degree():
    said = figure("s", "firms", "2022", "published_rating", "滞后", place="一、正文")
    assert findings("verdict_in_text_differs", TABLE, said) == []
