"""Every place where an indicator is printed, and how other areas stand with it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from assessment import Period
from data.records.indicator import Break, PlacedMention
from data.records.rows import IndicatorRow, Mention
from data.units import convertible
from presentation import numbers
from presentation.figures import amounts
from presentation.figures.qualifiers import remark
from presentation.language import Words, mark, say

PLACES = Words(
    {
        "area": mark("区域"),
        "plan": mark("规划"),
        "result": mark("最近的结果"),
        "target": mark("目标"),
        "cautions": mark("比较时注意"),
        "places": mark("出处"),
    }
)

HEADS = Words(
    {
        "plan": mark("规划"),
        "role": mark("是什么"),
        "period": mark("时点"),
        "printed": mark("原文"),
        "value": mark("数值"),
        "bound": mark("限定"),
        "note": mark("备注"),
        "place": mark("文件与位置"),
        "used": mark("采用"),
    }
)


def is_used(item: PlacedMention, drawn: Collection[str]) -> bool:
    """Whether the calculation or the chart rests on this mention."""
    return item.used or item.mention.figure_id in drawn


def used_class(item: PlacedMention, drawn: Collection[str]) -> str | None:
    return "is-used" if is_used(item, drawn) else None


def printed_value(item: PlacedMention) -> str:
    mention = item.mention
    if mention.value is None:
        return amounts.NOTHING if item.role == "published_rating" else say("不是数值")
    return numbers.unit_after(numbers.number(mention.value, numbers.EXACT), mention.unit)


@dataclass(frozen=True)
class PeerArea:
    """How another area stands with the indicator in one plan."""

    area: str
    area_name: str
    plan_name: str
    result: Mention | None
    target: Mention | None
    cautions: tuple[str, ...]


def peer_areas(
    mentions: Sequence[PlacedMention],
    breaks: Sequence[Break],
    area: str,
    here: IndicatorRow | None,
    kind: str,
) -> list[PeerArea]:
    """The latest result and the target of every other area and plan."""
    groups: dict[tuple[str, str, str], list[PlacedMention]] = {}
    for item in mentions:
        if item.area != area and item.role in ("actual", "target"):
            groups.setdefault((item.area, item.district, item.plan), []).append(item)
    above = next((item.area_above for item in mentions if item.area == area), ())
    peers = []
    for items in groups.values():
        first = items[0]
        result, target = _latest(items, kind), _target(items)
        related = area in first.area_above or first.area in above
        remarks = [
            say("与本页区域有包含关系，不能相加或直接比较") if related else "",
            *(_caution(mention) for mention in (result, target) if mention is not None),
            *(
                say("口径变化：{reason}", reason=item.reason)
                for item in breaks
                if item.area == first.area
            ),
            _unlike(target or result, here),
        ]
        cautions = tuple(dict.fromkeys(text for text in remarks if text))
        peers.append(
            PeerArea(first.area, first.area_name, first.plan_name, result, target, cautions)
        )
    return peers


def _latest(items: Sequence[PlacedMention], kind: str) -> Mention | None:
    """The last result with a number; a figure within a year only where the kind allows it."""
    results = [
        item.mention for item in items
        if item.role == "actual" and item.counts and item.mention.value is not None
        and not (kind in ("flow", "growth") and Period.parse(item.mention.period).is_part_year)
    ]  # fmt: skip
    return max(results, key=lambda item: Period.parse(item.period).end, default=None)


def _target(items: Sequence[PlacedMention]) -> Mention | None:
    targets = [item for item in items if item.role == "target"]
    targets.sort(key=lambda item: (not item.used, not item.counts))
    return targets[0].mention if targets else None


def _caution(mention: Mention) -> str:
    return remark(mention) if mention.marks.limits_comparison else ""


def _unlike(mention: Mention | None, here: IndicatorRow | None) -> str:
    """What keeps a figure from being compared with this page's target."""
    if mention is None or here is None:
        return ""
    if not convertible(mention.unit, here.target.unit):
        return say("单位不同：{unit}", unit=mention.unit)
    if mention.basis != here.target.basis and mention.value is not None:
        basis = amounts.basis_words(mention) or say("单个时点的数")
        return say("计法不同：{basis}", basis=basis)
    return ""
