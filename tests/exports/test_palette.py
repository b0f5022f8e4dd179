"""Pictures and slides take their colours from the style sheet."""

import pytest

from assessment import Rating
from exports.palette import THEMES, palette


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("rating", list(Rating))
def test_every_rating_has_a_fill_a_text_and_a_wash(theme, rating):
    found = palette(theme)
    colours = [found.rating(rating, part) for part in ("fill", "text", "wash")]
    assert all(colour.startswith("#") and len(colour) == 7 for colour in colours)


def test_dark_replaces_what_it_names_and_keeps_nothing_light():
    assert palette("light")["ink"] == "#15212a"
    assert palette("dark")["ink"] == "#f1f5f7"
    assert set(palette("light").colours) == set(palette("dark").colours)


def test_an_unknown_theme_is_an_error():
    with pytest.raises(KeyError):
        palette("neon")
