"""Which addresses a page leads to."""

import pytest

from mirror.pages import links


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ('<a href="?plan=p&amp;area=a">', {"/district/x?plan=p&area=a"}),
        ('<a href="/data#terms"><a href="#top">', {"/data", "/district/x"}),
        ('<meta content="https://plan.example/export/card.png?path=%2F">',
         {"/export/card.png?path=%2F"}),
        ('<meta name="description" content="示例区 2022 年底为 140 家/户。">', set()),
        ('<code>&lt;iframe src="https://plan.example/embed/gauge?a=1&amp;amp;b=2"</code>', set()),
        ('<a href="https://other.example/"><a href="mailto:a@b.example">', set()),
    ],
)  # fmt: skip
def test_links_are_those_of_the_dashboard_and_no_words_of_the_head(text, addresses):
    assert links(text, "/district/x", "https://plan.example") == addresses
