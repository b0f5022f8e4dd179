"""The form that looks for a text in a long list."""

from components.shell.controls.long_list import search_form
from components.shell.document.html_text import to_html

WORDS = {"label": "搜索项目", "example": "如：桥"}


def test_the_form_sends_the_text_and_keeps_the_other_filters_without_a_script():
    text = to_html(search_form("/projects", "桥", {"district": "demo"}, "?", **WORDS))
    assert 'class="search" method="get"' in text
    assert 'name="q"' in text and 'value="桥"' in text
    assert '<input name="district" type="hidden" value="demo">' in text


def test_what_the_reader_typed_is_escaped():
    assert "<script>" not in to_html(search_form("/projects", '"><script>', {}, "?", **WORDS))
