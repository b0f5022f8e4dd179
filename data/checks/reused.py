"""A `figure_id` is a promise to who cites it: it may not become the name of another fact."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from data.checks.problems import Both, Problem, at
from data.store import CURRENT

#: What a figure is of. A correction changes one or two of these; a row put in its place, more.
_FACT = ("area", "indicator", "period", "role", "printed_name", "printed_value", "locator")
_CORRECTED = 2


def check_reused(figures: pd.DataFrame, store_dir: Path) -> Iterator[Problem]:
    """Figures whose id is that of another fact in the current release; none where there is none."""
    before = _released(store_dir / CURRENT, figures[["figure_id"]])
    for row in figures.itertuples():
        known = before.get(str(row.figure_id))
        if known is not None and not row.accepted and _is_another(row, known):
            what = Both(
                f"编号 {row.figure_id} 在上一版里是另一个数",
                f"the id {row.figure_id} is of another fact in the release before",
            )
            advice = Both(
                "给新的一行新的编号；确实是同一个数，就在 accepted 列写明理由",
                "Give a new row a new id; if it is the same fact, say so in the column accepted",
            )
            yield at(figures, row.Index, "figure_id", what, advice)


def _is_another(row: Any, known: dict[str, str]) -> bool:
    changed = sum(getattr(row, name) != known[name] for name in _FACT)
    return row.document != known["document"] or changed > _CORRECTED


def _released(path: Path, ids: pd.DataFrame) -> dict[str, dict[str, str]]:
    """The facts of the current release that have one of the ids."""
    if not path.exists():
        return {}
    names = ("figure_id", "document", *_FACT)
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            connection.register("ids", ids)
            sql = f"SELECT {', '.join(names)} FROM figures SEMI JOIN ids USING (figure_id)"
            rows = connection.execute(sql).fetchall()
    except duckdb.Error:
        return {}  # A damaged store is said elsewhere, and no reason to refuse rows.
    return {row[0]: dict(zip(names, row, strict=True)) for row in rows}
