"""The rule on invented figures."""

from audit.registry import arithmetic
from tests.audit_case import figure, findings


def _grown(rate: str):
    return findings(
        "implied_base_differs",
        figure("g", "trade-growth", "2022", "actual", rate, basis="yoy_growth", unit="%"),
        figure("l", "trade", "2022", "actual", "720", unit="亿元"),
        figure("b", "trade", "2021", "actual", "687", unit="亿元"),
    )


def test_a_year_before_that_the_growth_does_not_give_is_named():
    (finding,) = _grown("9.0")
    assert arithmetic(finding) == "720 ÷ (1 + 9%) = 660.55"
    assert finding.difference and round(finding.difference, 2) == 26.45


def test_growth_printed_without_decimals_may_be_half_a_point_more_or_less():
    assert _grown("5") == []
