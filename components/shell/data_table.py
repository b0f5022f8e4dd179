"""A table of figures: a named region that scrolls by keyboard, rows that become cards on phones."""

from collections.abc import Iterable, Sequence
from typing import Any

from dash import html

from components.shell.document.attributes import aria
from presentation.figures.amounts import NOTHING

#: What stands in a column's head: its name, or its name and more.
Head = str | Sequence[Any]


def data_table(
    heads: Sequence[Head],
    rows: Iterable[html.Tr | html.Tbody],
    label: str,
    *,
    panel: bool = True,
    className: str = "",
) -> html.Div:
    """Rows, or named bodies of rows, under `heads`; numbers have their heads above them.

    Each cell is given its column's name, by which it stands where its row is a card; a fold says
    itself what it holds.
    """
    parts: list[Any] = list(rows)
    bodies = parts if parts and isinstance(parts[0], html.Tbody) else [html.Tbody(parts)]
    full = [cells for cells in map(_cells, _rows(bodies)) if len(cells) == len(heads)]
    kinds = [_is_number(cell) for cell in full[0]] if full else [None] * len(heads)
    head = [
        html.Th(words, scope="col", className=kind)
        for words, kind in zip(heads, kinds, strict=True)
    ]
    for cells in full:
        _name(cells, heads)
    table = html.Table(
        [html.Thead(html.Tr(head)), *bodies], className=f"plain-table {className}".strip()
    )
    region = "panel scroll as-cards" if panel else "scroll as-cards"
    return html.Div(table, className=region, tabIndex="0", role="region", **aria(label=label))


def _rows(bodies: Sequence[html.Tbody]) -> list[html.Tr]:
    return [row for body in bodies for row in body.children]


def _cells(row: html.Tr) -> list[html.Th | html.Td]:
    return row.children if isinstance(row.children, list) else [row.children]


def _is_number(cell: html.Th | html.Td) -> str | None:
    return "num" if "num" in (getattr(cell, "className", None) or "").split() else None


def _label(head: Head) -> str:
    parts = [head] if isinstance(head, str) else head
    return " ".join(part if isinstance(part, str) else part.children for part in parts)


def _name(cells: Sequence[Any], heads: Sequence[Head]) -> None:
    for cell, head in zip(cells, heads, strict=True):
        named: Any = cell
        if not isinstance(cell, html.Td) or isinstance(named.children, html.Details):
            continue
        setattr(named, "data-label", _label(head))
        if named.children == NOTHING:
            kind = getattr(named, "className", None) or ""
            named.className = f"{kind} is-blank".strip()
