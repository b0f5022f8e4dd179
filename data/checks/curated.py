"""Every rule the curated files must follow: each table by itself (pandera), then across tables."""

from collections.abc import Callable, Iterator, Sequence

from data.assessing.rules import check_rules
from data.checks import figures, references, sums, verdict_words
from data.checks.cells import check_table
from data.checks.changes import check_changes
from data.checks.problems import Problem
from data.checks.qualifiers import check_qualifiers
from data.checks.slips import check_slips
from data.checks.targets import check_targets
from data.curation.columns import CuratedTable
from data.curation.printed_tables import check_tables
from data.curation.read import Frames
from data.curation.tables import SITE_TABLES, TABLES

Rule = Callable[[Frames], Iterator[Problem]]


def check(frames: Frames, tables: Sequence[CuratedTable] = TABLES) -> list[Problem]:
    """Return every fault of the tables, in one go; cells and references of `tables` alone."""
    problems = [problem for table in tables for problem in check_table(frames, table)]
    problems += references.check_references(frames, tables)
    for rule in RULES:
        problems += rule(frames)
    return problems


def check_site(frames: Frames) -> list[Problem]:
    """Every fault of the site's tables, whatever the documents hold."""
    problems = [problem for table in SITE_TABLES for problem in check_table(frames, table)]
    problems += references.check_references(frames, SITE_TABLES)
    rules = (references.check_plans, references.check_areas, check_rules, check_changes)
    for rule in (*rules, check_slips):
        problems += rule(frames)
    return problems


RULES: tuple[Rule, ...] = (
    references.check_documents,
    references.check_plans,
    references.check_areas,
    references.check_groups,
    figures.check_periods,
    figures.check_values,
    figures.check_roles,
    verdict_words.check_words,
    check_rules,
    check_changes,
    figures.check_units,
    check_qualifiers,
    check_tables,
    check_slips,
    sums.check_sums,
    check_targets,
)
