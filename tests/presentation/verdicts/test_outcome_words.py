"""Words for counts: as the documents print them. All figures are invented."""

import pytest

from assessment import Step
from data.records.rows import IndicatorRow
from presentation.verdicts.outcome_words import either, outcome_counts, rating_words
from tests.presentation.sample import rated, row


def printed(words: str, rating: str = "on_track") -> IndicatorRow:
    """A result of an annual plan with the verdict the document prints."""
    return row(
        plan_kind="annual", published_words=words, published_rating=rating, shown_rating=rating
    )


def computed(rating: str) -> IndicatorRow:
    """A result of an annual plan with a computed verdict."""
    return rated(100, rating, plan_kind="annual")


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["完成目标", "完成目标"], "完成目标"),
        (["完成目标", "完成预期"], "完成目标或预期"),
        (["完成预期", "基本完成"], "完成预期或基本完成"),
        (["完成", "完成目标"], "完成或完成目标"),
    ],
)
def test_several_names_are_told_as_short_as_they_may(names: list[str], words: str) -> None:
    assert either(names) == words


def test_a_count_that_holds_two_printed_verdicts_names_both() -> None:
    assert rating_words([printed("完成预期"), printed("完成目标")])["on_track"] == "完成目标或预期"


def test_a_count_without_printed_verdicts_has_the_words_of_outcomes() -> None:
    assert rating_words([computed("on_track")])["on_track"] == "完成目标"


def test_progress_keeps_the_words_of_progress() -> None:
    assert rating_words([row()])["on_track"] == "达到预期进度"


def test_computed_results_that_meet_and_exceed_targets_count_as_one() -> None:
    rows = [computed("ahead"), computed("on_track"), computed("behind")]
    assert [item[:2] for item in outcome_counts(rows)] == [(2, "完成或超过目标"), (1, "未达目标")]


def test_each_printed_verdict_counts_for_itself() -> None:
    rows = [printed("超过目标", "ahead"), printed("完成预期"), printed("完成目标")]
    counts = {text: count for count, text, _ in outcome_counts(rows)}
    assert counts == {"超过目标": 1, "完成预期": 1, "完成目标": 1}


def test_one_printed_verdict_keeps_its_word() -> None:
    assert outcome_counts([printed("超过目标", "ahead")]) == [(1, "超过目标", "ahead")]


def test_official_and_computed_words_of_one_class_both_stand_over_its_count() -> None:
    step = (Step("difference", "actual − target", "2 − 1", 1.0, ""),)
    computed = rated(110.0, "ahead", steps=step, method="final")
    official = row(
        published_rating="ahead", shown_rating="ahead", published_words="超额完成", steps=(),
        period="2025", method="final",
    )  # fmt: skip
    assert rating_words([computed, official])["ahead"] == "超过目标或超额完成"


def test_a_shared_character_is_no_shared_word() -> None:
    assert either(["超过目标", "超额完成"]) == "超过目标或超额完成"
