"""`/changes`: what each revision of the data changed, why, and who checked it.

`?district=` narrows the changes; `/changes.atom` is the same as a feed.
"""

from typing import Any

import dash
from dash import html

from components.changes.revision_list import revision_panel
from components.shell import chrome
from components.shell.controls.filter_bar import filter_bar
from data.records.changes import Revision
from presentation import common
from presentation.changes import labels
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup
from views.addressing import choosing
from views.addressing.request import current_store, indicator_path, path
from views.changes_view import ChangesView, resolve
from views.frame import Framed, framed, trail

dash.register_page(__name__, path="/changes", title=site.titled(labels.TITLE()))


def layout(**parameters: Any) -> Framed:
    """The log of revisions, the latest first."""
    view = resolve(current_store(), parameters)
    feed = html.A(labels.FEED(), href=path("/changes.atom") + view_query(view), className="button")
    content = [
        trail(labels.TITLE()),
        chrome.page_head(labels.TITLE(), labels.LEAD(), [feed]),
        chrome.notices(view.notices),
        html.Div(filter_bar([_districts(view)]), className="facets"),
        *_revisions(view),
        html.P(labels.OLD_RELEASES(), className="method-text"),
    ]
    drawn = [html.Section(content, className="wrap")]
    return framed("/changes", drawn, view.canonical, is_indexed=not view.notices)


def view_query(view: ChangesView) -> str:
    return f"?{view.canonical}" if view.canonical else ""


def _districts(view: ChangesView) -> FilterGroup:
    every = Choice(common.ALL(), choosing.query(), not view.district)
    choices = [
        Choice(area.name, choosing.query(district=area.area), area.area == view.district)
        for area in view.districts
    ]
    return FilterGroup(common.AREA(), [every, *choices])


def _revisions(view: ChangesView) -> list[Any]:
    if not view.revisions:
        return [html.P(labels.NONE_YET(), className="panel empty")]
    return [_revision(view, revision) for revision in view.revisions]


def _revision(view: ChangesView, revision: Revision) -> html.Section:
    return revision_panel(
        revision, indicator_path, labels.NOTHING(name=view.name) if view.name else ""
    )
