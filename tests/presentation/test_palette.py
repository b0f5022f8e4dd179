"""Pictures and slides take their colours from the style sheet."""

import re

import pytest

from assessment import Rating
from presentation.palette import THEMES, palette
from settings import ROOT

_VERDICTS = ("ahead", "on-track", "slightly-behind", "behind", "open")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("verdict", _VERDICTS)
def test_every_verdict_has_a_fill_a_text_and_a_wash_of_its_own(theme, verdict):
    """`Palette.rating` stands in with that of 暂未评价, so the tokens themselves are asked."""
    assert {f"{verdict}-{part}" for part in ("fill", "text", "wash")} <= palette(
        theme
    ).colours.keys()


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_verdicts_share_a_fill(theme):
    fills = [palette(theme)[f"{verdict}-fill"] for verdict in _VERDICTS]
    assert len(set(fills)) == len(fills)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("rating", list(Rating))
def test_every_rating_has_a_colour(theme, rating):
    assert palette(theme).rating(rating).startswith("#")


def test_colours_stand_in_the_style_sheet_alone():
    folders = ("presentation", "audit", "components", "exports", "views", "web", "pages", "api")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    named = [
        path.name for path in files if re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8"))
    ]
    assert named == []


def test_dark_replaces_what_it_names_and_keeps_nothing_light():
    assert palette("light")["ink"] == "#15212a"
    assert palette("dark")["ink"] == "#f1f5f7"
    assert set(palette("light").colours) == set(palette("dark").colours)


def test_an_unknown_theme_is_an_error():
    with pytest.raises(KeyError):
        palette("neon")
