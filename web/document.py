"""A whole HTML document without Dash's scripts: what a wall or an embed loads."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import dash

from components.shell.html_text import to_html
from views.addressing.request import code_version

#: The style sheets that every drawing of the dashboard needs, in their order.
BASE_STYLES = (
    "css/base/tokens.css",
    "css/base/elements.css",
    "css/shared/status.css",
    "css/shared/gauge.css",
)


def document(
    title: str,
    body: Any,
    *,
    styles: Sequence[str] = BASE_STYLES,
    scripts: Sequence[str] = (),
    head: Any = (),
    theme: str = "light",
    kind: str = "",
    bundle: str = "",
) -> str:
    """The text of a document.

    Args:
        title: for the window and for who cannot see the page.
        body: a component tree.
        styles: paths below `assets/`, in order.
        scripts: paths below `assets/`; run when the document is read.
        head: further elements of the head, as components.
        theme: light or dark.
        kind: the class of the root element, such as wall.
        bundle: the name of a file of all style sheets together, in their place.
    """
    links = "".join(
        f'<link rel="stylesheet" href="{escape(href)}">'
        for href in (
            *map(versioned_asset, styles),
            *([dash.get_asset_url(bundle)] if bundle else ()),
        )
    )
    # A frame has no window of its own to mark.
    icon = "" if bundle else f'<link rel="icon" href="{escape(versioned_asset("favicon.ico"))}">'
    run = "".join(
        f'<script defer src="{escape(versioned_asset(path))}"></script>' for path in scripts
    )
    return (
        f'<!DOCTYPE html><html lang="zh-CN" class="{escape(kind)}" data-theme="{escape(theme)}">'
        '<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>{icon}{to_html(head)}{links}{run}</head>"
        f"<body>{to_html(body)}</body></html>"
    )


def versioned_asset(path: str) -> str:
    """The address of an asset; another version of the code has another one, so no cache is old."""
    return f"{dash.get_asset_url(path)}?v={code_version()}"
