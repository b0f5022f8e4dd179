"""Which addresses a copy has, and why it leaves others out."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

#: Parameters that name the view of a page's own subject; all others only filter or search.
VIEW = {
    "district": {"plan", "area", "period"},
    "indicator": {"plan", "period"},
    "compare": {"indicator", "theme"},
    "audit": {"rule"},
    "actions": {"plan"},
    "sitemap.xml": {"part"},
}
FILTERS = "searches and filters of pages: too many to draw, and each only shows less of another"
OTHER_RELEASE = "files and pages of other releases: their cards are kept, see HELD"
PARTS = "parts of open data by page: the whole table is kept"
QUESTIONS = "answers to programs: oEmbed, health, Dash's callbacks, what a wall asks for"
ASSETS = "versions of assets: each is kept once"
NO_NAME = "addresses that no file name can hold"


def reason_against(address: str, prefix: str, release: str) -> str:
    """Why the copy leaves an address out, or ""."""
    split = urlsplit(address)
    if not f"{split.path}/".startswith(prefix):
        return "" if split.path in ("/robots.txt", "/favicon.ico") else QUESTIONS
    inner = split.path.removeprefix(prefix)
    names = {part.partition("=")[0]: part.partition("=")[2] for part in split.query.split("&")}
    names.pop("", None)
    kind = inner.split("/")[0]
    if kind.startswith("_") and "/plotly/" not in inner:
        return QUESTIONS
    if kind in ("oembed", "health") or inner == "wall/boards":
        return QUESTIONS
    if kind == "embed":
        return ""
    if names.get("release", release) != release:
        return OTHER_RELEASE
    if kind == "assets":
        return ASSETS
    if kind == "export" or kind.startswith("_"):
        return ""
    if kind == "api":
        return PARTS if {"limit", "offset"} & set(names) else ""
    return "" if set(names) <= VIEW.get(kind, set()) else FILTERS


def seeds(prefix: str, cards: Sequence[str], held: Sequence[str]) -> Iterator[str]:
    """Where drawing begins: entrances, and each promised card, also dark and held to releases."""
    inner = prefix.rstrip("/")
    for path in ("/", "/sitemap.xml", "/wall", "/data", "/api/v1"):
        yield inner + path if path != "/" else prefix
    for path in ("/robots.txt", "/favicon.ico", "/.well-known/security.txt"):
        yield path
        yield inner + path
    for card in cards:
        for look in ("", "&theme=dark"):
            yield inner + card + look
            for release in held:
                yield f"{inner}{card}{look}&release={release}"


def beside(address: str, prefix: str) -> list[str]:
    """What no page leads to: the wall of a district."""
    inner = address.removeprefix(prefix)
    if inner.startswith("district/") and "?" not in inner:
        return [prefix + inner.replace("district/", "wall/", 1)]
    return []


def without_release(address: str, release: str) -> str:
    """An address held to the release of the copy is the same one without it."""
    head, mark, query = address.partition("?")
    kept = [part for part in query.split("&") if part != f"release={release}"]
    return head + (mark + "&".join(kept) if any(kept) else "")
