"""The list of all printed figures: what narrows it and what sorts it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.records.figures import FigureFilter, FoundFigure
from data.records.places import Area
from data.store import Store
from presentation import common, dates, words
from presentation.figures import list_labels as labels
from queries import figures
from queries.indicators import area
from views.listing.listing import Facet, Listing

_ROLES = tuple(words.ROLES)

LISTING = Listing(
    "/figures",
    "figures",
    {
        "district": Facet(common.AREA),
        "plan": Facet(common.PLAN),
        "theme": Facet(common.THEME),
        "role": Facet(labels.ROLE, _ROLES, words.ROLES.__getitem__),
        "period": Facet(common.PERIOD, (), dates.period_words),
    },
    {
        "name": (common.INDICATOR, ()),
        "area": (common.AREA, ()),
        "period": (common.PERIOD, ()),
        "role": (labels.ROLE, _ROLES),
        "value": (labels.VALUE, ()),
    },
    lambda store, wanted: figures.figure_counts(store, FigureFilter(**wanted)),
)


def areas(store: Store, shown: Sequence[FoundFigure]) -> Mapping[str, Area]:
    """The areas that figures are of, each asked for once."""
    ids = dict.fromkeys(item.placed.area for item in shown)
    return {key: place for key in ids if (place := area(store, key)) is not None}
