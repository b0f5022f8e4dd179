"""The links below a page's tables, at the page's own view."""

from dash import html

from components.shell.controls.take_along import downloads
from views.addressing.choosing import query
from views.addressing.request import path


def table_links(table: str, what: str, name: str = "", **view: str) -> html.P:
    """Links to a table of `views/tables/registry.py` as the page shows it; `view` is its address.

    `what` names the table for who hears one link alone, `name` for all where several stand near.
    """
    return downloads(path(f"/export/table/{table}"), query(**view), what, name)
