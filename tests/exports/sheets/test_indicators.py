"""The sheet of indicators."""

from exports.sheets.indicators import indicators
from tests.presentation.sample import mention, row


def test_the_other_results_a_computation_rests_on_have_their_text_and_place():
    average = mention(
        printed_value="6.3*", value=6.3, unit="%", period="2021-2022", basis="average_growth",
        locator="（一）",
    )  # fmt: skip
    made = indicators([row(inputs=(average,))], "某区", "规划", {"report": "评估报告"})
    names = [column.title for column in made.columns]
    cells = dict(zip(names, made.rows[0], strict=True))
    assert cells["测算另用的实际值"] == "2021—2022 年两年年均 6.3*（%）"
    assert cells["测算另用的实际值出处"] == "《评估报告》（一）"
