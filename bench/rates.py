"""How much of the curated truth an import finds, and how much of what it is sure of is wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from data.curation.read import Frames, read_curated
from data.importer.context import rows_of
from data.importer.prose.likely import HARD_TO_SAY, UNLIKELY, class_of
from data.importer.records import Outcome, Proposal
from data.verify.locator import Locators
from data.verify.text import squeeze
from settings import read_settings

_COMPARED = ("value", "bound", "role", "period", "area", "unit", "nature", "missing", "basis",
             "indicator")  # fmt: skip
#: The classes of projects, likely ones first.
_CLASSES = {"1 likely": "", "2 hard to say": HARD_TO_SAY, "3 unlikely": UNLIKELY}


@cache
def _locators() -> Locators:
    """How the locators of all curated documents are read."""
    frames, _ = read_curated(read_settings().curated_dir)
    return Locators(frames["tables"]["table"])


@dataclass
class Score:
    """Hits of how many."""

    hits: int = 0
    of: int = 0

    def add(self, hit: bool) -> None:
        self.hits += hit
        self.of += 1

    def __str__(self) -> str:
        return f"{self.hits}/{self.of} {100 * self.hits / self.of:.1f} %" if self.of else "–"


def measure(outcome: Outcome, frames: Frames, document: str) -> tuple[dict[str, Score], list[str]]:
    """The rates of one document, and a line for each miss."""
    scores: dict[str, Score] = defaultdict(Score)
    misses: list[str] = []
    _cells(outcome, rows_of(frames["figures"], document), scores, misses)
    _text(outcome, rows_of(frames["figures"], document), scores, misses)
    _projects(outcome, rows_of(frames["projects"], document), scores, misses)
    _investments(outcome, rows_of(frames["investments"], document), scores, misses)
    _tasks(outcome, rows_of(frames["actions"], document), scores, misses)
    return scores, misses


def _cells(outcome: Outcome, figures: Any, scores: dict[str, Score], misses: list[str]) -> None:
    """Cells of tables: by table, row and printed value in its column."""
    pool: dict[tuple[str, str], list[Proposal]] = defaultdict(list)
    for proposal in outcome.proposals:
        if proposal.table == "figures" and _locators().row_of(proposal.row["locator"])[0]:
            pool[_locators().row_of(proposal.row["locator"])].append(proposal)
    matched: set[int] = set()
    for figure in figures.itertuples():
        key = _locators().row_of(figure.locator)
        if not key[0]:
            continue
        candidates = [
            item for item in pool[key] if id(item) not in matched and _same_cell(item, figure)
        ]
        best = max(candidates, key=lambda item: _agreement(item, figure), default=None)
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


def _text(outcome: Outcome, figures: Any, scores: dict[str, Score], misses: list[str]) -> None:
    """Figures of running text: under the heading, with the number and its unit, then the name."""
    row_of = _locators().row_of
    pool = [item for item in outcome.proposals
            if item.table == "figures" and not row_of(item.row["locator"])[0]]  # fmt: skip
    used: set[int] = set()
    for figure in figures.itertuples():
        if row_of(figure.locator)[0]:
            continue
        alike = [item for item in pool if _same_figure(item, figure)]
        fresh = [item for item in alike if id(item) not in used] or (
            alike if figure.role == "published_rating" else []
        )
        best = max(fresh, key=lambda item: _likeness(item, figure), default=None)
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


def _projects(outcome: Outcome, projects: Any, scores: dict[str, Score], misses: list[str]) -> None:
    """Projects by heading and name; one that is only like it does not count."""
    pool = [item for item in outcome.proposals if item.table == "projects"]
    used: set[int] = set()
    for project in projects.itertuples():
        last = _locators().headings_of(project.locator)[-1:]
        near = [
            item
            for item in pool
            if any(
                _same_heading(words, last[0])
                for words in _locators().headings_of(item.row["locator"])
            )
        ]
        best = max(near, key=lambda item: _likeliest(item, project.name), default=None)
        hit = best is not None and _likeliest(best, project.name) >= 90
        scores["projects"].add(hit)
        listed = project.locator.startswith("专栏")
        scores[f"projects {'in lists' if listed else 'in prose'}"].add(hit)
        scores["project name first"].add(
            best is not None and _same_name(best.row["name"], project.name) >= 90
        )
        if best is not None and hit:
            used.add(id(best))
            for column in ("stage", "category"):
                scores[f"project {column}"].add(best.row[column] == getattr(project, column))
        else:
            misses.append(
                f"project missed: {project.name} ({project.printed_stage}) {project.locator[-24:]}"
            )
    _by_class(pool, used, scores)


def _by_class(pool: list[Proposal], used: set[int], scores: dict[str, Score]) -> None:
    """Of each class how many are projects, and how many of the projects that were found it has."""
    for name, doubt in _CLASSES.items():
        some = [item for item in pool if class_of(item) == doubt]
        real = len([item for item in some if id(item) in used])
        scores[f"projects {name}: precision"].hits += real
        scores[f"projects {name}: precision"].of += len(some)
        scores[f"projects {name}: share of all"].hits += real
        scores[f"projects {name}: share of all"].of += len(used)


def _investments(outcome: Outcome, rows: Any, scores: dict[str, Score], misses: list[str]) -> None:
    """Numbers and sums of projects by heading, measure and value."""
    pool = [item.row for item in outcome.proposals if item.table == "investments"]
    for row in rows.itertuples():
        last = _locators().headings_of(row.locator)[-1:] or [""]
        if row.measure == "published_rating":
            continue
        hit = any(
            item["measure"] == row.measure
            and _alike("value", item["value"], row.value)
            and any(
                _same_heading(words, last[0]) for words in _locators().headings_of(item["locator"])
            )
            for item in pool
        )
        scores["investments"].add(hit)
        if not hit:
            misses.append(
                f"investment missed: {row.measure} {row.printed_value} {row.locator[-20:]}"
            )


def _likeliest(proposal: Proposal, name: str) -> float:
    """How like the name is, or the likest of the other readings that are offered."""
    readings = (proposal.row["name"], *proposal.choices.get("name", ()))
    return max(_same_name(text, name) for text in readings)


def _same_name(name: str, other: str) -> float:
    return fuzz.ratio(squeeze(name).strip("“”"), squeeze(other).strip("“”"))


def _tasks(outcome: Outcome, tasks: Any, scores: dict[str, Score], misses: list[str]) -> None:
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


def _same_figure(proposal: Proposal, figure: Any) -> bool:
    headings = _locators().headings_of(proposal.row["locator"])
    last = _locators().headings_of(figure.locator)[-1:]
    if not last or not any(_same_heading(words, last[0]) for words in headings):
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
    return _alike("value", proposal.row["value"], figure.value) and (
        _unit(proposal.row["unit"]) == _unit(figure.unit) or not figure.unit
    )


def _unit(unit: str) -> str:
    return unit.replace("个百分点", "百分点")


def _same_heading(words: str, other: str) -> bool:
    return words.startswith(other) or other.startswith(words)


def _likeness(proposal: Proposal, figure: Any) -> int:
    return 5 * _named(proposal, figure) + _agreement(proposal, figure)


def _named(proposal: Proposal, figure: Any) -> bool:
    name, other = squeeze(proposal.row["printed_name"]), squeeze(figure.printed_name)
    return bool(name) and fuzz.partial_ratio(name, other) >= 80


def _same_cell(proposal: Proposal, figure: Any) -> bool:
    return squeeze(proposal.row["printed_value"]) == squeeze(figure.printed_value)


def _agreement(proposal: Proposal, figure: Any) -> int:
    first = 10 * sum(_agrees(proposal, figure, (name,)) for name in ("role", "period", "area"))
    return first + sum(_agrees(proposal, figure, (name,)) for name in _COMPARED)


def _agrees(proposal: Proposal, figure: Any, names: Iterable[str]) -> bool:
    return all(_alike(name, proposal.row.get(name, ""), getattr(figure, name)) for name in names)


def _alike(name: str, text: str, other: str) -> bool:
    if name == "value" and text and other:
        return abs(float(text) - float(other)) < 1e-9
    return squeeze(text) == squeeze(other)
