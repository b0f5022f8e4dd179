"""What the markup owes the reader modes of browsers, which keep what looks like an article.

Readability (Firefox and others) takes the box with most sentences and drops every `div`, list and
table in it that is mostly links, however much it says.
"""

import pytest
from lxml import html

from tests.pages.screen import find, words

PAGES = (
    "/", "/district/liangjiang", "/district/nanan", "/district/jiangbei?plan=fyp14",
    "/district/chongqing?plan=annual-2025", "/indicator/liangjiang/high-tech-enterprises",
    "/compare", "/compare?theme=welfare", "/projects", "/actions", "/audit", "/methodology",
    "/figures", "/explore", "/periods/liangjiang", "/search?q=kongqi", "/glossary", "/changes",
    "/accessibility", "/data",
)  # fmt: skip

#: What a page says, in sentences, counts and figures.
SAID = (
    "headline", "lede", "area-sentence", "section-note", "summary-count", "area-count",
    "indicator-name", "target-value", "value", "extreme-name", "life-place", "goal-name",
    "compare-name", "finding-head", "example-head",
)  # fmt: skip

#: The share of letters in links from which on a box is dropped.
LINKY = 0.2


@pytest.mark.parametrize("path", PAGES)
def test_reader_modes_keep_the_words_of_a_page(drawing, path):
    main = html.fromstring(drawing.get(path).get_data(as_text=True)).get_element_by_id("main")
    parts = {part.tag for part in main if "filter-bar" not in (part.get("class") or "")}
    assert parts == {"section"}
    dropped = {
        (box.get("class"), words(box)[:40])
        for name in SAID
        for said in find(main, f".{name}")
        for box in [said, *said.iterancestors()]
        if box.tag == "div"
        and main in box.iterancestors()
        and _linked(box) > LINKY
        and not find(box, "table")
    }
    assert dropped == set()


def _linked(box):
    """The share of a box's letters that stand in links; a box of lists may have any."""
    inside = len(words(box)) or 1
    if sum(len(words(part)) for part in find(box, "ul")) / inside > 0.9:
        return 0
    return sum(len(words(link)) for link in find(box, "a")) / inside
