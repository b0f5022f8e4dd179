"""What a kind of chart is: how it is asked for, fetched, drawn and promised."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import queries
from data.records.places import Area, Document
from data.records.rows import Mention
from data.store import Store
from exports.slides.file.book import Book
from presentation.charts.chart_spec import ChartSpec
from presentation.charts.palette import Palette
from presentation.citing.cited import place, short_titles
from presentation.files import labels
from views import district_view
from views.addressing.choosing import problem_of

Query = Mapping[str, object]
Parameters = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ChartKind:
    """One kind of chart, whatever it is drawn as: its module in this folder holds all of it.

    `parameters` are those of its address, in their order; `promised` names one canonical address
    for every chart of a release. `body` is what stands between head and foot of a card, `styles`
    the set of sheets that it needs there (`web/bundles/styles.py`).
    """

    parameters: tuple[str, ...]
    fetch: Callable[[Store, Query], ChartSpec]
    promised: Callable[[Store], Iterator[Parameters]]
    body: Callable[[ChartSpec], list[Any]]
    picture: Callable[[ChartSpec, Palette], str]
    slide: Callable[[Book, ChartSpec], None]
    styles: str = "all"


class UnknownChartError(LookupError):
    """The store has nothing at this address; the message says what is missing, for readers."""


class MalformedChartError(UnknownChartError):
    """The address is none of a chart, whatever the store holds."""


def refuse(notices: Iterable[str]) -> None:
    """What a page would replace and name is an error here.

    Raises:
        UnknownChartError: there is a notice.
    """
    for notice in notices:
        raise UnknownChartError(problem_of(notice))


def district(store: Store, parameters: Query) -> tuple[Area, district_view.DistrictView]:
    """The district of an address and the view of it.

    Raises:
        UnknownChartError: the district or a value does not exist in this release.
    """
    home = queries.district(store, str(parameters.get("district", "")))
    if home is None:
        raise UnknownChartError(labels.NO_SUCH_AREA())
    view = district_view.resolve(store, home, parameters)
    refuse(view.notices)
    return home, view


def places(mentions: Iterable[Mention], documents: Sequence[Document]) -> tuple[str, ...]:
    """Where figures are printed, each place once."""
    names = short_titles(documents)
    return tuple(dict.fromkeys(place(mention, names) for mention in mentions))
