"""A printed name -> the canonical indicators that it may mean."""

import re
from functools import lru_cache

import pandas as pd
from rapidfuzz import fuzz, process

from data.importer.records import Match
from data.units import convertible
from data.verify.locator import Locators

_NOISE = re.compile(r"[\s#*【】〔〕“”\"'‘’、，,·]|[（(][^（）()]*[)）]")
#: Words that stand for one another in names of indicators.
_SAME = (
    ("国内生产总值", "地区生产总值"), ("GDP", "地区生产总值"), ("研究与试验发展", "研发"),
    ("R&D", "研发"), ("规模以上", "规上"), ("占比", "比重"), ("比例", "比重"), ("增长率", "增速"),
    ("年均增长", "增速"), ("年均增速", "增速"), ("增长", "增速"), ("涨幅", "增速"),
    ("降低率", "降低"),
    ("及增速", ""), ("数量", ""), ("总额", ""), ("实际使用外资", "实际利用外资"), ("全社会", ""),
    ("能源消耗", "能耗"), ("支出", ""), ("投入", ""), ("减少率", "减少"),
)  # fmt: skip
_LIKELY = 60.0
#: From where on an indicator is proposed, and from where on without a doubt.
_NEAR, _SAME_NAME = 80.0, 99.0
#: A name from running text says less than one of a table.
_SENTENCE = 0.97


class Names:
    """The canonical names and every name that curated rows print for them."""

    def __init__(
        self, indicators: pd.DataFrame, figures: pd.DataFrame, district: str, locators: Locators
    ) -> None:
        self._units = dict(zip(indicators["indicator"], indicators["unit"], strict=True))
        self._kinds = dict(zip(indicators["indicator"], indicators["kind"], strict=True))
        self._titles = dict(zip(indicators["indicator"], indicators["name"], strict=True))
        self._themes = dict(zip(indicators["indicator"], indicators["theme"], strict=True))
        #: Each known name, the indicators it stands for, and how much that tells: what a sentence
        #: calls 高新技术企业 may be their number or the new ones.
        self._aliases: dict[str, dict[str, float]] = {}
        for code, name in self._titles.items():
            self._learn(name, code, 1.0)
        for row in figures[~figures["role"].str.startswith("published")].itertuples():
            in_table = locators.row_of(row.locator)[0] != ""
            self._learn(row.printed_name, row.indicator, 1.0 if in_table else _SENTENCE)
        self._choices = tuple(name for name in self._aliases if len(name) > 1)

    def _learn(self, name: str, code: str, weight: float) -> None:
        known = self._aliases.setdefault(plain(name), {})
        known[code] = max(weight, known.get(code, 0.0))

    def theme(self, code: str) -> str:
        """The theme of an indicator; empty for a new one."""
        return self._themes.get(code, "")

    def nearest(self, name: str, unit: str, *, growth: bool = False) -> tuple[Match, ...]:
        """The three nearest, best first: those whose unit or kind cannot be are left out.

        Args:
            name: as printed.
            unit: as printed; empty fits every other.
            growth: whether the figure is a rate of growth.
        """
        scores: dict[str, float] = {}
        for alias, score in _close(plain(name), self._choices):
            for code, weight in self._aliases[alias].items():
                if self._fits(code, unit, growth):
                    scores[code] = max(scores.get(code, 0.0), score * weight)
        best = sorted(scores.items(), key=lambda item: -item[1])[:3]
        return tuple(Match(code, self._titles[code], round(score, 1)) for code, score in best)

    def _fits(self, code: str, unit: str, growth: bool) -> bool:
        if growth != (self._kinds[code] == "growth") and (growth or unit != "%"):
            return False
        return convertible(unit, self._units[code])


def plain(name: str) -> str:
    """A name without marks and remarks, its words made alike."""
    text = _NOISE.sub("", name)
    for word, other in _SAME:
        text = text.replace(word, other)
    return text or name


@lru_cache(maxsize=4096)
def _close(name: str, choices: tuple[str, ...]) -> list[tuple[str, float]]:
    nearest = process.extract(name, choices, scorer=fuzz.ratio, limit=12, score_cutoff=_LIKELY)
    return [(alias, score) for alias, score, _ in nearest]


def is_known(matches: tuple[Match, ...]) -> bool:
    """Whether a known name is the same."""
    return bool(matches) and matches[0].score >= _SAME_NAME


def chosen(matches: tuple[Match, ...], name: str) -> tuple[str, str]:
    """The indicator to propose, and a doubt unless a known name is the same."""
    if not matches:
        return "", f"没有相近的统一指标：为“{name}”新建"
    best = matches[0]
    if best.score < _NEAR:
        return "", f"统一指标都不够相近（最近“{best.name}” {best.score:.0f} 分）"
    if best.score < _SAME_NAME:
        return best.indicator, f"统一指标“{best.name}”只是相近（{best.score:.0f} 分）"
    if len(matches) > 1 and matches[1].score >= _SAME_NAME:
        return best.indicator, f"也可能是“{matches[1].name}”"
    return best.indicator, ""
