"""The part of a long list that an address asks for, resolved against the store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from data.records.lists import FacetCount, ListOrder
from data.store import Store
from presentation.language import Message
from presentation.shell import labels, list_words
from views.addressing import choosing
from views.addressing.paging import ListPart, part_of
from views.addressing.sorting import Order, order_of

PAGE_SIZE = 25


class Facet(NamedTuple):
    """A filter: its word, the fixed order of its values, their words where rows print none."""

    word: Message
    order: tuple[str, ...] = ()
    words: Callable[[str], str] | None = None


@dataclass(frozen=True)
class Listing:
    """A kind of list: its page, where it stands there, its title, what narrows and sorts it.

    `sorted_by` has the word of each column and the fixed order of its values, if they have one;
    `count` asks the store what each value of each filter shows.
    """

    page: str
    anchor: str
    title: Message
    facets: Mapping[str, Facet]
    sorted_by: Mapping[str, tuple[Message, tuple[str, ...]]]
    count: Callable[[Store, Mapping[str, str]], Sequence[FacetCount]]


@dataclass(frozen=True)
class ListView:
    """A resolved address: the filters with the text looked for, the order, the part of the list.

    `names` has the printed names of filter values, by facet and value.
    """

    listing: Listing
    filters: Mapping[str, str]
    counts: Sequence[FacetCount]
    part: ListPart
    order: Order
    names: Mapping[tuple[str, str], str]
    notices: list[str]

    @property
    def q(self) -> str:
        """The text looked for."""
        return self.filters["q"]

    @property
    def total(self) -> int:
        """How many items match."""
        return total(self.counts)

    @property
    def state(self) -> dict[str, str]:
        """What the address holds besides the page; empty where it needs nothing."""
        return {**self.filters, "order": self.order.of_address}

    @property
    def canonical(self) -> str:
        """The shortest query string of this view."""
        chosen = {**self.state, "page": self.part.of_address}
        return choosing.canonical(**{name: (value, "") for name, value in chosen.items()})

    @property
    def sorted_by(self) -> ListOrder:
        """The order as the store is asked for it."""
        column, is_down = self.order.column, self.order.is_down
        return ListOrder(column, is_down, self.listing.sorted_by[column][1] if column else ())

    def query(self, **changes: str) -> str:
        """The query string of this view with some filters changed, at the first page."""
        return choosing.query(**{**self.state, **changes})

    def name_of(self, facet: str, value: str) -> str:
        """A value of a filter in words; "" for none."""
        words = self.listing.facets[facet].words
        return self.names.get((facet, value), "") or (words(value) if words and value else value)

    @property
    def in_words(self) -> dict[str, str]:
        """Filters, text and order as chosen, by their words; "" where nothing is chosen."""
        chosen = {
            facet.word(): self.name_of(name, self.filters[name])
            for name, facet in self.listing.facets.items()
        }
        return chosen | list_words.search_words(self.q, self.order_words)

    @property
    def order_words(self) -> str:
        """按阶段，倒序; the order of the documents where none is chosen."""
        column = self.order.column
        word = self.listing.sorted_by[column][0]() if column else ""
        return list_words.order_words(word, self.order.is_down)


def total(counts: Sequence[FacetCount]) -> int:
    """How many items are counted."""
    return next(item.count for item in counts if item.facet == "all")


def resolve(store: Store, listing: Listing, parameters: Mapping[str, object]) -> ListView:
    """Choose filters, order and page; what does not exist is replaced and named."""
    known = listing.count(store, {})
    chosen, notices = {}, []
    for name, facet in listing.facets.items():
        values = [item.value for item in known if item.facet == name]
        chosen[name], notice = choosing.pick(facet.word(), parameters.get(name), values, "")
        notices.append(notice)
    chosen["q"], no_text = _text(parameters.get("q"))
    counts = listing.count(store, chosen)
    part, no_page = part_of(total(counts), PAGE_SIZE, parameters.get("page"))
    order, no_order = order_of(list(listing.sorted_by), parameters.get("order"))
    notices = [text for text in (*notices, no_text, no_order, no_page) if text]
    names = {(item.facet, item.value): item.label for item in known}
    return ListView(listing, chosen, counts, part, order, names, notices)


def _text(value: object) -> tuple[str, str]:
    """The text looked for, without blanks around it; a long one is cut and the reader told."""
    if value is None or not isinstance(value, str):
        return "", "" if value is None else labels.SEVERAL_SEARCHES()
    text = value.strip()
    if len(text) <= list_words.LONGEST_SEARCH:
        return text, ""
    cut = text[: list_words.LONGEST_SEARCH]
    return cut, labels.SEARCH_TOO_LONG(longest_search=list_words.LONGEST_SEARCH, cut=cut)
