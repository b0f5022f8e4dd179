"""The colours of `assets/css/base/tokens.css`, for all that no style sheet reaches."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from presentation.indicators.gauge_spec import status_class
from settings import ROOT

THEMES = ("light", "dark")
_TOKENS = ROOT / "assets" / "css" / "base" / "tokens.css"
_BLOCK = {"light": r":root\s*{(.*?)}", "dark": r'\[data-theme="dark"\]\s*{(.*?)}'}
_COLOUR = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-f]{6});")


@dataclass(frozen=True)
class Palette:
    """The colours of one theme as `#rrggbb`, by their token: `palette["ink-2"]`."""

    theme: str
    colours: Mapping[str, str]

    def __getitem__(self, token: str) -> str:
        return self.colours[token]

    def rating(self, rating: str, part: str = "fill") -> str:
        """The colour of a rating; `part` is fill, text or wash."""
        return self.colours[rating_token(rating, part)]


@cache
def palette(theme: str = "light") -> Palette:
    """The palette of a theme.

    Raises:
        KeyError: `theme` is not one of `THEMES`.
    """
    text = _TOKENS.read_text(encoding="utf-8")
    colours: dict[str, str] = {}
    for name in dict.fromkeys(("light", theme)):
        block = re.search(_BLOCK[name], text, re.DOTALL)
        colours |= dict(_COLOUR.findall(block.group(1) if block else ""))
    return Palette(theme, colours)


def rating_token(rating: str, part: str = "text") -> str:
    """The token of a rating; `part` is fill, text or wash."""
    token = f"{status_class(rating).removeprefix('st-')}-{part}"
    return token if token in palette().colours else f"open-{part}"
