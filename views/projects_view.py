"""The list of named projects: what narrows it and what sorts it."""

from collections.abc import Callable, Sequence

from data.records.projects import ProjectFilter
from data.records.projects_and_tasks import Investment
from data.store import Store
from presentation import common
from presentation.projects import labels
from presentation.projects.category_words import CATEGORIES, STAGES, category_words, stage_words
from presentation.projects.investment_chart import HrefOf
from queries import projects
from queries.projects import project_categories
from views.addressing.choosing import query
from views.addressing.request import path
from views.listing.listing import Facet, Listing

_CATEGORIES, _STAGES = tuple(CATEGORIES), tuple(STAGES)

LISTING = Listing(
    "/projects",
    "projects",
    common.PROJECT_NAMES,
    {
        "district": Facet(common.AREA),
        "plan": Facet(common.PLAN),
        "category": Facet(labels.CATEGORY, _CATEGORIES, category_words),
        "stage": Facet(common.STAGE, _STAGES, stage_words),
    },
    {
        "name": (common.PROJECT, ()),
        "stage": (common.STAGE, _STAGES),
        "category": (labels.CATEGORY, _CATEGORIES),
    },
    lambda store, filters: projects.project_counts(store, ProjectFilter(**filters)),
)


def project_links(store: Store, districts: Sequence[str]) -> Callable[[str, str], HrefOf]:
    """District and plan -> the address of the named projects of a group; "" where none are."""
    named = project_categories(store, districts)

    def of_plan(district: str, plan: str) -> HrefOf:
        def href(group: Investment) -> str:
            if (district, plan, group.category) not in named:
                return ""
            search = query(district=district, plan=plan, category=group.category)
            return f"{path(LISTING.page)}{search}#{LISTING.anchor}"

        return href

    return of_plan
