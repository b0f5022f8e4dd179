"""The cards of pages that a reader narrowed: each says what was chosen and how much is left."""

from collections.abc import Mapping, Sequence

import queries
from data.records.rows import IndicatorRow
from data.store import Store
from exports.pictures.card import Card
from presentation import common, dates, words
from presentation.changes import labels as change_labels
from presentation.explore import labels as explore_labels
from presentation.figures import list_labels as figure_labels
from presentation.files import labels
from presentation.indicators import headline_words
from presentation.joining import facts, labelled, listed
from presentation.periods import changes as period_words
from presentation.periods import labels as period_labels
from presentation.places import place_name
from presentation.search import labels as search_labels
from presentation.shell import list_words
from presentation.shell.filters import templates
from presentation.verdicts import grades
from presentation.verdicts.outcome_words import rating_words
from views import changes_view, compare_view, district_view, explore_view
from views.periods_view import resolve_periods
from views.tables.registry import table
from views.tables.table import UnknownTableError

#: Pages of lists: the words of the page, and the table that holds what it shows.
_LISTS = {
    "projects": (common.PROJECTS_AND_INVESTMENT, "projects"),
    "figures": (figure_labels.TITLE, "figures"),
    "actions": (common.ACTIONS_PAGE, "tasks"),
    "audit": (common.AUDIT_PAGE, "audit"),
}
#: Names in a sentence.
_NAMES = 6

Query = Mapping[str, str]


def list_card(store: Store, page: str, parameters: Query, source: str) -> Card | None:
    """A page of a list at the filters chosen; None where none is."""
    title, name = _LISTS[page]
    try:
        listed = table(
            store, name, {key: text for key, text in parameters.items() if key != "page"}
        )
    except UnknownTableError:
        return None
    nothing = (common.ALL(), common.NONE(), list_words.order_words("", False))
    chosen = [text for _, text in listed.cover.chosen if text not in nothing]
    if not chosen:
        return None
    count = labels.MATCHING_COUNT(count=len(listed.sheets[0].rows))
    return Card(title(), facts(chosen), ((count, ""),), source)


def compared(store: Store, parameters: Query, source: str) -> Card | None:
    """A theme's indicators, or an indicator of which nothing can be put side by side."""
    view = compare_view.resolve(store, parameters)
    if view.notices or not view.shared:
        return None
    title = labels.COMPARE_OF(name=view.name)
    return Card(title, "", ((labels.COMPARE_CARD(), ""),), source)


def periods(store: Store, district: str, parameters: Query, source: str) -> Card | None:
    """Two periods of an area: what changed between them."""
    home = queries.district(store, district)
    view = resolve_periods(store, home, parameters, ()) if home else None
    if view is None:
        return None
    before, after = (dates.moment_words(period) for period in (view.before, view.after))
    title = period_labels.TITLE(name=place_name(view.view.area), before=before, after=after)
    parts = tuple(period_words.sentence_parts(period_words.pairs(*view.rows(store))))
    return Card(title, view.view.plan.short_name, parts, source)


def chart(store: Store, parameters: Query, source: str) -> Card:
    """A reader's own chart: its kind, its place and period, its indicators."""
    view = explore_view.resolve(store, parameters)
    shown = view.district
    where = (place_name(shown.area), shown.plan.short_name, dates.period_words(shown.period))
    title = labelled(explore_labels.TITLE(), explore_view.KINDS[view.kind]())
    named = bool(shown.filter.indicator) and view.kind != "investments"
    sentence = names_of(view.shown) if named else explore_labels.LEAD()
    return Card(title, facts(where), ((sentence, ""),), source)


def searched(q: str, source: str) -> Card:
    """What was looked for."""
    return Card(search_labels.TITLE_OF(q=q), "", (), source)


def changed(store: Store, parameters: Query, source: str) -> Card | None:
    """The log of one district."""
    view = changes_view.resolve(store, parameters)
    lead = ((change_labels.LEAD(), ""),)
    return Card(change_labels.TITLE(), view.name, lead, source) if view.name else None


def rows(store: Store, view: district_view.DistrictView, source: str) -> Card | None:
    """The rows of a district that its filters leave, by name; None where none is chosen."""
    narrowed = view.filter
    chosen = _chosen(view, view.rows(store))
    if not chosen:
        return None
    shown = tuple(row for row in view.rows(store) if narrowed.takes(row))
    where = (view.plan.short_name, dates.period_words(view.period), *chosen)
    if narrowed.nature or narrowed.status or narrowed.text or narrowed.indicator:
        parts: Sequence[headline_words.Part] = ((names_of(shown), ""),)
    else:
        parts = headline_words.headline_parts(shown)
    title = labels.TARGETS_AND_PROGRESS_OF(name=place_name(view.area))
    return Card(title, facts(where), tuple(parts), source, rows=shown)


def _chosen(view: district_view.DistrictView, every: Sequence[IndicatorRow]) -> list[str]:
    narrowed, ratings = view.filter, {**grades.RATINGS, **rating_words(every)}
    choices = (
        view.theme_name,
        listed(words.NATURES.get(item, item) for item in narrowed.nature),
        listed(ratings.get(item, item) for item in narrowed.status),
        f"“{narrowed.text}”" if narrowed.text else "",
    )
    return [text for text in choices if text]


def names_of(shown: Sequence[IndicatorRow]) -> str:
    """2 项：甲、乙。"""
    names = list(dict.fromkeys(row.label for row in shown))
    first = listed(names[:_NAMES])
    if len(names) > _NAMES:
        return labels.NAMES_AND_MORE(count=len(names), names=first)
    return labels.NAMES_ARE(count=len(names), names=first) if names else templates()["none"]
