"""The scripts of pages as one file; Dash's own are fetched when the page stands."""

from __future__ import annotations

import json
import re

from settings import ROOT
from web.bundle import Bundle

#: Below `assets/js/`: where the reader is comes before what leads elsewhere, the start last.
NAMES = (
    "charts", "folds", "history", "look", "menus", "navigate", "print", "search", "share", "start",
)  # fmt: skip
BUNDLE = Bundle(ROOT / "assets" / "js", "js", "text/javascript; charset=utf-8", NAMES)

_DASH = re.compile(r'<script src="([^"]+)"></script>\s*')
_RENDERER = re.compile(r'<script id="_dash-renderer"[^>]*>.*?</script>', re.DOTALL)


def after_the_page(document: str) -> str:
    """A document of Dash's that names its scripts for `assets/js/start.js` to fetch, in order.

    Links work without them, so nothing of them stands before the first paint.
    """
    body, mark, foot = document.rpartition("<footer hidden>")
    listed = json.dumps(_DASH.findall(foot)).replace("<", "\\u003c")
    names = f'<script type="application/json" id="dash-scripts">{listed}</script>'
    return body + mark + _RENDERER.sub(lambda _: names, _DASH.sub("", foot))
