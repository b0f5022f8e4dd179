"""A number of running text with its subject, area and moment -> the row that is proposed."""

import re
from dataclasses import dataclass

from data.importer.context import Context, KnownPlan, ranged
from data.importer.matching import chosen, is_known
from data.importer.prose.headings import Passage
from data.importer.prose.quantities import Quantity
from data.importer.prose.subjects import FigureTopic
from data.importer.prose.times import Timing
from data.importer.records import Proposal

_FALLS = re.compile("下降|减少|降低|回落")
#: Words that compare a figure with another one have a column of their own.
_COMPARES = re.compile("较|比|高于|低于|快于|慢于|高出")
POINT = ("百分点", "个百分点")
#: What belongs to the name of a rate where it follows at once: 产值同比增长 5%.
_GROWS = re.compile("(?:实现)?(?:同比|年均|平均|两年)*(?:增长|增速|上涨|涨幅)")


@dataclass(frozen=True)
class TextFigure:
    """A quantity with its subject, area and moment."""

    quantity: Quantity
    subject: FigureTopic
    name: str
    area: str
    moment: Timing
    doubts: tuple[str, ...] = ()
    #: What the name stands for, where a list prints the end of its names once.
    whole: str = ""


def figure_proposal(
    item: TextFigure, sentence: str, passage: Passage, context: Context
) -> Proposal:
    """The row of a figure, with what is in doubt about it."""
    basis, period, basis_doubt = _basis(item, context)
    unit = "" if item.quantity.kind == "relation" else item.quantity.unit
    growth = basis in ("yoy_growth", "average_growth")
    name = item.whole or item.name
    matches = context.names.nearest(name, "%" if growth else unit, growth=growth)
    indicator, match_doubt = chosen(matches, name)
    # A printed fall of a rate of growth is a negative one; that of a reduction has no sign.
    falls = basis == "yoy_growth" and _FALLS.search(item.subject.growth) is not None
    missing = "relation" if item.quantity.kind == "relation" else ""
    if re.search("类|刻钟|清零", item.quantity.printed) and missing:
        missing = "text"
    growth_words = item.subject.growth
    compares = _COMPARES.match(growth_words) is not None
    note = "" if compares else growth_words
    plan = item.moment.plan
    row = {
        "area": item.area or context.home,
        "plan": plan.code if plan else "",
        "indicator": indicator,
        "printed_name": _printed_name(item, sentence) if growth else item.name,
        "printed_theme": passage.theme,
        "nature": "",
        "unit": unit,
        "period": period,
        "role": item.moment.role,
        "printed_value": item.quantity.printed,
        "value": f"-{item.quantity.value}" if falls else item.quantity.value,
        "bound": item.quantity.bound if item.quantity.value else "none",
        "basis": basis,
        "missing": missing,
        "aim": _aim(sentence, item.quantity.start),
        "comparator": growth_words if compares else "",
        "note": note,
        "locator": passage.locator,
    }
    listed = name != item.name and not is_known(matches)
    new: dict[str, tuple[str, ...]] = {"indicator": (context.new.code(name),)} if listed else {}
    proposal = Proposal("figures", row, passage.place, sentence, (), matches, new)
    return proposal.doubting(
        "取自正文，请对照原句", *item.moment.doubts, *item.doubts, basis_doubt, match_doubt,
        "" if item.area or len(context.scopes) <= 2 else "区域未说明",
        "名称承上文" if item.subject.carried else "",
    )  # fmt: skip


def _printed_name(item: TextFigure, sentence: str) -> str:
    """The name of a rate of growth with the words that say so, where they follow it at once."""
    before = sentence[: item.quantity.start]
    at = before.rfind(item.name)
    grows = _GROWS.match(before, at + len(item.name)) if at >= 0 else None
    return item.name + grows.group() if grows else item.name


def _basis(item: TextFigure, context: Context) -> tuple[str, str, str]:
    """Basis, period and a doubt: a rate of growth, a change, a sum of years, or a level."""
    growth, unit = item.subject.growth, item.quantity.unit
    period, plan = item.moment.period, item.moment.plan
    if item.quantity.kind == "rank":
        return "level", period, ""
    if ":" in item.quantity.printed or "∶" in item.quantity.printed:
        return "ratio", period, ""
    if "年均" in growth or re.search("年均增(?:长|速)$", item.name):
        return "average_growth", _averaged(period, plan, item.moment.role), ""
    if unit in POINT:
        return "change", period, ""
    if unit == "%" and _FALLS.search(growth) and "同比" not in growth:
        return "change", period, "降幅与什么相比，请核对"
    if unit == "%" and (growth or re.search("增速$|增长$|涨幅$", item.name)):
        return "yoy_growth", period, "" if "同比" in growth else "增长是同比还是较某年，请核对"
    adds = re.search("新增|累计|新建|新?引进|新开工|建成", item.subject.verb + item.name)
    if adds and plan and plan.five_year and item.moment.role == "target" and unit != "%":
        return "cumulative", ranged(plan), "是五年累计还是期末数，请核对"
    if growth and not re.search("新增|增长$", growth) and unit != "%":
        return "change", period, "是变化量还是达到的数，请核对"
    return "level", period, ""


def _averaged(period: str, plan: KnownPlan | None, role: str) -> str:
    """The years of an average: all of a target's plan, those of a result that are over."""
    if plan is None or "-" in period or not plan.five_year:
        return ranged(plan) if plan and role == "target" else period
    year = int(period) if period.isdecimal() else 0
    if role == "target" or year == plan.end:
        return ranged(plan)
    if year == plan.start - 1:
        return f"{year - 4}-{year}"
    return f"{plan.start}-{year}" if plan.start < year < plan.end else period


def _aim(sentence: str, place: int) -> str:
    words = re.findall(r"力争|争取|预计|有望|计划|确保", sentence[:place])
    return words[-1] if words else ""
