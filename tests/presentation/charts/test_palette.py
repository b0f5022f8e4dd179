"""Pictures and slides take their colours from the style sheet."""

import re

import pytest

from assessment import Rating
from assessment.outcome import RATED
from exports.slides.verdicts import MARKS
from presentation.charts.palette import THEMES, palette
from settings import ROOT

_VERDICTS = (*(rating.replace("_", "-") for rating in RATED), "open")


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


def test_every_verdict_has_a_shape_and_a_character_of_its_own():
    css = (ROOT / "assets" / "css" / "shared" / "status.css").read_text("utf-8")
    shapes = re.findall(r"\.icon-([a-z-]+) \{[^}]*?--shape: ([^;]*);", css)
    assert {name for name, _ in shapes} == {rating.replace("_", "-") for rating in Rating}
    assert len({drawing for _, drawing in shapes}) == len(shapes)
    assert MARKS.keys() == set(Rating) and len(set(MARKS.values())) == len(MARKS)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("rating", list(Rating))
def test_every_rating_has_a_colour(theme, rating):
    assert palette(theme).rating(rating).startswith("#")


def _luminance(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one, other):
    low, high = sorted(_luminance(colour) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("verdict", _VERDICTS)
def test_a_verdicts_words_and_shape_stand_out_from_their_ground(theme, verdict):
    colours = palette(theme)
    text, fill = colours[f"{verdict}-text"], colours[f"{verdict}-fill"]
    grounds = (colours["surface"], colours[f"{verdict}-wash"])
    assert min(_contrast(text, ground) for ground in grounds) >= 4.5
    assert _contrast(fill, colours["surface"]) >= 3


def test_colours_stand_in_the_style_sheet_alone():
    folders = ("presentation", "audit", "components", "exports", "views", "web", "pages", "api")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    colour = re.compile(r"""["']#([0-9A-Fa-f]{3}){1,2}\b|\brgb\(|\bhsl\(""")
    # Of a mask only what it covers counts.
    named = [path.name for path in files if colour.search(path.read_text("utf-8"))]
    assert named == ["plot.py"]


def test_style_sheets_take_their_colours_from_the_tokens():
    """Those of a wall are tokens of its own; the margins of paper know no tokens."""
    sheets = [path for path in (ROOT / "assets").rglob("*.css") if path.name != "tokens.css"]
    named = [
        (path.name, line.strip())
        for path in sheets
        for line in re.sub(r"(?s)@bottom-\w+ \{.*?\}", "", path.read_text("utf-8")).splitlines()
        if re.search(r"#[0-9A-Fa-f]{3,8}\b", line) and not re.match(r" *--[a-z-]+:", line)
    ]
    assert len(sheets) > 20 and named == []


def test_dark_replaces_what_it_names_and_keeps_nothing_light():
    assert palette("light")["ink"] == "#15212a"
    assert palette("dark")["ink"] == "#f1f5f7"
    assert set(palette("light").colours) == set(palette("dark").colours)


def test_an_unknown_theme_is_an_error():
    with pytest.raises(KeyError):
        palette("neon")
