"""A PDF beside the rows: its pages as printed, with the place of a row lit on them."""

import pytest

from curate.document.pdf_pages import PdfPages
from curate.document.source import SourcePages
from data.importer.records import FilePlace, Proposal
from data.review.state import Item
from tests.data.review.pdf import Words, ruled, write_pdf

SENTENCE = "2023年，企业数达到155家，公园数量为31个。"


def row(number, place, evidence, **columns):
    return Item(f"figures-000{number}", Proposal("figures", columns, place, evidence), columns)


CELL = row(1, FilePlace(page=1, table=1, row=2, column=2), "企业数 | 155", printed_value="155")
OTHER = row(2, FilePlace(page=1, table=1, row=2, column=3), "企业数 | 180", printed_value="180")
PROSE = row(
    3, FilePlace(page=1, paragraph=2), SENTENCE, printed_name="公园数量", printed_value="31个"
)
ROWS = [CELL, OTHER, PROSE]


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A table on the first page, a sentence that ends on the second."""
    first = [(60, 710, "指标"), (160, 710, "2023年"), (260, 710, "2025年"), (60, 680, "企业数"),
             (160, 680, "155"), (260, 680, "180"), (50, 50, SENTENCE[:18])]  # fmt: skip
    pages = [(first, ruled(50, 730, (100, 100, 100), 2)), ([(50, 750, SENTENCE[18:])], [])]
    return SourcePages(write_pdf(tmp_path_factory.mktemp("pdf") / "a.pdf", pages))


def drawn(source, item, page=0):
    view = source.view(item, ROWS, page)
    return view.page, view.drawn[-1].children


def test_the_cell_of_a_row_is_lit_where_the_page_prints_it(source):
    number, (picture, _same, other, lit) = drawn(source, CELL)
    assert (number, picture.src, lit.id) == (1, "/pages/1.png", "place")
    # The second column of a table that begins 50 points from the left of 600, 70 from the top.
    assert lit.style["left"] == "25.00%" and lit.style["top"] == "12.50%"
    assert other.id == {"go": OTHER.id}


def test_a_value_in_a_sentence_is_lit_on_the_page_where_it_ended(source):
    number, (*_, lit) = drawn(source, PROSE)
    assert (number, lit.id, lit.style["left"][:4]) == (2, "place", "14.3")


def test_another_page_is_shown_without_a_lit_place(source):
    number, (picture,) = drawn(source, CELL, page=2)
    assert (number, picture.alt) == (2, "第 2 页，共 2 页")
    assert drawn(source, CELL, page=3)[0] == 2


def test_a_passage_is_shown_on_each_page_that_it_is_printed_on(source):
    first, second = source.passage_view([PROSE]), source.passage_view([PROSE], page=1)
    assert (first.page, second.page) == (2, 1)
    assert len(first.drawn[-1].children) == 2 and len(second.drawn[-1].children) == 1


def test_the_picture_of_a_page_is_drawn_from_the_file(source):
    assert source.pages.picture(1).startswith(b"\x89PNG")
    assert source.pages.picture(1) != source.pages.picture(2)


def test_words_are_found_where_the_file_prints_radicals_or_raised_digits(tmp_path):
    words: list[Words] = [(60, 700, "⻛险5"), (100, 706, "1", "/F 6 Tf 1 0 0 1")]
    pages = PdfPages(write_pdf(tmp_path / "a.pdf", [(words, [])]))
    assert pages.boxes(1, "风险5¹") != []
