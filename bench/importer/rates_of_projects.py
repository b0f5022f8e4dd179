"""How many of the named projects an import finds, and how they stand in its classes."""

from typing import Any

from rapidfuzz import fuzz

from bench.importer.scores import Score, locators, same_heading
from data.importer.prose.likely import HARD_TO_SAY, UNLIKELY, class_of
from data.importer.records import ImportResult, Proposal
from data.verify.text import squeeze

#: The classes of projects, likely ones first.
_CLASSES = {"1 likely": "", "2 hard to say": HARD_TO_SAY, "3 unlikely": UNLIKELY}


def count_projects(
    outcome: ImportResult, projects: Any, scores: dict[str, Score], misses: list[str]
) -> None:
    """Projects by heading and name; one that is only like it does not count."""
    pool = [item for item in outcome.proposals if item.table == "projects"]
    used: set[int] = set()
    for project in projects.itertuples():
        last = locators().headings_of(project.locator)[-1:]
        near = [
            item
            for item in pool
            if any(
                same_heading(words, last[0])
                for words in locators().headings_of(item.row["locator"])
            )
        ]
        best = max(near, key=lambda item: likeliest(item, project.name), default=None)
        hit = best is not None and likeliest(best, project.name) >= 90
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


def likeliest(proposal: Proposal, name: str) -> float:
    """How like the name is, or the likest of the other readings that are offered."""
    readings = (proposal.row["name"], *proposal.choices.get("name", ()))
    return max(_same_name(text, name) for text in readings)


def _same_name(name: str, other: str) -> float:
    return fuzz.ratio(squeeze(name).strip("“”"), squeeze(other).strip("“”"))
