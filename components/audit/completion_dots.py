"""Published against recomputed completion: one dot per indicator on a scale of points."""

from collections import Counter
from collections.abc import Sequence

from dash import html

from audit import labels
from audit.completion_gaps import ROUNDING, SCALE, STEP, difference, dots_words, recomputed
from components.shell.data_table import data_table
from components.shell.document.attributes import DECORATIVE, aria
from data.records.audit import Rated
from presentation import common, numbers
from presentation.joining import labelled


def completion_dots(rows: Sequence[Rated]) -> html.Figure | None:
    """The dots on their scale, and their values in a closed table; None without any."""
    ordered = sorted(recomputed(rows), key=difference)
    if not ordered:
        return None
    height: Counter[int] = Counter()
    dots = []
    for row in ordered:
        place = round(difference(row) / STEP)
        dots.append(_dot(row, place, height[place]))
        height[place] += 1
    scale = html.Div(
        [html.Span(labels.ROUNDING_RANGE(), className="dots-range"), *dots, *_ticks()],
        className="completion-dots",
        style={"--rows": str(max(height.values())), "--range": f"{ROUNDING / SCALE:.3f}"},
        role="img",
        **aria(label=dots_words(rows)),
    )
    caption = html.Figcaption(labels.DOTS_DESCRIPTION())
    return html.Figure([caption, scale, _table(ordered)], className="panel completion-figure")


def _dot(row: Rated, place: int, level: int) -> html.I:
    ring = " is-ring" if row.agrees is False else ""
    return html.I(
        className=f"completion-dot{ring}",
        style={"--x": f"{max(-1.0, min(1.0, place * STEP / SCALE)):.3f}", "--y": str(level)},
        title=labelled(row.scope + row.name, numbers.signed(difference(row))),
        **DECORATIVE,
    )


def _ticks() -> list[html.Span]:
    return [
        html.Span(
            f"{'+' if value > 0 else ''}{numbers.number(value, 1)}",
            className="dots-tick",
            style={"--x": f"{value / SCALE:.3f}"},
            **DECORATIVE,
        )
        for value in (-0.2, -0.1, 0.0, 0.1, 0.2)
    ]


def _table(rows: Sequence[Rated]) -> html.Details:
    heads = (common.INDICATOR(), common.SCOPE(), common.PUBLISHED(), common.COMPUTED_SHORT(),
             labels.DIFFERENCE())  # fmt: skip
    body = [html.Tr(_cells(row)) for row in rows]
    table = data_table(heads, body, labels.DOTS_CAPTION(), panel=False)
    return html.Details([html.Summary(labels.VALUES_ONE_BY_ONE()), table], className="fold")


def _cells(row: Rated) -> list[html.Th | html.Td]:
    figures = (
        f"{numbers.number(row.published_completion or 0)}%",
        f"{numbers.number(row.completion)}%",
        numbers.number(difference(row)),
    )
    name = html.Th(row.name, scope="row")
    return [name, html.Td(row.scope), *(html.Td(text, className="num") for text in figures)]
