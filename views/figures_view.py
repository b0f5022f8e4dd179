"""The list of all printed figures: what narrows it and what sorts it."""

from collections.abc import Mapping, Sequence

from dash import html

from components.shell.controls.links import choice_link
from data.records.figures import FigureFilter, FoundFigure
from data.records.places import Area
from data.store import Store
from presentation import common, dates, words
from presentation.figures import list_labels as labels
from presentation.shell.choice import Choice
from queries import figures
from queries.indicators import area
from views.addressing.request import path
from views.listing.listing import Facet, Listing, total

_ROLES = tuple(words.ROLES)

LISTING = Listing(
    "/figures",
    "figures",
    labels.ITEMS,
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
    lambda store, filters: figures.figure_counts(store, FigureFilter(**filters)),
)


def areas(store: Store, shown: Sequence[FoundFigure]) -> Mapping[str, Area]:
    """The areas that figures are of, each asked for once."""
    ids = dict.fromkeys(item.placed.area for item in shown)
    return {key: place for key in ids if (place := area(store, key)) is not None}


def figures_way(store: Store) -> html.P:
    """The way to the list of all figures, which says how many there are."""
    words = labels.ALL_FIGURES(count=total(LISTING.count(store, {})))
    return html.P(choice_link(Choice(words, path("/figures"))), className="section-way")
