"""What the curators' guide says of each column: the guide is the one place where it is written."""

import re
from functools import cache
from pathlib import Path

GUIDE = Path(__file__).resolve().parent.parent / "docs" / "curating.zh.md"


@cache
def column_notes() -> dict[str, str]:
    """Column of figures.csv -> its line in the guide, without marks."""
    text = GUIDE.read_text(encoding="utf-8")
    section = re.search(r"^## figures\.csv.*?\n(.*?)^## ", text, re.DOTALL | re.MULTILINE)
    rows = re.findall(r"^\| (`.+?) \| (.+) \|$", section[1] if section else "", re.MULTILINE)
    return {
        name: note.replace("`", "").replace("**", "")
        for names, note in rows
        for name in re.findall(r"`(\w+)`", names)
    }
