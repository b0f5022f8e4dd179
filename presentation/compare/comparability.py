"""Which figures of different areas may stand side by side, and why the others may not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assessment import Period
from data.records.compare import AreaFigure
from data.records.rows import Mention
from data.units import convertible, factor
from presentation import dates, numbers
from presentation.figures import amounts
from presentation.joining import clauses, listed
from presentation.language import Message, Words, mark, say
from presentation.places import figure_name
from presentation.verdicts import grades

#: Basis family -> how the figure counts.
FAMILIES = Words(
    {
        "level": mark("水平值"),
        "yoy_growth": mark("当年增速"),
        "average_growth": mark("年均增速"),
        "cumulative": mark("累计数"),
        "change": mark("变化量"),
        "ratio": mark("比值"),
    }
)

#: Stands below every drawing that puts areas side by side.
UNRANKED = Message("依区域顺序排列，不排名、不相加。")

_BARE = re.compile(r"[-−]?\d[\d,.]*")

#: Role, basis family, period and break: figures that agree in all of these are comparable.
Key = tuple[str, str, str, str]


@dataclass(frozen=True)
class Group:
    """Comparable figures of at least two areas, in the order of the areas; values in `unit`."""

    role: str
    family: str
    period: str
    break_reason: str
    unit: str
    figures: tuple[AreaFigure, ...]

    @property
    def title(self) -> str:
        """2021—2025 年目标，年均增速."""
        role = say("目标") if self.role == "target" else say("结果")
        return f"{dates.period_words(self.period)}{role}，{family_words(self.family, self.period)}"


def family_words(family: str, period: str) -> str:
    """How a figure counts; a figure within a year may be a sum so far and says so."""
    if family == "level" and Period.parse(period).is_part_year:
        return say("年内数，不与全年数并列")
    return FAMILIES.get(family, family)


def latest(figures: Sequence[AreaFigure]) -> list[AreaFigure]:
    """Of each area, plan, role and basis the latest figure, and the latest one of a whole year."""
    lines: dict[tuple[str, bool, str, str, str], list[AreaFigure]] = {}
    for figure in figures:
        lines.setdefault(_line(figure), []).append(figure)
    kept: set[int] = set()
    for same in lines.values():
        whole = [other for other in same if not _is_part(other) and other.mention.value is not None]
        kept |= {id(max(those, key=_when)) for those in (same, whole) if those}
    return [figure for figure in figures if id(figure) in kept]


def groups(figures: Sequence[AreaFigure], unit: str) -> list[Group]:
    """The sets of comparable figures: results first, then with most areas, then the latest.

    `unit` is the indicator's; a figure whose unit does not convert to it takes no part.
    """
    by_key: dict[Key, list[AreaFigure]] = {}
    for figure in figures:
        if not hindrance(figure, unit):
            by_key.setdefault(_key(figure), []).append(figure)
    made = [
        Group(*key, unit, tuple(alike))
        for key, alike in by_key.items()
        if len({figure.area for figure in alike}) > 1
    ]
    return sorted(made, key=_rank)


def _rank(group: Group) -> tuple[bool, int, float]:
    areas = len({figure.area for figure in group.figures})
    return group.role != "actual", -areas, -Period.parse(group.period).end


def hindrance(figure: AreaFigure, unit: str) -> str:
    """Why a figure cannot be compared with any other; "" where nothing in itself hinders."""
    mention = figure.mention
    if mention.value is None:
        reason = grades.missing_words(mention.missing)
        return say("没有数值（{reason}）", reason=reason) if reason else say("没有数值")
    if not figure.is_scope_stated:
        return say("文件未说明是哪个口径")
    if not convertible(mention.unit, unit):
        return say("单位不能换算：{unit} 与 {unit_2}", unit=mention.unit, unit_2=unit)
    return ""


class Peers:
    """With which figures of other areas each may be compared: sorted once, as each asks for all."""

    def __init__(self, figures: Sequence[AreaFigure], unit: str) -> None:
        self._unit = unit
        self._by_key: dict[Key, list[AreaFigure]] = {}
        self._by_role: dict[str, list[AreaFigure]] = {}
        for figure in figures:
            if not hindrance(figure, unit):
                self._by_key.setdefault(_key(figure), []).append(figure)
                self._by_role.setdefault(figure.role, []).append(figure)

    def of(self, figure: AreaFigure) -> list[AreaFigure]:
        """The figures that one may be compared with."""
        alike = self._by_key.get(_key(figure), ())
        comparable = not hindrance(figure, self._unit)
        return [other for other in alike if comparable and other.area != figure.area]

    def verdict(self, figure: AreaFigure) -> str:
        """With which areas a figure may be compared, or why with none."""
        if reason := hindrance(figure, self._unit):
            return say("不并列：{reason}", reason=reason)
        if same := self.of(figure):
            return _beside(list(dict.fromkeys(figure_name(other) for other in same)))
        others = self._by_role.get(figure.role, ())
        different = _difference(figure, [other for other in others if other.area != figure.area])
        return say("不并列：{difference}", difference=different)


#: Areas that are named one by one.
_MOST_NAMES = 8


def _beside(names: Sequence[str]) -> str:
    if len(names) <= _MOST_NAMES:
        return say("可与{names}并列", names=listed(names))
    first = listed(names[:_MOST_NAMES])
    return say("可与{names}等 {count} 个区域并列", names=first, count=len(names))


def _difference(figure: AreaFigure, others: Sequence[AreaFigure]) -> str:
    """What differs from the nearest figures of other areas: definition, period or basis."""
    word = say("目标") if figure.role == "target" else say("结果")
    if not others:
        return say("其他区域没有可比的{word}", word=word)
    alike = [other for other in others if other.family == figure.family]
    if not alike:
        family = FAMILIES.get(figure.family, figure.family)
        families = dict.fromkeys(FAMILIES.get(other.family, other.family) for other in others)
        return say(
            "计法不同，本项是{family}，其他是{families}", family=family, families=listed(families)
        )
    if any(other.mention.period == figure.mention.period for other in alike):
        reasons = dict.fromkeys(item.break_reason for item in (figure, *alike) if item.break_reason)
        return say("口径有变化：{reasons}", reasons=clauses(reasons))
    if _is_part(figure):
        kind = dates.part_kind(figure.mention.period)
        return say("{kind}，其他是全年数", kind=kind)
    periods = dict.fromkeys(
        dates.period_words(other.mention.period) for other in sorted(alike, key=_when)
    )
    return say("时点不同，其他是 {periods}", periods=listed(periods))


def converted(mention: Mention, unit: str) -> str:
    """The number in the indicator's unit: 4 万亿元 -> 40000 亿元; as it is without a unit."""
    if mention.value is None:
        return amounts.NOTHING
    known = mention.unit and unit and convertible(mention.unit, unit)
    value = mention.value * factor(mention.unit, unit) if known else mention.value
    shown = unit if known else mention.unit or unit
    text = numbers.unit_after(numbers.number(value, numbers.EXACT), shown)
    before = amounts.BOUNDS.get(mention.bound, "")
    return f"{before} {text}" if before else text


def as_printed(mention: Mention) -> str:
    """The printed text; with its unit where the text is a bare number: 3.6 -> 3.6%, not 7*%."""
    text = amounts.printed(mention)
    return numbers.unit_after(text, mention.unit) if _BARE.fullmatch(text) else text


def amount(figure: AreaFigure, unit: str) -> float:
    """The value in `unit`, for the length of a bar."""
    mention = figure.mention
    assert mention.value is not None
    return mention.value * (factor(mention.unit, unit) if mention.unit and unit else 1.0)


def _key(figure: AreaFigure) -> Key:
    return figure.role, figure.family, figure.mention.period, figure.break_reason


def _line(figure: AreaFigure) -> tuple[str, bool, str, str, str]:
    plan = figure.plan_name if figure.role == "target" else ""
    return figure.area, figure.is_scope_stated, plan, figure.role, figure.family


def _when(figure: AreaFigure) -> float:
    return Period.parse(figure.mention.period).end


def _is_part(figure: AreaFigure) -> bool:
    return Period.parse(figure.mention.period).is_part_year
