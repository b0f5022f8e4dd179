"""The style sheets of pages as one file, in one order: what follows may overrule what is before."""

from __future__ import annotations

import hashlib
from functools import cache

import flask

from settings import ROOT

#: Below `assets/css/`: tokens first, print last. A sheet of `pages/` styles one subject alone.
SHEETS = (
    "base/tokens", "base/elements", "shared/status", "shared/gauge", "shared/chrome",
    "shared/summary", "pages/indicator", "pages/overview-briefs", "pages/overview-tables",
    "pages/overview", "pages/compare", "pages/projects", "pages/actions", "pages/audit",
    "pages/methodology", "pages/open-data", "shared/downloads", "shared/share", "pages/district",
    "pages/named-projects", "print",
)  # fmt: skip
_ONE_YEAR = 365 * 86_400

blueprint = flask.Blueprint("styles", __name__)


@cache
def page_styles() -> bytes:
    """All sheets of pages, each under its name."""
    sheets = ((name, ROOT / "assets" / "css" / f"{name}.css") for name in SHEETS)
    return "\n".join(
        f"/* {name} */\n{path.read_text(encoding='utf-8')}" for name, path in sheets
    ).encode()


@cache
def file_name() -> str:
    """The name of the file; other styles have another name, so no cache is ever old."""
    return f"pages-{hashlib.sha256(page_styles()).hexdigest()[:12]}.css"


@blueprint.get("/pages-<version>.css")
def styles(version: str) -> flask.Response:
    """The styles by their name; those of another version of the code are gone."""
    if f"pages-{version}.css" != file_name():
        flask.abort(404)
    headers = {"Cache-Control": f"public, max-age={_ONE_YEAR}, immutable"}
    return flask.Response(page_styles(), headers=headers, content_type="text/css; charset=utf-8")
