"""The style sheets of pages as one file, in one order: what follows may overrule what is before."""

import re
from collections.abc import Iterable

from settings import ROOT
from web.bundles.bundle import Bundle, packed
from web.old_engines import written_out

#: Below `assets/css/`: tokens first, print last. A sheet of `pages/` styles one subject alone.
SHEETS = (
    "base/tokens", "base/elements", "base/frame", "shared/status", "shared/gauge", "shared/keys",
    "shared/bars", "shared/masthead", "shared/chrome", "shared/filter-bar", "shared/filters",
    "shared/charts", "shared/summary",
    "shared/indicator-figure",
    "pages/indicator", "pages/overview-briefs", "pages/overview-tables", "pages/overview",
    "pages/compare", "pages/projects", "pages/actions", "pages/audit", "pages/changes",
    "pages/methodology", "pages/open-data", "shared/downloads", "shared/share", "shared/source",
    "shared/folds",
    "pages/district", "pages/named-projects", "pages/targets", "pages/periods", "pages/search",
    "pages/grid",
    "shared/row-cards", "shared/look",
    "print",
)  # fmt: skip
#: What every drawing needs; a card besides what its kind does, then its own in one order.
_OF_ALL = tuple(
    f"css/{name}" for name in ("base/tokens", "base/elements", "shared/status", "shared/gauge")
)
_FIGURE = ("css/shared/indicator-figure",)
_BY_KIND = {
    "": ((), ("lists",)),
    "gauge": (_FIGURE, ("gauge", "plot")),
    "trajectory": (_FIGURE, ("gauge", "plot")),
    "comparison": (("css/shared/bars",), ("lists",)),
    "investments": (("css/shared/bars",), ("lists",)),
}


def _card(kind: str) -> Bundle:
    besides, names = _BY_KIND[kind]
    last = (f"embed/{name}" for name in ("card", *names, "widths", "short"))
    return _alone(f"card-{kind or 'all'}", (*besides, *last))


def _alone(name: str, sheets: Iterable[str]) -> Bundle:
    """The sheets of a document that is no page."""
    return Bundle(
        ROOT / "assets", "css", "text/css; charset=utf-8", (*_OF_ALL, *sheets), _for_the_wire, name
    )


def _for_the_wire(sheets: str) -> str:
    return packed(written_out(sheets))


WALL = _alone("wall", (f"wall/{name}" for name in ("wall", "board", "lists", "shapes", "city")))
REMOTE = _alone("remote", ("wall/remote",))
FACTSHEET = _alone("factsheet", ("factsheet/factsheet",))
CARDS = {kind: _card(kind) for kind in _BY_KIND}


def card(kind: str) -> Bundle:
    """The style sheets of a card of some kind as one file."""
    return CARDS.get(kind, CARDS[""])


_DARK = re.compile(r'@media screen \{\s*\[data-theme="dark"\] \{([^}]*)\}\s*\}')


def _of_pages(sheets: str) -> str:
    """Dark is switched by a script; without one the system's own wish holds (`web/look.py`)."""
    at = "@media screen and (prefers-color-scheme: dark)"
    return _DARK.sub(
        lambda match: f"{match[0]}\n{at} {{ :root:not([data-js]) {{{match[1]}}} }}",
        written_out(sheets),
    )


BUNDLE = Bundle(ROOT / "assets" / "css", "css", "text/css; charset=utf-8", SHEETS, _of_pages)
ALL = (BUNDLE, WALL, REMOTE, FACTSHEET, *CARDS.values())
