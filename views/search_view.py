"""What can be searched for, fetched from the store once per release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import queries
from data.records.search import Spelling
from data.store import Store
from presentation import common
from presentation.actions.task_words import SEPARATOR
from presentation.figures import amounts, no_result, row_view
from presentation.language import spoken
from presentation.overview.glance import Glance, moment, scope_words
from presentation.overview.life import LifeLine, has_result
from presentation.search.labels import LEADS
from presentation.search.matching import Entry
from presentation.shell import glossary
from queries import overview
from queries import search as search_queries
from views import overview_view
from views.addressing.parameters import query
from views.addressing.request import district_path, indicator_path, path

_KEPT = 4


def entries(store: Store) -> list[Entry]:
    """Everything that has a name, indicators with results first."""
    return _entries(store.version, spoken(), path("/"), store)


@lru_cache(maxsize=_KEPT)
def _entries(release: str, language: str, root: str, store: Store) -> list[Entry]:
    """`release`, `language` and `root` only tell apart what is kept."""
    spelled = search_queries.spellings(store)
    made = [
        *_districts(store), *_indicators(store, spelled), *_tasks(store), *_projects(store),
        *_documents(store), *_terms(),
    ]  # fmt: skip
    return [_spelled(entry, spelled.get(entry.name)) for entry in dict.fromkeys(made)]


def _spelled(entry: Entry, spelling: Spelling | None) -> Entry:
    if spelling is None:
        return entry
    return Entry(**{**vars(entry), "pinyin": spelling.pinyin, "initials": spelling.initials})


def _districts(store: Store) -> Iterator[Entry]:
    for area in queries.districts(store):
        yield Entry("district", area.name, "", district_path(area.area))
    for place in overview.plan_areas(store):
        name = scope_words(place)
        if name:
            yield Entry("district", name, place.district_name, overview_view.href(place))


def _indicators(store: Store, spelled: dict[str, Spelling]) -> Iterator[Entry]:
    """Every target at the period its page opens with; those with a result first.

    What a row is called may be put together of printed names: it is spelled as they are.
    """
    found = []
    for glance in overview_view.glances_of(store, overview.plan_areas(store)):
        place = glance.place
        for row in glance.rows:
            known = spelled.get(row.printed_name) or spelled.get(row.name)
            if known:
                spelled.setdefault(row.label, known)
            line = LifeLine(place, row)
            is_shown = has_result(row) or row_view.is_rated(row)
            when = moment(Glance(place, (), "")) if is_shown else ""
            beside = " · ".join(filter(None, (line.name, place.plan_name, when)))
            href = indicator_path(row.area, row.indicator) + query(plan=row.plan, period=row.period)
            verdict = row_view.verdict_words(row) if is_shown else no_result.SHORT()
            found.append(
                (not is_shown, Entry("indicator", row.label, beside, href, figures=line.figures,
                                     verdict=verdict, rating=row.shown_rating))
            )  # fmt: skip
    yield from (entry for _, entry in sorted(found, key=lambda pair: pair[0]))


def _tasks(store: Store) -> Iterator[Entry]:
    page = path("/actions")
    leads: Counter[tuple[str, str, str]] = Counter()
    for task in search_queries.tasks(store):
        plan = f"{task.district}/{task.plan}"
        beside = f"{task.district_name} · {task.plan_name} · {common.TASK()} {task.task_number}"
        anchor = f"#action-{task.action_number or 'apart'}"
        yield Entry("task", task.name, beside, page + query(plan=plan) + anchor)
        for name in filter(None, task.lead_departments.split(SEPARATOR)):
            leads[name, task.plan_name, plan] += 1
    for (name, plan_name, plan), count in leads.most_common():
        href = page + query(plan=plan, department=name)
        yield Entry("department", name, plan_name, href, figures=LEADS(count=count))


def _projects(store: Store) -> Iterator[Entry]:
    for project in search_queries.projects(store):
        parts = (project.district_name, project.plan_name, project.category)
        href = path("/projects") + query(q=project.name[:40]) + "#found"
        yield Entry("project", project.name, " · ".join(filter(None, parts)), href)


def _documents(store: Store) -> Iterator[Entry]:
    for item in queries.documents(store):
        href = district_path(item.district) + "#sources"
        yield Entry("document", item.title, item.short_title, href)


def _terms() -> Iterator[Entry]:
    for term in glossary.TERMS:
        yield Entry("term", term.name(), amounts.NOTHING, path("/glossary") + f"#{term.key}")
