"""Links to the parts of a long list."""

from components.shell.controls.paging import paging
from components.shell.document.html_text import to_html
from presentation.shell.choice import Choice


def test_the_first_page_has_no_page_before():
    pages = [Choice(str(number), f"?page={number}", number == 1) for number in (1, 2)]
    text = to_html(paging(pages))
    assert "<span>上一页</span>" in text
    assert '<a data-nav="view" href="?page=2">下一页</a>' in text


def test_a_single_page_needs_no_paging():
    assert paging([Choice("1", "?page=1", True)]) is None
