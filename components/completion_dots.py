"""Published against recomputed completion: one dot per indicator on a scale of points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dash import html

from components import words
from components.attributes import DECORATIVE, aria
from data.records_audit import Rated

#: Half a unit of the last printed digit: what rounding explains.
ROUNDING = 0.05
_SCALE = 0.25
_STEP = 0.02


def recomputed(rows: Sequence[Rated]) -> list[Rated]:
    """The rows of which both a published and a computed completion are known."""
    return [row for row in rows if row.published_completion is not None]


def difference(row: Rated) -> float:
    """Computed minus published, in points."""
    return row.completion - (row.published_completion or 0)


def dots_words(rows: Sequence[Rated]) -> str:
    """29 项完成进度可以复算，26 项与公布相差不超过四舍五入，最大相差 0.21 个百分点."""
    own = recomputed(rows)
    near = sum(abs(difference(row)) <= ROUNDING for row in own)
    most = max((abs(difference(row)) for row in own), default=0.0)
    return (
        f"{len(own)} 项完成进度可以复算，{near} 项与公布的相差不超过四舍五入范围，"
        f"最大相差 {words.number(most)} 个百分点"
    )


def completion_dots(rows: Sequence[Rated]) -> html.Figure | None:
    """The dots on their scale, and their values in a closed table; None without any."""
    own = sorted(recomputed(rows), key=difference)
    if not own:
        return None
    height: Counter[int] = Counter()
    dots = []
    for row in own:
        place = round(difference(row) / _STEP)
        dots.append(_dot(row, place, height[place]))
        height[place] += 1
    scale = html.Div(
        [html.Span("四舍五入范围", className="dots-range"), *dots, *_ticks()],
        className="completion-dots",
        style={"--rows": str(max(height.values())), "--range": f"{ROUNDING / _SCALE:.3f}"},
        role="img",
        **aria(label=dots_words(rows)),
    )
    caption = html.Figcaption("测算的完成进度减公布的完成进度，百分点；空心为评价与规则不一致")
    return html.Figure([caption, scale, _table(own)], className="panel completion-figure")


def _dot(row: Rated, place: int, level: int) -> html.I:
    ring = " is-ring" if row.agrees is False else ""
    return html.I(
        className=f"completion-dot{ring}",
        style={"--x": f"{max(-1.0, min(1.0, place * _STEP / _SCALE)):.3f}", "--y": str(level)},
        title=f"{row.scope}{row.name}：{words.signed(difference(row))}",
        **DECORATIVE,
    )


def _ticks() -> list[html.Span]:
    return [
        html.Span(
            f"{'+' if value > 0 else ''}{words.number(value, 1)}",
            className="dots-tick",
            style={"--x": f"{value / _SCALE:.3f}"},
            **DECORATIVE,
        )
        for value in (-0.2, -0.1, 0.0, 0.1, 0.2)
    ]


def _table(rows: Sequence[Rated]) -> html.Details:
    heads = [
        html.Th(text, scope="col", className=None if index < 2 else "num")
        for index, text in enumerate(("指标", "口径", "公布", "测算", "相差"))
    ]
    body = [html.Tr(_cells(row)) for row in rows]
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="plain-table")
    named = aria(label="公布与测算的完成进度，可横向滚动")
    return html.Details(
        [
            html.Summary("逐项数值"),
            html.Div(table, className="scroll", tabIndex="0", role="region", **named),
        ],
        className="fold",
    )


def _cells(row: Rated) -> list[html.Th | html.Td]:
    numbers = (
        f"{words.number(row.published_completion or 0)}%",
        f"{words.number(row.completion)}%",
        words.number(difference(row)),
    )
    name = html.Th(row.name, scope="row")
    return [name, html.Td(row.scope), *(html.Td(text, className="num") for text in numbers)]
