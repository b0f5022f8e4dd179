"""What the curated files say that an import may use: plans, areas, units, verdicts, indicators."""

import re
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from data.curation.read import Frames
from data.importer.matching import Names
from data.importer.new_indicators import NewIndicators
from data.verify.outline import outline_of

_FIVE_YEAR = re.compile(r"[“\"']?([十二三四五六七八九]{2,3})五[”\"']?(?:期间|时期|末|规划|$|.)")
_FIVE_YEAR_WORDS = re.compile(r"第([十二三四五六七八九]{2,3})个五年")
_YEARS = re.compile(r"(20\d\d)\s*年?\s*[-—–~～至]\s*(20\d\d)\s*年?")
_ANNUAL = re.compile(r"(20\d\d)年(?:[^。；]{0,24}?)(?:计划|目标|预期|指标)")
_ORDINALS = "一二三四五六七八九十"
#: A year in Chinese digits: 二〇三五年.
_CHINESE_YEAR = re.compile(r"二[〇○零][〇○零一二三四五六七八九]{2}(?=年)")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
#: The year that a report is on, by its title.
_ON_YEAR = re.compile(r"(20\d\d)年(?:度)?[^。；，]{0,24}?(?:执行情况|完成情况|统计公报|工作总结)")
_GIVEN_ON = re.compile(r"(20\d\d)年\s*\d{1,2}月\s*\d{1,2}日")


@dataclass(frozen=True)
class KnownPlan:
    """A plan: its code and its first and last year; `known` if plans.csv has it."""

    code: str
    start: int
    end: int
    known: bool = True

    @property
    def five_year(self) -> bool:
        return self.end - self.start >= 2


class Context:
    """The curated files as seen from one district's document.

    Args:
        frames: the curated files.
        district: code of the district, as in areas.csv; empty if it is not known.
        plan: code of the plan that the document is about; empty if it is not known.
        without: a document whose rows must not help, for measuring.
    """

    def __init__(
        self, frames: Frames, district: str = "", plan: str = "", without: str = ""
    ) -> None:
        self.district = district
        plans = frames["plans"]
        self._plans = [
            KnownPlan(row.plan, int(row.start), int(row.end))
            for row in plans[plans["district"] == district].itertuples()
        ]
        self.plan = next((item for item in self._plans if item.code == plan), None)
        figures = frames["figures"]
        self._figures = figures[figures["document"] != without]
        self._areas = frames["areas"]
        #: What `about` learns of the document: whether it looks ahead, until when it has data, and
        #: on which year it reports.
        self.forward, self.data_until, self.reported = False, "", ""
        self.verdicts = set(frames["ratings"]["printed"])
        self.outline = outline_of(frames["tables"])
        self.names = Names(frames["indicators"], self._figures, district, self.outline.locators)
        self.new = NewIndicators(frames["indicators"])

    def about(self, title: str, text: str) -> None:
        """Learn from a document's first lines and from what it says of its data; the plan, too,
        unless the caller named one, where they name a known one.

        Args:
            title: its first lines.
            text: where it may say 数据截至2023年6月30日.
        """
        looks_back = re.search("评估|执行情况|完成情况|总结|公报", title)
        self.forward = not looks_back and bool(re.search("规划|纲要|方案|计划", title))
        until = re.search(r"数据截[至止](?:到)?(20\d\d)年(\d{1,2})月", text)
        if until:
            self.data_until = until[1] + ("H1" if until[2] == "6" else "")
        titled = self._titled(title) if self.plan is None else None
        self.plan = titled if titled and titled.known else self.plan
        on_year, given_on = _ON_YEAR.search(title), _GIVEN_ON.search(title)
        if on_year:
            self.reported = on_year[1]
        elif "政府工作报告" in title and given_on:
            self.reported = str(int(given_on[1]) - 1)

    @cached_property
    def units(self) -> frozenset[str]:
        """Every unit that a curated figure has."""
        return frozenset(self._figures["unit"]) - {""} | COMMON_UNITS

    def plan_of(self, words: str) -> KnownPlan | None:
        """The plan that a caption or heading names; else the document's."""
        return self.named_plan(words) or self.plan

    def plan_with(self, year: int) -> KnownPlan | None:
        """The shortest known plan that a year is in."""
        plans = [plan for plan in self._plans if plan.start <= year <= plan.end]
        return min(plans, key=lambda plan: plan.end - plan.start, default=None)

    def named_plan(self, words: str) -> KnownPlan | None:
        words = western(words)
        ordinal = _first_ordinal(words)
        years = _YEARS.search(words)
        annual = _ANNUAL.search(words)
        if ordinal:
            start = five_year_start(ordinal[1])
            return self._with_years(start, start + 4, f"fyp{(start - 2021) // 5 + 14}")
        if years and 2 <= int(years[2]) - int(years[1]) <= 15:
            return self._with_years(int(years[1]), int(years[2]), f"plan-{years[1]}-{years[2]}")
        if annual:
            return self._with_years(int(annual[1]), int(annual[1]), f"annual-{annual[1]}")
        return None

    def year_plan(self, year: int) -> KnownPlan:
        """The annual plan of a year."""
        return self._with_years(year, year, f"annual-{year}")

    def _titled(self, title: str) -> KnownPlan | None:
        """The plan that a title names; of a report's two years the later one is planned."""
        if _first_ordinal(title):
            return self.named_plan(title)
        years = [
            int(year[1])
            for year in _ANNUAL.finditer(title)
            if not re.match("执行|完成", title[year.end() :])
        ]
        return self.year_plan(max(years)) if years else None

    def _with_years(self, start: int, end: int, code: str) -> KnownPlan:
        for plan in self._plans:
            if (plan.start, plan.end) == (start, end):
                return plan
        return KnownPlan(code, start, end, known=False)

    def area_of(self, words: str, default: str = "") -> str:
        """The area of the district whose scope or name the words contain, the longest first."""
        best, length = default, 0
        for row in self._areas[self._areas["district"] == self.district].itertuples():
            for name in {row.scope, row.name, row.scope.removesuffix("区")}:
                if len(name) >= 2 and name in words and len(name) > length:
                    best, length = row.area, len(name)
        return best

    def without_area(self, name: str) -> str:
        """A name without the words for an area of the district at its beginning."""
        bare = name.lstrip("#＃")
        words = next((word for word in self.scopes if bare.startswith(word)), "")
        return bare[len(words) :] if len(bare) > len(words) + 2 else name

    def without_areas(self, name: str) -> str:
        """A name without any words for an area of the district."""
        bare = name
        for words in self.scopes:
            bare = bare.replace(words, "")
        return name if bare == name else bare.strip("、和及与的“”，")

    @cached_property
    def scopes(self) -> dict[str, str]:
        """The words for an area of the district -> its code, the longer words first."""
        rows = self._areas[self._areas["district"] == self.district].itertuples()
        pairs = {name: row.area for row in rows for name in (row.scope, row.name)}
        return dict(sorted(pairs.items(), key=lambda pair: -len(pair[0])))

    @property
    def home(self) -> str:
        """The area of the whole district."""
        return self.district


