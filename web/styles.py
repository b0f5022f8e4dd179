"""The style sheets of pages as one file, in one order: what follows may overrule what is before."""

from __future__ import annotations

from settings import ROOT
from web.bundle import Bundle
from web.old_engines import written_out

#: Below `assets/css/`: tokens first, print last. A sheet of `pages/` styles one subject alone.
SHEETS = (
    "base/tokens", "base/elements", "shared/status", "shared/gauge", "shared/masthead",
    "shared/chrome", "shared/filter-bar", "shared/filters", "shared/charts", "shared/summary",
    "pages/indicator", "pages/overview-briefs", "pages/overview-tables", "pages/overview",
    "pages/compare", "pages/projects", "pages/actions", "pages/audit", "pages/changes",
    "pages/methodology", "pages/open-data", "shared/downloads", "shared/share", "shared/folds",
    "pages/district", "pages/named-projects", "pages/targets", "pages/periods", "pages/search",
    "shared/look",
    "print",
)  # fmt: skip
BUNDLE = Bundle(ROOT / "assets" / "css", "css", "text/css; charset=utf-8", SHEETS, written_out)
