"""The rule on invented figures."""

from audit.registry import arithmetic, sentence
from tests.audit_case import figure, findings


def test_growth_that_a_level_does_not_lead_to_may_be_of_other_prices():
    (finding,) = findings(
        "growth_differs",
        figure("g", "trade-growth", "2021-2025", "target", "6.5", basis="average_growth"),
        figure("t", "trade", "2025", "target", "1300"),
        figure("b", "trade", "2020", "baseline", "813.3"),
    )
    assert arithmetic(finding) == "(1300 ÷ 813.3)^(1 ÷ 5) − 1 = 9.8%"
    assert "平均每年增长 9.8%" in sentence(finding) and "可能因价格口径不同" in sentence(finding)
