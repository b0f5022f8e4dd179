"""A whole HTML document without Dash's scripts: what a wall or an embed loads."""

from collections.abc import Sequence
from html import escape
from typing import Any

import dash

from components.shell.document.html_text import to_html
from views.addressing.request import code_version


def document(
    title: str,
    body: Any,
    *,
    sheet: str,
    scripts: Sequence[str] = (),
    head: Any = (),
    theme: str = "light",
    kind: str = "",
) -> str:
    """The text of a document.

    Args:
        title: for the window and for who cannot see the page.
        body: a component tree.
        sheet: the name of a file of all style sheets together.
        scripts: paths below `assets/`; run when the document is read.
        head: further elements of the head, as components.
        theme: light or dark.
        kind: the class of the root element, such as wall.
    """
    link = f'<link rel="stylesheet" href="{escape(dash.get_asset_url(sheet))}">'
    icon = f'<link rel="icon" href="{escape(versioned_asset("favicon.ico"))}">'
    # A frame has no window of its own to mark.
    icon = "" if kind == "embed" else icon
    run = "".join(
        f'<script defer src="{escape(versioned_asset(path))}"></script>' for path in scripts
    )
    return (
        f'<!DOCTYPE html><html lang="zh-CN" class="{escape(kind)}" data-theme="{escape(theme)}">'
        '<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>{icon}{to_html(head)}{link}{run}</head>"
        f"<body>{to_html(body)}</body></html>"
    )


def versioned_asset(path: str) -> str:
    """The address of an asset; another version of the code has another one, so no cache is old."""
    return f"{dash.get_asset_url(path)}?v={code_version()}"
