"""The rule on invented figures."""

from audit.registry import arithmetic, sentence, verdicts
from tests.audit_case import figure, findings


def test_a_verdict_against_the_rule_names_the_line_it_misses():
    (finding,) = findings(
        "verdict_differs",
        figure("t", "firms", "2025", "target", "200"),
        figure("b", "firms", "2020", "baseline", "100"),
        figure("r", "firms", "2022", "actual", "139.48"),
        figure("p", "firms", "2022", "published_completion", "39.5%"),
        figure("v", "firms", "2022", "published_rating", "达到预期进度"),
    )
    assert sentence(finding) == (
        "公布的完成进度为 39.5%，公布评价为“达到预期进度”；"
        "比照示例区公布的规则测算（大于或等于 40% 为达到预期进度）为略有滞后。"
        "所印数字的位数也许可公布的评价。"
    )
    assert arithmetic(finding) == "测算完成进度 39.48%，应到 40%"
    both = verdicts(finding)
    assert both and (both.published, both.computed) == ("on_track", "slightly_behind")


def test_a_verdict_that_no_printed_digit_allows_is_told_without_it():
    (finding,) = findings(
        "verdict_differs",
        figure("t", "firms", "2025", "target", "200"),
        figure("b", "firms", "2020", "baseline", "100"),
        figure("r", "firms", "2022", "actual", "132"),
        figure("v", "firms", "2022", "published_rating", "达到预期进度"),
    )
    assert sentence(finding).endswith("为略有滞后。")
