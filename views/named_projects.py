"""Where the named projects of a project group are listed."""

from collections.abc import Callable, Sequence

from data.records.projects_and_tasks import Investment
from data.store import Store
from presentation.projects.investment_chart import HrefOf
from queries.projects import project_categories
from views.addressing.choosing import query
from views.addressing.request import path
from views.projects_view import LISTING


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
