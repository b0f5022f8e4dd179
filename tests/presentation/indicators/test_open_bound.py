"""A result printed as a bound that does not tell whether the target is kept."""

from assessment import Reason
from presentation.indicators.gauge_spec import gauge_spec
from presentation.methodology.method_words import general_words
from presentation.verdicts import reasons
from tests.presentation.sample import mention, row, unrated

RESULT = mention(printed_value="〉96", value=96.0, unit="%", bound="gt")
TARGET = mention(printed_value="97", value=97.0, unit="%")


def test_its_reason_quotes_the_printed_text():
    sentence = reasons.reason_sentence(unrated(Reason.OPEN_BOUND, actual=RESULT))
    assert sentence == "结果原文为“〉96”，只给出界限，不能判断是否达到目标"


def test_the_list_of_reasons_quotes_nothing():
    assert general_words(Reason.OPEN_BOUND) == "结果只给出界限，不能判断是否达到目标"


def test_it_neither_keeps_nor_misses_the_target():
    unclear = row(target=TARGET, baseline=RESULT)
    assert unclear.baseline_met is None


def test_under_an_official_verdict_it_is_drawn_as_no_missed_bound():
    unclear = row(
        target=TARGET, actual=RESULT, published_completion=None, completion=None,
        rating="not_assessed", reason=Reason.OPEN_BOUND, shown_rating="on_track", agrees=None,
    )  # fmt: skip
    spec = gauge_spec(unclear)
    assert (spec.shape, spec.rating) == ("unrated", "on_track")
