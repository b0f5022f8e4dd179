"""The style sheets of pages as one file, in one order: what follows may overrule what is before."""

from __future__ import annotations

from settings import ROOT
from web.bundles.bundle import Bundle, packed
from web.old_engines import written_out

#: Below `assets/css/`: tokens first, print last. A sheet of `pages/` styles one subject alone.
SHEETS = (
    "base/tokens", "base/elements", "shared/status", "shared/gauge", "shared/masthead",
    "shared/chrome", "shared/filter-bar", "shared/filters", "shared/charts", "shared/summary",
    "pages/indicator", "pages/overview-briefs", "pages/overview-tables", "pages/overview",
    "pages/compare", "pages/projects", "pages/actions", "pages/audit", "pages/changes",
    "pages/methodology", "pages/open-data", "shared/downloads", "shared/share", "shared/source",
    "shared/folds",
    "pages/district", "pages/named-projects", "pages/targets", "pages/periods", "pages/search",
    "shared/row-cards", "shared/look",
    "print",
)  # fmt: skip
#: Of a card: what every drawing needs, the one page's sheet that its kind does, its own.
_OF_CARD = ("css/base/tokens", "css/base/elements", "css/shared/status", "css/shared/gauge")
_OWN = tuple(f"embed/{name}" for name in ("card", "gauge", "lists", "plot", "widths", "short"))
_BY_KIND = {
    "gauge": "indicator", "trajectory": "indicator", "comparison": "compare",
    "investments": "named-projects",
}  # fmt: skip


def _card(kind: str) -> Bundle:
    page = (f"css/pages/{_BY_KIND[kind]}",) if kind in _BY_KIND else ()
    names = (*_OF_CARD, *page, *_OWN)
    return Bundle(
        ROOT / "assets", "css", "text/css; charset=utf-8", names, _for_the_wire,
        f"card-{kind or 'all'}",
    )  # fmt: skip


def _for_the_wire(sheets: str) -> str:
    return packed(written_out(sheets))


CARDS = {kind: _card(kind) for kind in ("", *_BY_KIND)}


def card(kind: str) -> Bundle:
    """The style sheets of a card of some kind as one file."""
    return CARDS.get(kind, CARDS[""])


BUNDLE = Bundle(ROOT / "assets" / "css", "css", "text/css; charset=utf-8", SHEETS, written_out)
