"""Where the named projects of a project group are listed."""

from __future__ import annotations

from data.records.works import Investment
from data.store import Store
from presentation.projects import list_words
from presentation.projects.investment_chart import HrefOf
from queries.projects import project_categories
from views.addressing.parameters import query
from views.addressing.request import path


def named_projects_of(store: Store, district: str, plan: str) -> HrefOf:
    """The address of the named projects of a group of this plan; "" where none are named."""
    named = project_categories(store, district, plan)

    def href(group: Investment) -> str:
        if group.category not in named:
            return ""
        asked = query(district=district, plan=plan, category=group.category)
        return f"{path('/projects')}{asked}#{list_words.ANCHOR}"

    return href
