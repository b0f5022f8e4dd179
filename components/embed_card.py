"""The card of an embed: one piece with its context, its verdict, its sources and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from components import reading
from components.attributes import DECORATIVE
from components.below import is_below
from components.chrome import BRAND
from components.embed_bodies import body, card_class
from components.investments import chart_bars
from components.links import Choice
from components.piece import Piece
from components.printed import remarks
from components.status import row_badge
from components.tally import counted

#: Sources named before the rest is folded away.
_SOURCES = 3
_OUTSIDE: dict[str, Any] = {"target": "_blank", "rel": "noopener"}


@dataclass(frozen=True)
class Held:
    """A card is held to another release than the current one.

    `latest` is the address of the same card with the current data, "" where these have it no
    longer; `is_newer` where the current data were built before the card's.
    """

    latest: str
    is_newer: bool = False


def card(piece: Piece, page: str, held: Held | None = None) -> html.Div:
    """A piece as a card.

    Args:
        piece: what it shows.
        page: the address of the page it comes from, which shows the current data.
        held: how its data stand to the current ones, where they are others.
    """
    parts = [_head(piece), _held(piece, held), body(piece), _foot(piece, page, held)]
    return _framed(parts, card_class(piece))


def notice(title: str, sentences: Sequence[str], ways: Sequence[Choice]) -> html.Div:
    """A card that says why there is nothing to show, and where to go on."""
    links = html.Ul([html.Li(html.A(way.label, href=way.href, **_OUTSIDE)) for way in ways])
    told = [html.P(sentence) for sentence in sentences]
    content = html.Div([html.H1(title), *told, links], className="card-message")
    return _framed([content, html.Footer(_brand(), className="card-foot")])


def height(piece: Piece) -> int:
    """Pixels that cut nothing in columns from 340 to 800 wide, for pages without a script."""
    if piece.kind == "summary":
        return _summary_height(piece)
    if piece.kind == "trajectory":
        return 710 if _has_chart(piece) else 350
    if piece.kind == "comparison":
        return 300 + 86 * len(piece.comparison.figures if piece.comparison else ())
    if piece.kind == "investments":
        return 280 + 80 * len(chart_bars(piece.investments))
    if piece.kind == "gauge":
        if _has_chart(piece):
            return 520
        return 470 if remarks(piece.rows[0]) else 430
    return 350 + 110 * len(piece.rows)


def _has_chart(piece: Piece) -> bool:
    return piece.trajectory is not None and not piece.trajectory.undrawn


def _summary_height(piece: Piece) -> int:
    """One area has its laggards beside it, several have a line or a drawing each."""
    if len(piece.lines) == 1:
        behind = any(is_below(row) for row in reading.with_schedule(piece.lines[0].rows))
        return 790 if behind else 430
    large = sum(line.is_large for line in piece.lines)
    return 290 + 190 * large + 45 * (len(piece.lines) - large)


def _framed(content: Sequence[Any], status: str = "") -> html.Div:
    inner = html.Article(list(content), className="card-inner")
    return html.Div(html.Div(inner, className=f"card {status}".strip()), className="page")


def _head(piece: Piece) -> html.Header:
    title = html.Div([html.H1(piece.title), html.P(_context(piece))])
    beside = [row_badge(piece.rows[0])] if card_class(piece) else []
    return html.Header([title, *beside], className="card-head")


def _context(piece: Piece) -> str:
    """The context; for lists how many indicators."""
    if piece.kind != "gauges":
        return piece.context
    return f"{piece.context} · {len(counted(piece.rows))} 项指标"


def _held(piece: Piece, held: Held | None) -> html.P | None:
    if held is None:
        return None
    own = f"本卡固定在版本 {piece.release}"
    if not held.latest:
        return html.P(f"现行数据已撤下此项：{own}。", className="card-held")
    since, way = (
        ("现行数据是较早的版本", "查看现行") if held.is_newer else ("数据已更新", "查看最新")
    )
    return html.P([f"{since}：{own}，", html.A(way, href=held.latest), "。"], className="card-held")


def _foot(piece: Piece, page: str, held: Held | None) -> html.Footer:
    dated = f"数据截至 {piece.data_until}，数据版本 {piece.release}。"
    return html.Footer(
        [_brand(), *_sources(piece.sources), html.P([dated, _way(page, held)])],
        className="card-foot",
    )


def _way(page: str, held: Held | None) -> html.A | None:
    """To the page, which shows the current data whatever the card is held to."""
    if held is None:
        return html.A("在看板中查看", href=page, **_OUTSIDE)
    if not held.latest:
        return None
    data = "现行" if held.is_newer else "最新"
    return html.A(f"在看板中查看{data}数据", href=page, **_OUTSIDE)


def _sources(sources: Sequence[str]) -> list[Any]:
    """The sources; a long list ends in a fold that opens without a script."""
    first = html.P(f"来源：{'；'.join(sources[:_SOURCES])}{'' if _rest(sources) else '。'}")
    if not _rest(sources):
        return [first]
    items = [html.Li(text) for text in sources[_SOURCES:]]
    return [first, html.Details([html.Summary(f"另有 {len(items)} 处出处"), html.Ul(items)])]


def _rest(sources: Sequence[str]) -> bool:
    return len(sources) > _SOURCES


def _brand() -> html.Span:
    return html.Span([html.I(className="brand-mark", **DECORATIVE), BRAND], className="card-brand")
