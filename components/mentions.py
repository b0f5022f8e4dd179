"""Every place where an indicator is printed, and how other areas stand with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from assessment import Period
from components import no_result, words
from components.attributes import aria
from components.links import NAV_PAGE
from components.printed import qualified
from components.sources import place
from data.records import IndicatorRow, Mention
from data.records_indicator import Break, PlacedMention
from data.units import convertible

#: What in a note says that a figure's scope or definition is not plain.
_CAUTIONS = ("未说明", "口径", "不含", "推定", "未印", "未明说", "疑为", "不同")
_PLACES = ("区域", "规划", "最近的结果", "目标", "比较时注意", "出处")
_HEADS = ("规划", "是什么", "时点", "原文", "数值", "限定", "备注", "文件与位置", "采用")


def mentions_table(
    mentions: Sequence[PlacedMention], drawn: Collection[str], documents: Mapping[str, str]
) -> html.Div:
    """Every mention of the indicator in one area; `drawn` are the ids on the page's chart."""
    heads = [html.Th(text, scope="col", className=_kind(text)) for text in _HEADS]
    body = [html.Tr(_cells(item, drawn, documents), className=_used_class(item, drawn))
            for item in mentions]  # fmt: skip
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="plain-table")
    named = aria(label="文件中的每一处，可横向滚动")
    return html.Div(
        table, className="panel scroll mentions as-cards", tabIndex="0", role="region", **named
    )


def _kind(head: str) -> str | None:
    return "num" if head == "数值" else None


def is_used(item: PlacedMention, drawn: Collection[str]) -> bool:
    """Whether the calculation or the chart rests on this mention."""
    return item.used or item.mention.figure_id in drawn


def _used_class(item: PlacedMention, drawn: Collection[str]) -> str | None:
    return "is-used" if is_used(item, drawn) else None


def _cells(item: PlacedMention, drawn: Collection[str], documents: Mapping[str, str]) -> list[Any]:
    mention = item.mention
    basis = words.basis_words(mention)
    when: list[Any] = [words.period_words(mention.period), *([html.Small(basis)] if basis else [])]
    contents: tuple[Any, ...] = (
        item.plan_name,
        words.ROLES.get(item.role, item.role),
        when,
        html.B(words.printed(mention)),
        _value(item),
        words.BOUNDS.get(mention.bound, words.NOTHING),
        mention.note or words.NOTHING,
        place(mention, documents),
        _use(item, drawn),
    )
    return [_cell(head, content) for head, content in zip(_HEADS, contents, strict=True)]


def _use(item: PlacedMention, drawn: Collection[str]) -> Any:
    """Whether it is used, and for which plan where the same fact is printed with another value."""
    if not is_used(item, drawn):
        return words.NOTHING
    pin = html.Span("采用", className="pin")
    if not item.contradicted:
        return pin
    return [pin, html.Small(f"用于{item.plan_name}；同一数另印 {item.contradicted}")]


def _cell(head: str, content: Any) -> html.Td:
    """A cell that carries its heading: on narrow screens a row becomes a card of named lines."""
    kinds = {"数值": "num", "文件与位置": "is-place", "出处": "is-place"}
    blank = " is-blank" if content == words.NOTHING else ""
    named: dict[str, Any] = {"data-label": head}
    return html.Td(content, className=(kinds.get(head, "") + blank).strip() or None, **named)


def _value(item: PlacedMention) -> str:
    mention = item.mention
    if mention.value is None:
        return words.NOTHING if item.role == "published_rating" else "不是数值"
    return words.unit_after(words.number(mention.value, words.EXACT), mention.unit)


@dataclass(frozen=True)
class Standing:
    """How another area stands with the indicator in one plan."""

    area: str
    area_name: str
    plan_name: str
    result: Mention | None
    target: Mention | None
    cautions: tuple[str, ...]


