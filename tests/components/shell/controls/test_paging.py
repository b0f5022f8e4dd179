"""Links to the parts of a long list."""

import re

from components.shell.controls.paging import paging
from components.shell.document.html_text import to_html
from presentation.shell.choice import Choice
from views.addressing.paging import ListPart


def test_the_first_page_has_no_page_before():
    pages = [Choice(str(number), f"?page={number}", number == 1) for number in (1, 2)]
    text = to_html(paging(pages))
    assert "<span>上一页</span>" in text
    assert '<a data-nav="view" href="?page=2">下一页</a>' in text


def test_a_single_page_needs_no_paging():
    assert paging([Choice("1", "?page=1", True)]) is None


def test_the_first_the_last_and_the_near_of_many_pages_are_linked():
    text = to_html(paging(ListPart(20_000, 40_000, 25).choices(lambda page: f"?page={page}")))
    numbers = re.findall(r">(\d+|…)<", text)
    assert numbers == ["1", "…", "19998", "19999", "20000", "20001", "20002", "…", "40000"]
    assert 'href="?page=19999">上一页' in text and 'href="?page=20001">下一页' in text
