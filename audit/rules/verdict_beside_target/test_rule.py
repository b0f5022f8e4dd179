"""The rule on invented figures."""

from audit.registry import arithmetic, sentence
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


def test_an_annual_verdict_compares_the_result_with_its_target():
    result = figure("r", "speed", "2022", "actual", "3.9", plan="annual-2022", unit="%",
                    basis="yoy_growth")  # fmt: skip
    figures = _judged("speed", result, printed="7.5左右", bound="approx", basis="yoy_growth")
    (finding,) = findings("verdict_beside_target", *figures, indicators=GROWTH)
    assert sentence(finding) == (
        "2022 年目标约 7.5%，结果 3.9%，为目标的 52%；公布评价为“达到预期进度”，按数值为未完成。"
    )
    assert arithmetic(finding) == "3.9 ÷ 7.5 = 52%"


def test_a_ceiling_that_is_passed_has_no_share():
    result = figure("r", "jobless", "2022", "actual", "5.6", plan="annual-2022", unit="%")
    figures = _judged("jobless", result, printed="5.5%以内", bound="le")
    (finding,) = findings("verdict_beside_target", *figures, indicators=JOBLESS)
    assert arithmetic(finding) == "5.6 > 5.5"


def test_digits_that_leave_room_for_the_published_verdict_are_told():
    result = figure("r", "jobless", "2022", "actual", "5.6", plan="annual-2022", unit="%")
    figures = _judged("jobless", result, printed="5.6%以下", bound="lt")
    (finding,) = findings("verdict_beside_target", *figures, indicators=JOBLESS)
    assert sentence(finding).endswith("按数值为未完成。所印数字的位数也许可公布的评价。")
