"""The line that offers a table as files."""

from components.shell.controls.take_along import downloads
from components.shell.document.html_text import to_html


def test_every_format_is_an_ordinary_link_with_the_filters_in_use() -> None:
    drawn = to_html(downloads("/export/table/x", "?plan=a&theme=b", "指标表"))
    assert 'href="/export/table/x.xlsx?plan=a&amp;theme=b"' in drawn
    assert 'href="/export/table/x.csv?plan=a&amp;theme=b"' in drawn
    assert "data-nav" not in drawn


def test_a_link_heard_alone_tells_what_it_holds() -> None:
    assert 'aria-label="CSV 下载指标表"' in to_html(downloads("/x", "?", "指标表"))
