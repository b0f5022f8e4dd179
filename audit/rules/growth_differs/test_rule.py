"""The rule on invented figures."""

from audit.registry import arithmetic, sentence
from tests.audit_case import figure, findings


def _path(rate: str, goal: str):
    return findings(
        "growth_differs",
        figure("g", "trade-growth", "2021-2025", "target", rate, basis="average_growth"),
        figure("t", "trade", "2025", "target", goal),
        figure("b", "trade", "2020", "baseline", "813.3"),
    )


def test_growth_that_a_level_does_not_lead_to_may_be_of_other_prices():
    (finding,) = _path("6.5", "1300")
    assert arithmetic(finding).startswith("(1300 ÷ 813.3)^(1 ÷ 5) − 1 = 9.8%（按所印位数在 9.82%")
    assert "平均每年增长 9.8%" in sentence(finding) and "可能因价格口径不同" in sentence(finding)


def test_a_rate_that_rounding_explains_is_left_alone():
    assert _path("9.8", "1300") == []
    assert _path("10", "1300") == []
    assert len(_path("9.7", "1300")) == 1
