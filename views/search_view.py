"""What can be searched for, fetched from the store."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import queries
from data.records.overview import PlanArea
from data.records.rows import IndicatorRow
from data.records.search import Spelling
from data.store import Store
from presentation import common
from presentation.actions.task_words import SEPARATOR
from presentation.figures import amounts, no_result, row_view
from presentation.joining import facts
from presentation.overview.glance import Glance, moment, scope_words
from presentation.overview.life import figures_words, has_result
from presentation.search import matching
from presentation.search.labels import LEADS
from presentation.search.matching import Hit, SearchEntry
from presentation.shell import glossary
from queries import overview
from queries import search as search_queries
from queries.search import EVERYTHING, Sought
from views import overview_view
from views.addressing.choosing import query
from views.addressing.request import current_store, district_path, indicator_path, path


def matches(q: str) -> list[Hit]:
    """What a reader searches for, the nearest first; what is only near where nothing else is."""
    words = tuple(q.lower().split())
    if not words:
        return []
    hits = matching.search(words, entries(Sought(words)))
    like = matching.slip(words[0])
    if hits or like is None:
        return hits
    return matching.near(words, entries(Sought(pattern=like.pattern)))


def entries(sought: Sought = EVERYTHING) -> list[SearchEntry]:
    """Everything in the current store that may be what is sought, indicators with results first."""
    store = current_store()
    spelled = search_queries.spellings(store, sought)
    places = overview.plan_areas(store)
    made = [
        *_districts(store, places), *_indicators(store, places, sought, spelled), *_tasks(store),
        *_projects(store, sought, spelled), *_documents(store), *_terms(),
    ]  # fmt: skip
    return [_spelled(entry, spelled.get(entry.name)) for entry in dict.fromkeys(made)]


def _spelled(entry: SearchEntry, spelling: Spelling | None) -> SearchEntry:
    if spelling is None:
        return entry
    return SearchEntry(**{**vars(entry), "pinyin": spelling.pinyin, "initials": spelling.initials})


def _districts(store: Store, places: Sequence[PlanArea]) -> Iterator[SearchEntry]:
    for area in queries.districts(store):
        yield SearchEntry("district", area.name, "", district_path(area.area))
    for place in places:
        name = scope_words(place)
        if name:
            yield SearchEntry("district", name, place.district_name, overview_view.href(place))


def _indicators(
    store: Store, plan_areas: Sequence[PlanArea], sought: Sought, spelled: dict[str, Spelling]
) -> Iterator[SearchEntry]:
    """Targets at the period their page opens with; those with a result first.

    What a row is called may be put together of printed names: it is spelled as they are.
    """
    places = {(p.district, p.plan, p.area, p.period): p for p in plan_areas}
    besides = {key: facts(_beside(place, is_shown=True)) for key, place in places.items()}
    targets = search_queries.targets(store, besides, sought, spelled)
    for target in sorted(targets, key=lambda target: not target.is_shown):
        key = (target.district, target.plan, target.area, target.period)
        place = places[key]
        known = spelled.get(target.printed_name) or spelled.get(target.name)
        if known:
            spelled.setdefault(target.label, known)
        href = indicator_path(target.area, target.indicator)
        href += query(plan=target.plan, period=target.period)
        beside = facts(_beside(place, target.is_shown))
        ids = (*key, target.indicator, target.target_figure)
        yield SearchEntry("indicator", target.label, beside, href, target=ids)


def _beside(place: PlanArea, is_shown: bool) -> tuple[str, ...]:
    when = moment(Glance(place, (), "")) if is_shown else ""
    return place.district_name + scope_words(place), place.plan_name, when


def with_figures(store: Store, entries: Sequence[SearchEntry]) -> list[SearchEntry]:
    """The entries that are shown, the indicators among them with their figures and verdicts.

    Of all entries this would be all rows of the store.
    """
    targets = [entry.target for entry in entries if entry.target]
    if not targets:
        return list(entries)
    places = list(dict.fromkeys((d, plan, area, period) for d, plan, area, period, _, _ in targets))
    indicators = list(dict.fromkeys(target[4] for target in targets))
    rows = {
        row.target.figure_id: row
        for of_place in queries.place_indicators(store, places, indicators=indicators)
        for row in of_place
    }
    return [_complete(entry, rows[entry.target[5]]) if entry.target else entry for entry in entries]


def _complete(entry: SearchEntry, row: IndicatorRow) -> SearchEntry:
    is_shown = has_result(row) or row_view.is_rated(row)
    verdict = row_view.verdict_words(row) if is_shown else no_result.SHORT()
    return replace(entry, figures=figures_words(row), verdict=verdict, rating=row.shown_rating)


def _tasks(store: Store) -> Iterator[SearchEntry]:
    page = path("/actions")
    leads: Counter[tuple[str, str, str]] = Counter()
    for task in search_queries.tasks(store):
        plan = f"{task.district}/{task.plan}"
        beside = f"{task.district_name} · {task.plan_name} · {common.TASK()} {task.task_number}"
        anchor = f"#action-{task.action_number or 'apart'}"
        yield SearchEntry("task", task.name, beside, page + query(plan=plan) + anchor)
        for name in filter(None, task.lead_departments.split(SEPARATOR)):
            leads[name, task.plan_name, plan] += 1
    for (name, plan_name, plan), count in leads.most_common():
        href = page + query(plan=plan, department=name)
        yield SearchEntry("department", name, plan_name, href, figures=LEADS(count=count))


def _projects(store: Store, sought: Sought, spelled: dict[str, Spelling]) -> Iterator[SearchEntry]:
    for project in search_queries.projects(store, sought, spelled):
        parts = (project.district_name, project.plan_name, project.category)
        href = path("/projects") + query(q=project.name[:40]) + "#found"
        yield SearchEntry("project", project.name, facts(parts), href)


def _documents(store: Store) -> Iterator[SearchEntry]:
    for item in queries.documents(store):
        href = district_path(item.district) + "#sources"
        yield SearchEntry("document", item.title, item.short_title, href)


def _terms() -> Iterator[SearchEntry]:
    for term in glossary.TERMS:
        yield SearchEntry("term", term.name(), amounts.NOTHING, path("/glossary") + f"#{term.key}")
