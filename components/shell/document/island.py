"""A place of the server-drawn page where real Dash components live.

The page arrives as HTML and is read, and used by its links, without a script. Once Dash runs,
`assets/js/islands.js` puts the components of each island into its place, where React draws them;
all else stays HTML, which a browser replaces in milliseconds.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any


@dataclass(frozen=True)
class Island:
    """Components for a place in the page, whose id is `id`.

    `fallback` is HTML of the server that stands there until they do, and where no script runs;
    `narrow` are the components of a screen of less than 48 em, where they are others.
    """

    children: Sequence[Any]
    id: str
    fallback: Any = None
    narrow: Sequence[Any] = ()


def island_html(island: Island, fallback: str) -> str:
    """The place of an island: what stands there first, and the components as JSON."""
    spec = json.dumps(
        {"wide": list(island.children), "narrow": list(island.narrow or island.children)},
        default=lambda component: component.to_plotly_json(),
        ensure_ascii=False,
        separators=(",", ":"),
    )
    # "</script" would end the element wherever it stands, "<!--<script" hide the end of it.
    spec = spec.replace("<", r"\u003c")
    return (
        f'<div class="island" id="{escape(island.id)}">'
        f'<div class="island-first">{fallback}</div>'
        f'<script type="application/json">{spec}</script></div>'
    )
