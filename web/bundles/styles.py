"""The style sheets of pages as one file, in one order: what follows may overrule what is before."""

import re
from collections.abc import Callable, Iterable

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
#: What a set of kinds of charts needs on a card besides.
_SETS = {
    "all": ((), ("lists",)),
    "figure": (("css/shared/indicator-figure",), ("gauge", "plot")),
    "bars": (("css/shared/bars",), ("lists",)),
}


#: What no card has, and what one of a list has not, in the sheets that they share with others.
_NO_CARD = re.compile(r"\[data-look|\.(num|scroll)(?![\w-])")
_NO_LIST = re.compile(
    _NO_CARD.pattern + r"|\.(plot|card-bars|compare|verdict|card-wide|is-trajectory|is-investments"
    r"|badge-who|badge-flag|badge-doubt)(?![a-z])"
)
_DARK = re.compile(r'@media screen \{\s*\[data-theme="dark"\] \{([^}]*)\}\s*\}')
_TOKEN = re.compile(r"(?<![\w-])(--[\w-]+):[^;{}]*;")
_RULE = re.compile(r"([^{}@]+)\{[^{}]*\}")


def _card(name: str, theme: str) -> Bundle:
    besides, names = _SETS[name]
    last = (f"embed/{name}" for name in ("card", *names, "widths", "short"))
    unused = _NO_LIST if name == "all" else _NO_CARD

    def finish(sheets: str) -> str:
        kept = sheets if theme == "dark" else _DARK.sub("", sheets)
        rules = _RULE.sub(lambda rule: _without(rule, unused), written_out(kept))
        return packed(_TOKEN.sub(lambda token: token[0] * (f"var({token[1]}" in rules), rules))

    return _alone(f"card-{name}{'-dark' * (theme == 'dark')}", (*besides, *last), finish)


def _without(rule: re.Match[str], unused: re.Pattern[str]) -> str:
    """A rule for those of its selectors that can match; "" without one."""
    kept = [each for each in rule[1].split(",") if not unused.search(each)]
    return rule[0].replace(rule[1], ",".join(kept), 1) if kept else ""


def _for_the_wire(sheets: str) -> str:
    return packed(written_out(sheets))


def _alone(
    name: str, sheets: Iterable[str], finish: Callable[[str], str] = _for_the_wire
) -> Bundle:
    """The sheets of a document that is no page."""
    names = (*_OF_ALL, *sheets)
    return Bundle(ROOT / "assets", "css", "text/css; charset=utf-8", names, finish, name)


WALL = _alone("wall", (f"wall/{name}" for name in ("wall", "board", "lists", "shapes", "city")))
REMOTE = _alone("remote", ("wall/remote",))
FACTSHEET = _alone("factsheet", ("factsheet/factsheet",))
CARDS = {(name, theme): _card(name, theme) for name in _SETS for theme in ("light", "dark")}


def _of_pages(sheets: str) -> str:
    """Dark is switched by a script; without one the system's own wish holds (`web/look.py`)."""
    at = "@media screen and (prefers-color-scheme: dark)"
    return _DARK.sub(
        lambda match: f"{match[0]}\n{at} {{ :root:not([data-js]) {{{match[1]}}} }}",
        written_out(sheets),
    )


BUNDLE = Bundle(ROOT / "assets" / "css", "css", "text/css; charset=utf-8", SHEETS, _of_pages)
ALL = (BUNDLE, WALL, REMOTE, FACTSHEET, *CARDS.values())
