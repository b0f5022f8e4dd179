"""Rules that every style sheet keeps."""

import re

from settings import ROOT

_SHEETS = [path for path in (ROOT / "assets").rglob("*.css") if "vendor" not in path.parts]


def test_breakpoints_follow_the_size_of_the_reader():
    """In em: pixels would lay out large letters as if there were room for them."""
    conditions = [
        line
        for path in _SHEETS
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(("@media", "@container"))
    ]
    assert [line for line in conditions if re.search(r"\dpx", line)] == []


def test_no_page_sets_its_letters_in_pixels():
    """Walls follow their screen, paper has a size of its own."""
    sized = [
        f"{path.name}: {size}"
        for path in _SHEETS
        for size in re.findall(r"font(?:-size)?:[^;]*?\d+px", path.read_text(encoding="utf-8"))
        if path.name != "print.css"
    ]
    assert sized == []
