"""How much of the curated truth an import finds, and how much of what it is sure of is wrong."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from rapidfuzz import fuzz

from bench.importer.rates_of_projects import count_projects
from bench.importer.scores import Score, locators, same_heading
from data.curation.read import Frames
from data.importer.context import rows_of
from data.importer.records import ImportResult, Proposal
from data.verify.text import squeeze

_COMPARED = ("value", "bound", "role", "period", "area", "unit", "nature", "missing", "basis",
             "indicator")  # fmt: skip


def measure(
    outcome: ImportResult, frames: Frames, document: str
) -> tuple[dict[str, Score], list[str]]:
    """The rates of one document, and a line for each miss."""
    scores: dict[str, Score] = defaultdict(Score)
    misses: list[str] = []
    _cells(outcome, rows_of(frames["figures"], document), scores, misses)
    _text(outcome, rows_of(frames["figures"], document), scores, misses)
    count_projects(outcome, rows_of(frames["projects"], document), scores, misses)
    _investments(outcome, rows_of(frames["investments"], document), scores, misses)
    _tasks(outcome, rows_of(frames["actions"], document), scores, misses)
    return scores, misses


def _cells(
    outcome: ImportResult, figures: Any, scores: dict[str, Score], misses: list[str]
) -> None:
    """Cells of tables: by table, row and printed value in its column."""
    pool: dict[tuple[str, str], list[Proposal]] = defaultdict(list)
    for proposal in outcome.proposals:
        if proposal.table == "figures" and locators().row_of(proposal.row["locator"])[0]:
            pool[locators().row_of(proposal.row["locator"])].append(proposal)
    matched: set[int] = set()
    for figure in figures.itertuples():
        key = locators().row_of(figure.locator)
        if not key[0]:
            continue
        candidates = [
            item for item in pool[key] if id(item) not in matched and same_cell(item, figure)
        ]
        best = max(candidates, key=lambda item: agreement(item, figure), default=None)
        value = best is not None and _agrees(best, figure, ("value", "bound"))
        scores["table cells"].add(value)
        scores["role and period"].add(
            best is not None and _agrees(best, figure, ("role", "period"))
        )
        if best is None:
            misses.append(
                f"cell missed: {figure.locator} {figure.printed_name} {figure.printed_value}"
            )
            continue
        matched.add(id(best))
        wrong = [name for name in _COMPARED if not _agrees(best, figure, (name,))]
        for name in _COMPARED:
            scores[name].add(name not in wrong)
        if best.certain:
            scores["certain and wrong"].add(bool(wrong))
        if wrong:
            said = ", ".join(f"{n} {best.row.get(n)!r} not {getattr(figure, n)!r}" for n in wrong)
            mark = "CERTAIN" if best.certain else "uncertain"
            misses.append(
                f"{mark}: {figure.locator} {figure.printed_name} {figure.printed_value}: {said}"
            )
    extra = [p for items in pool.values() for p in items if id(p) not in matched]
    scores["certain and wrong"].hits += sum(p.certain for p in extra)
    scores["certain and wrong"].of += sum(p.certain for p in extra)
    misses += [
        f"{'CERTAIN' if p.certain else 'uncertain'} extra: {p.row['locator']} {p.evidence}"
        for p in extra
    ]


def _text(outcome: ImportResult, figures: Any, scores: dict[str, Score], misses: list[str]) -> None:
    """Figures of running text: under the heading, with the number and its unit, then the name."""
    row_of = locators().row_of
    pool = [item for item in outcome.proposals
            if item.table == "figures" and not row_of(item.row["locator"])[0]]  # fmt: skip
    used: set[int] = set()
    for figure in figures.itertuples():
        if row_of(figure.locator)[0]:
            continue
        alike = [item for item in pool if same_figure(item, figure)]
        fresh = [item for item in alike if id(item) not in used] or (
            alike if figure.role == "published_rating" else []
        )
        best = max(fresh, key=lambda item: likeness(item, figure), default=None)
        kind = "text verdicts" if figure.role == "published_rating" else "text numbers"
        scores["text figures"].add(best is not None and _named(best, figure))
        scores["text without name"].add(best is not None)
        scores[f"{kind}"].add(best is not None)
        words = f"{figure.role} {figure.printed_name} {figure.printed_value}"
        if best is None:
            misses.append(f"text missed: {words} {figure.locator[-30:]}")
            continue
        used.add(id(best))
        for name in ("bound", "role", "period", "area", "basis", "indicator"):
            scores[f"text {name}"].add(_agrees(best, figure, (name,)))
        if best.row["period"] != figure.period:
            misses.append(f"text period: {best.row['period']!r} not {figure.period!r} {words}")
        if not _named(best, figure):
            misses.append(f"text name: {best.row['printed_name']!r}: {words}")
    scores["text spare"].hits += len([item for item in pool if id(item) not in used])
    scores["text spare"].of += len(pool)


def _investments(
    outcome: ImportResult, rows: Any, scores: dict[str, Score], misses: list[str]
) -> None:
    """Numbers and sums of projects by heading, measure and value."""
    pool = [item.row for item in outcome.proposals if item.table == "investments"]
    for row in rows.itertuples():
        last = locators().headings_of(row.locator)[-1:] or [""]
        if row.measure == "published_rating":
            continue
        hit = any(
            item["measure"] == row.measure
            and alike("value", item["value"], row.value)
            and any(
                same_heading(words, last[0]) for words in locators().headings_of(item["locator"])
            )
            for item in pool
        )
        scores["investments"].add(hit)
        if not hit:
            misses.append(
                f"investment missed: {row.measure} {row.printed_value} {row.locator[-20:]}"
            )


def _tasks(outcome: ImportResult, tasks: Any, scores: dict[str, Score], misses: list[str]) -> None:
    """Tasks by number, words and departments."""
    pool = {
        item.row["task_number"]: item.row for item in outcome.proposals if item.table == "actions"
    }
    for task in tasks.itertuples():
        row = pool.get(task.task_number, {})
        names = ("action", "action_number", "task", "lead_departments")
        hit = all(squeeze(row.get(name, "?")) == squeeze(getattr(task, name)) for name in names)
        scores["tasks"].add(hit)
        if not hit:
            misses.append(f"task missed: {task.task_number} {task.task}: {row}")


def same_figure(proposal: Proposal, figure: Any) -> bool:
    headings = locators().headings_of(proposal.row["locator"])
    last = locators().headings_of(figure.locator)[-1:]
    if not last or not any(same_heading(words, last[0]) for words in headings):
        return False
    if figure.role == "published_rating" or proposal.row["role"] == "published_rating":
        return (
            proposal.row["role"] == figure.role
            and squeeze(figure.printed_value)
            in squeeze(proposal.row["printed_value"]) + squeeze(proposal.evidence)
            and _named(proposal, figure)
        )
    if figure.value == "":
        return squeeze(figure.printed_value) in squeeze(proposal.evidence) and (
            squeeze(proposal.row["printed_value"]) in squeeze(figure.printed_value)
            or squeeze(figure.printed_value) in squeeze(proposal.row["printed_value"])
        )
    return alike("value", proposal.row["value"], figure.value) and (
        _unit(proposal.row["unit"]) == _unit(figure.unit) or not figure.unit
    )


def _unit(unit: str) -> str:
    return unit.replace("个百分点", "百分点")


def likeness(proposal: Proposal, figure: Any) -> int:
    return 5 * _named(proposal, figure) + agreement(proposal, figure)


def _named(proposal: Proposal, figure: Any) -> bool:
    name, other = squeeze(proposal.row["printed_name"]), squeeze(figure.printed_name)
    return bool(name) and fuzz.partial_ratio(name, other) >= 80


def same_cell(proposal: Proposal, figure: Any) -> bool:
    return squeeze(proposal.row["printed_value"]) == squeeze(figure.printed_value)


def agreement(proposal: Proposal, figure: Any) -> int:
    first = 10 * sum(_agrees(proposal, figure, (name,)) for name in ("role", "period", "area"))
    return first + sum(_agrees(proposal, figure, (name,)) for name in _COMPARED)


def _agrees(proposal: Proposal, figure: Any, names: Iterable[str]) -> bool:
    return all(alike(name, proposal.row.get(name, ""), getattr(figure, name)) for name in names)


def alike(name: str, text: str, other: str) -> bool:
    if name == "value" and text and other:
        return abs(float(text) - float(other)) < 1e-9
    return squeeze(text) == squeeze(other)
