"""Two lines for each of three languages: shown on `/data` and in the docs, run by the tests."""

from dataclasses import dataclass

from presentation.language import say


@dataclass(frozen=True)
class CodeExample:
    """Two lines of `language`; `note` is what to know or do first."""

    language: str
    note: str
    lines: tuple[str, str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def examples(front_page: str, release: str) -> tuple[CodeExample, ...]:
    """The examples for a dashboard at an address that ends in /, and one of its releases."""
    figures = f"{front_page}api/v1/figures.csv"
    return (
        CodeExample(
            "Python",
            say("需要 pandas"),
            ("import pandas as pd", f'figures = pd.read_csv("{figures}")'),
        ),
        CodeExample(
            "R",
            say("无需其他包"),
            (
                f'figures <- read.csv("{figures}", fileEncoding = "UTF-8-BOM")',
                "table(figures$role)",
            ),
        ),
        CodeExample(
            "DuckDB",
            say("先下载整库，DuckDB 2.0 起可读"),
            (
                f"ATTACH 'store-{release}.duckdb' AS store (READ_ONLY);",
                "SELECT shown_rating, count(*) AS n FROM store.assessments GROUP BY ALL;",
            ),
        ),
    )