def _first_ordinal(words: str) -> re.Match[str] | None:
    """The first five-year plan that words name: “十四五”, or 第十四个五年."""
    named = filter(None, (_FIVE_YEAR.search(words), _FIVE_YEAR_WORDS.search(words)))
    return min(named, key=lambda match: match.start(), default=None)


def western(words: str) -> str:
    """Words with their Chinese years in digits: 二〇三五年 -> 2035年; as long as before."""
    return _CHINESE_YEAR.sub(lambda year: year.group().translate(_DIGITS), words)


def five_year_start(ordinal: str) -> int:
    """The first year of a five-year plan: 十四 -> 2021."""
    tens, _, ones = ordinal.partition("十")
    number = (_ORDINALS.index(tens) + 1 if tens else 1) * 10
    number += _ORDINALS.index(ones) + 1 if ones else 0
    return 2021 + 5 * (number - 14)


def ranged(plan: KnownPlan) -> str:
    """The years of a plan as a period."""
    return f"{plan.start}-{plan.end}" if plan.end > plan.start else str(plan.start)


COMMON_UNITS = frozenset((
    "%", "‰", "个", "家", "户", "人", "万人", "亿元", "万元", "元", "亿美元", "万美元",
    "天", "项", "件", "公里", "平方米", "平方公里", "万平方米", "亩", "万亩", "吨", "万吨",
    "亿立方米", "岁", "年", "套", "张", "辆", "座", "所", "位", "处", "公顷", "万标箱",
    "万台", "万人次", "人次", "个百分点", "百分点", "万户", "微克/立方米", "万元/人",
    "亿元/平方公里", "公斤", "万公斤", "件/万人", "人/千人",
))  # fmt: skip


def rows_of(frame: pd.DataFrame, document: str) -> pd.DataFrame:
    """The rows of one document."""
    return frame[frame["document"] == document]
