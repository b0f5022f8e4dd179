"""How wide words are, for every drawing that must leave them room, without asking a font.

A picture, a slide or a card is read on machines whose fonts differ, and drawn by servers that must
draw the same: widths are upper bounds over the fonts that the dashboard names. A test holds them
against those that are installed.
"""

from functools import cache
from unicodedata import east_asian_width

#: Width in em of the characters that fonts draw narrower than a full em.
_CLASSES = ((0.26, " "), (0.39, "!'(),-./:;I[\\]`fijlrt{|}°"), (0.48, "²³st*"), (0.97, "%mwMW"))
_CAPITAL, _OTHER, _FULL = 0.78, 0.65, 1.0
_WIDTHS = {character: width for width, characters in _CLASSES for character in characters}
#: Beyond Latin, and yet no wider than a letter; Latin, and as wide as a Chinese character.
_NARROW, _WIDE = "−–«»", "·±×÷"


def em(text: str) -> float:
    """The most room that a text takes in one line, in em."""
    return sum(map(_em, text))


def digits_wide(text: str) -> int:
    """The room of a text in digits, as sheets count it: a Chinese character takes two."""
    return sum(2 if east_asian_width(sign) in "FWA" else 1 for sign in text)


@cache
def _em(character: str) -> float:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if character in _WIDE or (character > "\u00ff" and character not in _NARROW):
        return _FULL
    return _CAPITAL if character.isupper() or character == "@" else _OTHER
