"""The part of the project list that an address asks for, resolved against the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from data.records.projects import ProjectCount, ProjectFilter, ProjectOrder
from data.store import Store
from presentation import common
from presentation.language import Message
from presentation.projects import labels, list_words
from presentation.projects.category_words import CATEGORIES, STAGES
from queries import projects
from views.addressing import parameters
from views.addressing.paging import Part, part_of
from views.addressing.sorting import Order, order_of

PAGE_SIZE = 25

#: The filters in the order of the page: parameter, its word, the fixed order of its values.
FACETS: dict[str, tuple[Message, list[str]]] = {
    "district": (common.AREA, []),
    "plan": (common.PLAN, []),
    "category": (labels.CATEGORY, list(CATEGORIES)),
    "stage": (common.STAGE, list(STAGES)),
}

#: The columns that the list can be sorted by, and the fixed order of their values.
SORTED_BY: dict[str, tuple[Message, tuple[str, ...]]] = {
    "name": (common.PROJECT, ()),
    "stage": (common.STAGE, tuple(STAGES)),
    "category": (labels.CATEGORY, tuple(CATEGORIES)),
}


@dataclass(frozen=True)
class View:
    """A resolved address: the filters, the order and the part of the list.

    `names` has the printed names of filter values, by facet and value.
    """

    wanted: ProjectFilter
    counts: list[ProjectCount]
    part: Part
    order: Order
    names: dict[tuple[str, str], str]
    notices: list[str]

    @property
    def found(self) -> int:
        """How many projects match."""
        return next(item.count for item in self.counts if item.facet == "all")

    @property
    def canonical(self) -> str:
        """The shortest query string of this view."""
        chosen = {name: (value, "") for name, value in asdict(self.wanted).items()}
        order, page = self.order.of_address, self.part.of_address
        return parameters.canonical(**chosen, order=(order, ""), page=(page, ""))

    @property
    def sorted_by(self) -> ProjectOrder:
        """The order as the store is asked for it."""
        column, is_down = self.order.column, self.order.is_down
        return ProjectOrder(column, is_down, SORTED_BY[column][1] if column else ())

    def query(self, **changes: str) -> str:
        """The query string of this view with some filters changed, at the first page."""
        own = {**asdict(self.wanted), "order": self.order.of_address}
        return parameters.query(**{**own, **changes})


def resolve(store: Store, wanted: Mapping[str, object]) -> View:
    """Choose filters and page; what does not exist is replaced and named."""
    known = projects.project_counts(store, ProjectFilter())
    picked, notices = {}, []
    for facet, (name, _) in FACETS.items():
        word = name()
        values = [item.value for item in known if item.facet == facet]
        picked[facet], notice = parameters.pick(word, wanted.get(facet), values, "")
        notices.append(notice)
    q, notice = _text(wanted.get("q"))
    chosen = ProjectFilter(**picked, q=q)
    counts = projects.project_counts(store, chosen)
    found = next(item.count for item in counts if item.facet == "all")
    part, page_notice = part_of(found, PAGE_SIZE, wanted.get("page"))
    order, no_order = order_of(list(SORTED_BY), wanted.get("order"))
    told = [text for text in (*notices, notice, no_order, page_notice) if text]
    names = {(item.facet, item.value): item.label for item in known}
    return View(chosen, counts, part, order, names, told)


def _text(wanted: object) -> tuple[str, str]:
    """The text looked for, without blanks around it; a long one is cut and the reader told."""
    if wanted is None or not isinstance(wanted, str):
        return "", "" if wanted is None else labels.SEVERAL_SEARCHES()
    text = wanted.strip()
    if len(text) <= list_words.LONGEST_SEARCH:
        return text, ""
    cut = text[: list_words.LONGEST_SEARCH]
    return cut, labels.SEARCH_TOO_LONG(longest_search=list_words.LONGEST_SEARCH, cut=cut)
