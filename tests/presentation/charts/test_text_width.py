"""Widths that nobody asks a font for are bounds that no installed font passes."""

import re
from pathlib import Path

import pytest
from PIL import ImageFont

from presentation.charts.text_width import em
from settings import ROOT

_FONTS = sorted(
    path
    for folder in (Path("/usr/share/fonts"), Path.home() / ".fonts")
    for path in folder.rglob("*")
    if path.name.startswith(("NotoSansCJK", "NotoSans-", "LiberationSans-", "Arimo"))
    and path.suffix in (".ttc", ".ttf", ".otf")
    and not {"Black", "Condensed"} & set(path.stem.split("-"))
)

WORDS = [
    "1423 家",
    "2022 年底",
    "28.1%",
    "“十四五”规划",
    "±0.5 个百分点",
    "PM2.5",
    "R&D 经费",
    "①Ⅲ类",
]


@pytest.mark.parametrize("words", WORDS)
def test_no_installed_font_is_wider_than_the_bound(words):
    if not _FONTS:
        pytest.skip("fonts-noto-cjk is not installed")
    widest = max(ImageFont.truetype(str(path), 100).getlength(words) / 100 for path in _FONTS)
    assert widest <= em(words) < widest * 1.35


def test_no_other_module_asks_how_wide_words_are():
    asking = re.compile("east_asian_width|ImageFont|fontTools|getlength|getbbox|textlength")
    rooms = ("presentation", "audit", "components", "exports", "views", "web", "pages", "api")
    modules = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    homes = [path.name for path in modules if asking.search(path.read_text("utf-8"))]
    assert homes == ["text_width.py"]


def test_a_chinese_character_is_one_em():
    assert em("规划") == 2
