"""Which curated row each proposal of an import is, so that a review of it can be played."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bench.importer import rates
from bench.importer.rates_of_projects import likeliest
from bench.importer.scores import locators, same_heading
from data.curation.read import Frames
from data.importer.context import rows_of
from data.importer.records import Proposal

Row = dict[str, str]
Proposals = Mapping[str, Proposal]


def truth_of(
    proposals: Proposals, frames: Frames, document: str
) -> tuple[dict[str, Row], list[tuple[str, Row]]]:
    """The curated row of each proposal that is one, and the rows that nobody proposed."""
    truth: dict[str, Row] = {}
    missed: list[tuple[str, Row]] = []
    for table, match in _MATCHES.items():
        pool = {key: item for key, item in proposals.items() if item.table == table}
        for row in rows_of(frames[table], document).itertuples():
            scores = {key: match(item, row) for key, item in pool.items() if key not in truth}
            key = max(scores, key=lambda each: scores[each], default="")
            if key and scores[key] > 0:
                truth[key] = _texts(row)
            else:
                missed.append((table, _texts(row)))
    return truth, missed


def words_of(row: Row, text: str) -> str:
    """What a person would select in a paragraph for a row: its name and number, or what it has of
    its name."""
    name, value = row.get("printed_name") or row.get("name", ""), row.get("printed_value", "")
    start, end = text.find(name), text.find(value)
    if not value:
        sizes = range(len(name), 1, -1)
        return next((name[:size] for size in sizes if name[:size] in text), "")
    if start < 0 or end < 0:
        return ""
    whole = text[start : end + len(value)] if start < end else name
    return whole if len(whole) < 60 else value


def _texts(row: Any) -> Row:
    return {name: str(text) for name, text in row._asdict().items() if name != "Index"}


def _figure(item: Proposal, row: Any) -> float:
    """How like they are, 0 if they cannot be the same."""
    place, other = (locators().row_of(each) for each in (row.locator, item.row["locator"]))
    if place[0]:
        same = place == other and rates.same_cell(item, row)
        return 1 + rates.agreement(item, row) if same else 0
    same = not other[0] and rates.same_figure(item, row)
    return 1 + rates.likeness(item, row) if same else 0


def _project(item: Proposal, row: Any) -> float:
    if not _same_place(item, row):
        return 0
    score = likeliest(item, row.name)
    return score + (item.row["name"] == row.name) if score >= 90 else 0


def _investment(item: Proposal, row: Any) -> float:
    same = item.row["measure"] == row.measure and rates.alike("value", item.row["value"], row.value)
    return float(same and _same_place(item, row))


def _task(item: Proposal, row: Any) -> float:
    return float(item.row["task_number"] == row.task_number)


def _same_place(item: Proposal, row: Any) -> bool:
    last: Iterable[str] = locators().headings_of(row.locator)[-1:]
    headings = locators().headings_of(item.row["locator"])
    return any(same_heading(words, each) for words in headings for each in last)


_MATCHES: dict[str, Callable[[Proposal, Any], float]] = {
    "figures": _figure, "projects": _project, "investments": _investment, "actions": _task,
}  # fmt: skip
