"""What `make data` would say of the rows of a review, each fault with its row."""

from collections.abc import Iterable

import pandas as pd

from data.checks.curated import check
from data.checks.problems import Problem
from data.curation.read import Frames
from data.curation.tables import BY_NAME
from data.review.state import Item

Faults = dict[str, list[Problem]]


def faults(frames: Frames, items: Iterable[Item], document: str) -> Faults:
    """Check rows together with the curated ones.

    Returns:
        The faults by proposal; those of rows that are curated already under the empty text.
    """
    items = list(items)
    keys = {item.id for item in items}
    by_item: Faults = {}
    for problem in sorted(set(check(with_rows(frames, items, document)))):
        key = problem.file if problem.file in keys else ""
        by_item.setdefault(key, []).append(problem)
    return by_item


def with_rows(frames: Frames, items: Iterable[Item], document: str) -> Frames:
    """The curated rows and these; the number of a proposal stands in for the file of its row."""
    together = dict(frames)
    by_table: dict[str, list[dict[str, object]]] = {}
    for item in items:
        cells: dict[str, object] = {
            **cells_of(item),
            "document": document,
            "_file": item.id,
            "_line": 1,
        }
        by_table.setdefault(item.table, []).append(cells)
    for name, rows in by_table.items():
        more = pd.DataFrame(rows, columns=frames[name].columns)
        together[name] = pd.concat([frames[name], more], ignore_index=True)
    return together


def cells_of(item: Item) -> dict[str, str]:
    """Every column of its curated table, stripped, with its identifier."""
    columns = BY_NAME[item.table].column_names
    cells = {name: item.row.get(name, "").strip() for name in columns}
    if columns[0].endswith("_id"):
        cells[columns[0]] = item.number or f"new-{item.id.replace('+', '-')}"
    return cells
