"""The scripts of pages: one stands in the page, one file is fetched when it has been painted, and
then Dash's own."""

import json
import re
from functools import partial
from html import escape

from settings import ROOT
from web.bundles.bundle import Bundle, policy_source

#: Below `assets/js/`: where the reader is comes before what leads elsewhere, the start last.
NAMES = (
    "charts", "filters", "folds", "gaps", "grid", "history", "islands", "look", "menus", "navigate",
    "print", "search", "share", "start",
)  # fmt: skip
_REMARK = re.compile(r"^ *// .*\n", re.MULTILINE)
_TYPE = "text/javascript; charset=utf-8"
_NO_REMARKS = partial(_REMARK.sub, "")
BUNDLE = Bundle(ROOT / "assets" / "js", "js", _TYPE, NAMES, _NO_REMARKS)
#: The only script of a card.
CARD = Bundle(ROOT / "assets" / "embed", "js", _TYPE, ("size",), _NO_REMARKS, "card")

#: Runs before the paint; asks for the styles of all pages and for the scripts afterwards.
_FIRST = re.sub(r"\n\s*", "\n", _REMARK.sub("", (BUNDLE.folder / "first.js").read_text("utf-8")))
#: Lets the content policy run it.
FIRST_HASH = policy_source(_FIRST)

_DASH = re.compile(r'<script src="([^"]+)"></script>\s*')
#: What only islands need: `assets/js/islands.js` fetches it with the first one that does.
_OF_ISLANDS = ("dash_bootstrap_components", "dash_ag_grid")
#: The token of background callbacks, of which there are none: another one in each process.
_TOKEN = re.compile(r'("end_id": ?)"[^"]*"')
#: Tables that no page has, and what engines older than Chromium 79 lacked.
_UNUSED = ("/dash_table/", "/deps/polyfill@")
_CONFIG = re.compile(r'(<script id="_dash-config"[^>]*>)(.*?)(</script>)', re.DOTALL)
_RENDERER = re.compile(r'<script id="_dash-renderer"[^>]*>.*?</script>', re.DOTALL)


def first(sheet: str, script: str) -> str:
    """The script of a page, with the addresses of what it is to ask for."""
    return f'<script data-href="{escape(sheet)}" data-src="{escape(script)}">{_FIRST}</script>'


def after_the_page(document: str) -> str:
    """A document of Dash's that names its scripts for `assets/js/start.js` to fetch, in order.

    Links work without them, so nothing of them stands before the first paint.
    """
    body, mark, foot = document.rpartition("<footer hidden>")
    foot = _CONFIG.sub(_shorter, _TOKEN.sub(r"\1null", foot))
    sources = [name for name in _DASH.findall(foot) if not any(part in name for part in _UNUSED)]
    of_islands = {
        name: source for source in sources for name in _OF_ISLANDS if f"/{name}/" in source
    }
    names = _list("dash-scripts", [item for item in sources if item not in of_islands.values()])
    names += _list("island-scripts", of_islands)
    return body + mark + _RENDERER.sub(lambda _: names, _DASH.sub("", foot))


def _shorter(match: re.Match[str]) -> str:
    """Dash's settings without the components that have no other children than `children`."""
    config = json.loads(match[2])
    for kinds in config["children_props"].values():
        for kind in [kind for kind, names in kinds.items() if not names]:
            del kinds[kind]
    return match[1] + json.dumps(config, separators=(",", ":")).replace("<", "\\u003c") + match[3]


def _list(name: str, sources: list[str] | dict[str, str]) -> str:
    listed = json.dumps(sources).replace("<", "\\u003c")
    return f'<script type="application/json" id="{name}">{listed}</script>'
