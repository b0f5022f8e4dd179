"""What changed between two periods of one area."""

from presentation.periods.changes import change_words, pairs, sentence_parts
from tests.presentation.sample import mention, rated, unrated


def _pair(before, after):
    return pairs([before], [after])


def test_a_verdict_that_became_worse_is_counted_and_told():
    before = rated(45.0, "on_track", actual=mention(value=4.0, printed_value="4", unit="%"))
    after = rated(40.0, "behind", actual=mention(value=3.5, printed_value="3.5", unit="%"))
    (pair,) = _pair(before, after)
    text = "".join(words for words, _ in sentence_parts([pair]))
    assert text == "两个时点都有评价的 1 项里，1 项转为滞后。"
    assert change_words(pair).startswith("少 0.5 个百分点；由达到预期进度转为")


def test_what_has_no_verdict_at_one_period_is_not_compared():
    pair = _pair(rated(45.0, "on_track"), unrated(reason="not_measured"))
    assert "没有两个时点都有评价" in sentence_parts(pair)[0][0]


def test_what_adds_up_within_a_year_is_not_subtracted():
    half = mention(value=10.0, printed_value="10")
    before = rated(45.0, "on_track", kind="flow", actual=mention(value=20.0, printed_value="20"))
    after = rated(45.0, "on_track", kind="flow", actual=half, period="2023H1")
    assert change_words(_pair(before, after)[0]) == "评价不变"
