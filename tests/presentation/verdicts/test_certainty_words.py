"""How sure a verdict is, as the page says it."""

from dataclasses import replace

from data.records.rows import Certainty
from presentation.verdicts.certainty_words import sentence, short
from presentation.verdicts.verdict_steps import arithmetic
from tests.presentation.sample import rated

EDGE = Certainty(
    is_sure=False, best="on_track", worst="slightly_behind", low=38.4, high=41.6,
    by_thresholds={"points": ("on_track", "on_track"), "shares": ("on_track", "on_track")},
)  # fmt: skip
ROW = replace(rated(40.0, "on_track"), certainty=EDGE)


def test_a_verdict_on_the_edge_names_the_other_one_beside_it() -> None:
    assert short(ROW) == "± 测算也可为略有滞后"


def test_a_sure_verdict_and_one_of_an_older_release_say_nothing_beside_it() -> None:
    sure = replace(EDGE, is_sure=True, worst="on_track")
    assert (short(replace(ROW, certainty=sure)), short(replace(ROW, certainty=None))) == ("", "")
    assert sentence(replace(ROW, certainty=None)) == ""


def test_of_more_than_two_verdicts_the_ends_are_named() -> None:
    wide = replace(EDGE, best="ahead", worst="behind")
    assert short(replace(ROW, certainty=wide)) == "± 测算也可为超期完成至相对滞后"


def test_the_arithmetic_ends_with_what_the_digits_allow() -> None:
    assert arithmetic(ROW)[-1] == (
        "所印数字的位数许可的各值：完成进度 38.4% 至 41.6%，评价可为达到预期进度或略有滞后；"
        "换一把尺子：百分点法为达到预期进度，比例法为达到预期进度。"
    )


def test_an_edge_that_only_the_rules_digits_leave_open_says_so() -> None:
    words = sentence(replace(ROW, certainty=replace(EDGE, low=39.48, high=39.48, by_thresholds={})))
    assert words == (
        "所印数字的位数许可的各值：完成进度 39.48%，评价可为达到预期进度或略有滞后"
        "（规则的分界只印到整数百分比）。"
    )


def test_a_bound_has_no_completion_to_tell() -> None:
    bound = Certainty(
        is_sure=True, best="on_track", worst="on_track", low=None, high=None, by_thresholds={}
    )
    assert sentence(replace(ROW, certainty=bound)) == (
        "所印数字的位数许可的各值：评价只能是达到预期进度。"
    )
