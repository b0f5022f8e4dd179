"""The overview's counts, by area and by theme, as sheets."""

from collections.abc import Sequence
from typing import NamedTuple

from assessment import Rating
from data.records.overview import PlanArea
from data.records.places import Theme
from data.records.rows import IndicatorRow
from exports.sheets.sheet import NUMBER, Field, Link, Number, Sheet, count, sheet
from presentation import common
from presentation.figures import no_result
from presentation.joining import labelled
from presentation.overview.glance import Glance, moment, scope_words, who_words
from presentation.overview.waiting import Waiting, heads, left_out, size_words, waiting_words
from presentation.sheets import labels
from presentation.verdicts.counts import counted, tally
from presentation.verdicts.outcome_words import either, rating_words


class _PlanRow(NamedTuple):
    """A row of the table; `left_out` counts what does not apply, None without any verdict."""

    place: PlanArea
    rows: Sequence[IndicatorRow]
    size: str
    who: str
    when: str
    note: str
    left_out: int | None

    @property
    def is_rated(self) -> bool:
        """Whether the plan has verdicts."""
        return self.left_out is not None


def glances(shown: Sequence[Glance], waiting: Sequence[Waiting]) -> Sheet:
    """Areas with verdicts, then plans without results."""
    lines = [_glance(item) for item in shown] + [_waiting(item) for item in waiting]
    fields: list[Field[_PlanRow]] = [
        Field(
            common.AREA(), lambda it: Link(it.place.district_name, f"/district/{it.place.district}")
        ),
        Field(common.SCOPE(), lambda it: scope_words(it.place) if it.is_rated else ""),
        Field(common.PLAN(), lambda it: it.place.plan_name),
        Field(common.INDICATOR_COUNT(), lambda it: count(len(it.rows)), NUMBER),
        *(_count_field(rating, names) for rating, names in heads(shown).items()),
        Field(
            labels.NOT_APPLICABLE(),
            lambda it: None if it.left_out is None else count(it.left_out),
            NUMBER,
        ),
        Field(labels.RANGE(), lambda it: it.size),
        Field(labels.RATED_BY(), lambda it: it.who),
        Field(common.PERIOD(), lambda it: it.when),
        Field(labels.WHY_NO_ASSESSMENT(), lambda it: it.note),
    ]
    return sheet(common.PROGRESS_OF_AREAS(), fields, lines)


def _glance(item: Glance) -> _PlanRow:
    rows, size, who = item.counted, size_words(item), who_words(item.counted)
    return _PlanRow(item.place, rows, size, who, moment(item), "", left_out(item))


def _waiting(item: Waiting) -> _PlanRow:
    place = item.first
    size = common.PLAN_WITH_COUNT(plan_name=place.plan_name, count=item.count)
    note = labelled(no_result.SHORT(), waiting_words(item))
    return _PlanRow(
        place,
        counted(item.rows),
        size,
        "",
        common.TARGETS_OF_YEAR(plan_end=place.plan_end),
        note,
        None,
    )


def _count_field(rating: str, names: Sequence[str]) -> Field[_PlanRow]:
    return Field(
        either(names), lambda it: _count(rating, it.rows if it.is_rated else (), it.rows), NUMBER
    )


def _count(
    rating: str, rows: Sequence[IndicatorRow], known: Sequence[IndicatorRow]
) -> Number | None:
    """How many of `rows` have a verdict; None where those of its plan are not rated so."""
    return count(tally(rows).of(rating)) if rows and rating in rating_words(known) else None


class _Place(NamedTuple):
    theme: Theme
    glance: Glance
    rows: Sequence[IndicatorRow]


def themes(columns: Sequence[Glance], known: Sequence[Theme]) -> Sheet:
    """A row for each theme and area, as the page's cells are read from left to right."""
    places = [
        _Place(theme, item, [row for row in counted(item.rows) if row.theme == theme.theme])
        for theme in known
        for item in columns
    ]
    fields: list[Field[_Place]] = [
        Field(common.THEME(), lambda it: it.theme.name),
        Field(common.AREA(), lambda it: it.glance.name),
        Field(common.PLAN(), lambda it: it.glance.place.plan_name),
        Field(common.PERIOD(), lambda it: moment(it.glance)),
        Field(labels.RATED_BY(), lambda it: _who(it.glance)),
        Field(
            common.INDICATOR_COUNT(), lambda it: count(len(it.rows)) if it.rows else None, NUMBER
        ),
        *(_theme_field(rating, names) for rating, names in heads(columns).items()),
        _theme_field(Rating.NOT_APPLICABLE, [labels.NOT_APPLICABLE()]),
        Field(labels.WHY_NO_FIGURE(), lambda it: "" if it.rows else common.NO_TARGET_LISTED()),
    ]
    return sheet(common.THEMES_AND_AREAS(), fields, places)


def _who(item: Glance) -> str:
    return who_words(item.counted) if any(row.actual for row in item.rows) else no_result.SHORT()


def _theme_field(rating: str, names: Sequence[str]) -> Field[_Place]:
    return Field(either(names), lambda it: _count(rating, it.rows, it.glance.counted), NUMBER)
