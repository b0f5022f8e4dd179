"""The rule on invented figures."""

from audit.registry import arithmetic, sentence, verdicts
from tests.audit_case import figure, findings

GROWTH = "speed,增速,%,higher,growth,economy,,\n"
JOBLESS = "jobless,失业率,%,lower,share,economy,,\n"


def _judged(indicator: str, *more: str, **target: str):
    """An annual target with its result, published as kept."""
    return (
        figure("t", indicator, "2022", "target", plan="annual-2022", unit="%", **target),
        figure("v", indicator, "2022", "published_rating", "达到预期进度", plan="annual-2022"),
        *more,
    )


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
    )
    assert arithmetic(finding) == "测算完成进度 39.48%，应到 40%"
    both = verdicts(finding)
    assert both and (both.published, both.computed) == ("on_track", "slightly_behind")


def test_an_annual_verdict_compares_the_result_with_its_target():
    result = figure("r", "speed", "2022", "actual", "3.9", plan="annual-2022", unit="%",
                    basis="yoy_growth")  # fmt: skip
    figures = _judged("speed", result, printed="7.5左右", bound="approx", basis="yoy_growth")
    (finding,) = findings("verdict_differs", *figures, indicators=GROWTH)
    assert sentence(finding) == (
        "2022 年目标约 7.5%，结果 3.9%，为目标的 52%；公布评价为“达到预期进度”，按数值为未完成。"
    )
    assert arithmetic(finding) == "3.9 ÷ 7.5 = 52%"


def test_a_ceiling_that_is_passed_has_no_share():
    result = figure("r", "jobless", "2022", "actual", "5.6", plan="annual-2022", unit="%")
    figures = _judged("jobless", result, printed="5.5%以内", bound="le")
    (finding,) = findings("verdict_differs", *figures, indicators=JOBLESS)
    assert arithmetic(finding) == "5.6 > 5.5"