def standings(
    mentions: Sequence[PlacedMention],
    breaks: Sequence[Break],
    area: str,
    parent: str,
    own: IndicatorRow | None,
    kind: str,
) -> list[Standing]:
    """The latest result and the target of every other area and plan."""
    groups: dict[tuple[str, str, str], list[PlacedMention]] = {}
    for item in mentions:
        if item.area != area and item.role in ("actual", "target"):
            groups.setdefault((item.area, item.district, item.plan), []).append(item)
    found = []
    for items in groups.values():
        first = items[0]
        result, target = _latest(items, kind), _target(items)
        related = first.area_parent == area or first.area == parent
        told = [
            "与本页区域有包含关系，不能相加或直接比较" if related else "",
            *(_caution(mention) for mention in (result, target) if mention is not None),
            *(f"口径变化：{item.reason}" for item in breaks if item.area == first.area),
            _unlike(target or result, own),
        ]
        cautions = tuple(dict.fromkeys(text for text in told if text))
        found.append(
            Standing(first.area, first.area_name, first.plan_name, result, target, cautions)
        )
    return found


def _latest(items: Sequence[PlacedMention], kind: str) -> Mention | None:
    """The last result with a number; a figure within a year only where the kind allows it."""
    results = [
        item.mention for item in items
        if item.role == "actual" and item.is_first and item.mention.value is not None
        and not (kind in ("flow", "growth") and Period.parse(item.mention.period).is_part_year)
    ]  # fmt: skip
    return max(results, key=lambda item: Period.parse(item.period).end, default=None)


def _target(items: Sequence[PlacedMention]) -> Mention | None:
    targets = [item for item in items if item.role == "target"]
    targets.sort(key=lambda item: (not item.used, not item.is_first))
    return targets[0].mention if targets else None


def _caution(mention: Mention) -> str:
    return mention.note if is_caution(mention.note) else ""


def is_caution(note: str) -> bool:
    """Whether a note limits what its figure may be compared with."""
    return any(word in note for word in _CAUTIONS)


def _unlike(mention: Mention | None, own: IndicatorRow | None) -> str:
    """What keeps a figure from being compared with this page's target."""
    if mention is None or own is None:
        return ""
    if not convertible(mention.unit, own.target.unit):
        return f"单位不同：{mention.unit}"
    if mention.basis != own.target.basis and mention.value is not None:
        told = words.basis_words(mention) or "单个时点的数"
        return f"计法不同：{told}"
    return ""


def elsewhere(
    found: Sequence[Standing], href_of: Callable[[str], str], documents: Mapping[str, str]
) -> html.Div | None:
    """The other areas, each linked to its own page; None where there are none."""
    if not found:
        return None
    body = [html.Tr(_standing(item, href_of, documents)) for item in found]
    head = html.Tr([html.Th(text, scope="col") for text in _PLACES])
    table = html.Table([html.Thead(head), html.Tbody(body)], className="plain-table")
    named = aria(label="其他区域，可横向滚动")
    return html.Div(table, className="panel scroll as-cards", tabIndex="0", role="region", **named)


def _standing(
    item: Standing, href_of: Callable[[str], str], documents: Mapping[str, str]
) -> list[Any]:
    figures = [figure for figure in (item.result, item.target) if figure is not None]
    places = dict.fromkeys(place(figure, documents) for figure in figures)
    cautions = [html.Li(text) for text in item.cautions]
    contents: tuple[Any, ...] = (
        item.plan_name,
        _figure(item.result, no_result.SHORT),
        _figure(item.target, "没有目标"),
        html.Ul(cautions, className="cautions") if cautions else words.NOTHING,
        html.Div([html.Div(text) for text in places]),
    )
    link = html.A(item.area_name, href=href_of(item.area), **NAV_PAGE)
    cells = [_cell(head, text) for head, text in zip(_PLACES[1:], contents, strict=True)]
    return [html.Th(link, scope="row"), *cells]


def _figure(mention: Mention | None, otherwise: str) -> list[Any]:
    if mention is None:
        return [otherwise]
    basis = words.basis_words(mention)
    when = words.period_words(mention.period) + (f"，{basis}" if basis else "")
    return [html.B(qualified(mention)), html.Small(when)]
