"""Which words and signs of a list of rows a first-time reader needs explained."""

from collections.abc import Iterator, Sequence

from data.records.rows import IndicatorRow
from presentation.figures import row_view
from presentation.shell.glossary import Term, term
from presentation.verdicts.counts import are_compared

#: A sign in a printed figure or name -> the term that explains it.
_SIGNS = {"【": "sum", "〔": "sum", "*": "star", "#": "hash", "〈": "ge", "〉": "ge", "≥": "ge",
          "≤": "ge"}  # fmt: skip


def terms_of(rows: Sequence[IndicatorRow], scopes: int = 1) -> list[Term]:
    """The terms in the order of reading; `scopes` is how many areas the page tells apart."""
    return [term(key) for key in dict.fromkeys(_keys(rows, scopes))]


def _keys(rows: Sequence[IndicatorRow], scopes: int) -> Iterator[str]:
    rated = [row for row in rows if row_view.is_rated(row)]
    if rated and not are_compared(rows):
        yield from ("due", "completion")
    if any(row_view.is_official(row) for row in rated):
        yield "official"
    if any(not row_view.is_official(row) or row.agrees is False for row in rated):
        yield "computed"
    if rated and len(rated) < len(rows):
        yield "open"
    if scopes > 1:
        yield "area"
    if any(row.nature == "binding" for row in rows):
        yield "binding"
    if any(row.share_of_target is not None for row in rows):
        yield "half"
    if any((row_view.completion(row) or 0) > _BEYOND for row in rated):
        yield "beyond"
    yield from _signs(rows)
    if any(row.other is not None for row in rows):
        yield "doubt"


#: Per cent of a plan that readers take for a misprint.
_BEYOND = 200


def _signs(rows: Sequence[IndicatorRow]) -> Iterator[str]:
    for row in rows:
        figures = (row.baseline, row.target, row.actual)
        printed = "".join(figure.printed_value for figure in figures if figure) + row.printed_name
        yield from (key for sign, key in _SIGNS.items() if sign in printed)
