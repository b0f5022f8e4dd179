"""The page tells the rules as the code has them: another rule, another sentence."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from assessment import Rating
from assessment.examples import Due
from assessment.progress import schedule
from assessment.robustness import ThresholdSet
from assessment.thresholds import Thresholds
from components.methodology.method_text import outcomes
from components.shell.document.html_text import to_html
from presentation.methodology import rule_rows
from presentation.methodology.method_words import rows_of_formulas
from presentation.methodology.robustness import threshold_words
from presentation.shell import glossary
from presentation.verdicts.threshold_words import rule_in_words
from settings import ROOT
from tests.presentation.catalogues import named_by_hand
from tests.presentation.sample import RESULTS, RULE

#: What no rule could have otherwise: all of a target, a ratio to one, half a year, compounding.
_FIXED = ("高于 100%", "超过 100%", "∶1", "从 1 月加到 6 月", "连乘", "^ 年数 − 1", "÷ 基期 − 1")


def test_the_schedule_is_told_as_the_code_counts_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert rule_rows.schedule_words([replace(RULE, prints="schedule")]) == (
        "应到进度按规划年数均匀推进：2021—2025 年的规划，"
        "各年底为 20%、40%、60%、80%、100%（注2 所印）；"
        "其他时点由本系统按时间推算，如 2023 年上半年末为 50%。"
    )
    monkeypatch.setattr(rule_rows, "schedule", lambda *years: schedule(*years) / 2)
    assert "各年底为 10%、20%、30%、40%、50%（本系统设定）；" in rule_rows.schedule_words([])
    assert "到 2022 年底应到 20%" in glossary.term("due").meaning()


def test_the_schedule_is_told_at_its_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    later = (
        Due(2026, 2027, "2026", 50),
        Due(2026, 2027, "2027", 100),
        Due(2026, 2027, "2026Q1", 12.5),
    )
    monkeypatch.setattr(rule_rows, "DUES", later)
    words = rule_rows.schedule_words([])
    assert (
        "2026—2027 年的规划，各年底为 50%、100%（" in words and "2026 年一季度末为 12.5%" in words
    )


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (Thresholds(nearly=60), "不低于应到进度的 60% 为略有滞后；其余为相对滞后"),
        (Thresholds("points", 5, 20), "不低于应到进度减 20 个百分点为略有滞后；其余为相对滞后"),
        (Thresholds(nearly=None, better=105), "不低于应到进度为达到预期进度；其余为滞后"),
        (Thresholds(nearly=None, better=105), "不低于应到进度的 105% 为好于预期进度；"),
    ],
)  # fmt: skip
def test_a_rule_is_told_by_its_own_thresholds(rule: Thresholds, words: str) -> None:
    assert words in rule_in_words(rule)


def test_thresholds_say_whether_their_own_line_belongs_to_on_track() -> None:
    open_one = ThresholdSet("points", Thresholds("points", 5, 20), is_open=True)
    assert threshold_words(open_one).startswith("高于应到进度减 5 个百分点为达到预期进度；")
    assert open_one.rate(35, 40) is Rating.SLIGHTLY_BEHIND
    assert threshold_words(replace(open_one, is_open=False)).startswith(
        "不低于应到进度减 5 个百分点"
    )


@pytest.mark.parametrize(("nearly", "words"), [(80.0, "80%"), (95.0, "95%")])
def test_what_is_nearly_met_is_told_by_the_rule_on_results(nearly: float, words: str) -> None:
    rule = replace(RESULTS, nearly=nearly)
    *_, (_, _, note) = rows_of_formulas([RULE, rule])
    assert f"基本完成（不低于目标的 {words}）" in note
    assert f"低于目标，不低于其 {words}" in to_html(outcomes([rule]))


def test_a_rule_without_a_class_for_nearly_met_tells_of_none() -> None:
    rule = replace(RESULTS, nearly=None)
    assert rows_of_formulas([rule])[-1][2].startswith("本系统设定。超过、完成、未完成；")
    assert "基本完成" not in to_html(outcomes([rule]))


def test_each_line_of_a_printed_rule_is_where_its_class_begins() -> None:
    rule = replace(RULE, unit="points", on_track=5.0, nearly=20.0, better=0.0)
    due = Fraction(rule_rows.due(rule) or 0)
    ends = rule.thresholds.lower_ends(due)[1:]
    assert len(ends) == 3
    for rating, low in ends:
        assert rule.thresholds.rate(low, due) is rating
        assert rule.thresholds.rate(low - 0.01, due) is not rating
    words = [printed for _, _, printed, _ in rule_rows.rows(rule, {})]
    assert [re.findall(r"[\d.]+(?=%)", text)[0] for text in words[1:-1]] == ["40", "35", "20"]


def test_no_number_of_a_rule_is_typed_into_the_words_about_the_method() -> None:
    files = [*(ROOT / "presentation/methodology").glob("*.py"),
             *(ROOT / "presentation/verdicts").glob("*.py"),
             ROOT / "presentation/shell/glossary.py"]  # fmt: skip
    number = re.compile(r"\d|分之|位小数")
    typed = [text for path in files for text in _templates(path) if number.search(text)]
    assert len(files) > 10
    assert [text for text in typed if not any(fixed in text for fixed in _FIXED)] == []


def _templates(path: Path) -> Iterator[str]:
    """What a module says, named parts left out."""
    for call in named_by_hand(path):
        text = getattr(call.args[0], "value", "")
        yield re.sub(r"\{\w*\}", "", text) if isinstance(text, str) else ""
