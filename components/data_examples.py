"""Two lines for each of three languages: shown on `/data` and in the docs, run by the tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html


@dataclass(frozen=True)
class Example:
    """Two lines of `language`; `note` is what to know or do first."""

    language: str
    note: str
    lines: tuple[str, str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def examples(front_page: str, release: str) -> tuple[Example, ...]:
    """The examples for a dashboard at an address that ends in /, and one of its releases."""
    figures = f"{front_page}api/v1/figures.csv"
    return (
        Example(
            "Python",
            "需要 pandas",
            (
                "import pandas as pd",
                f'figures = pd.read_csv("{figures}")',
            ),
        ),
        Example(
            "R",
            "无需其他包",
            (
                f'figures <- read.csv("{figures}", fileEncoding = "UTF-8-BOM")',
                "table(figures$role)",
            ),
        ),
        Example(
            "DuckDB",
            "先下载整库，DuckDB 2.0 起可读",
            (
                f"ATTACH 'store-{release}.duckdb' AS store (READ_ONLY);",
                "SELECT shown_rating, count(*) AS n FROM store.assessments GROUP BY ALL;",
            ),
        ),
    )


def examples_list(shown: Sequence[Example]) -> html.Ul:
    """Each example with its language, in a box that scrolls sideways where it must."""
    return html.Ul([html.Li(_example(item)) for item in shown], className="panel data-examples")


def _example(item: Example) -> list[html.Div | html.Pre]:
    head = html.Div([html.B(item.language), html.Small(item.note)])
    # A box that scrolls must be within reach of the keyboard.
    return [head, html.Pre(html.Code(item.text), tabIndex="0")]
