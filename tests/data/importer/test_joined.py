"""Tables over pages become one, with caption, notes and the rows that a page break cut."""

from data.importer.records import Cell, FilePlace, FileTable
from data.importer.table.joined import whole_tables
from tests.data.importer.sample import paragraph, table

HEAD = ["序号", "指标名称", "2024年实际"]


def _body(whole):
    return [[cell.text for cell in row if cell] for row in whole.body]


def test_a_head_that_each_page_repeats_is_there_once_and_listed_as_left_out():
    pages = [table([HEAD, ["1", "企业数量", "5"]]), table([HEAD, ["2", "公园", "6"]], page=2)]
    (whole,) = whole_tables([paragraph("表1：指标"), *pages, paragraph("注：完。")])
    assert _body(whole) == [["1", "企业数量", "5"], ["2", "公园", "6"]]
    assert (whole.name, whole.notes) == ("表1", ("注：完。",))
    assert [item.text for item in whole.left_out] == HEAD


def test_a_table_goes_on_without_a_head_or_below_a_line_that_says_so():
    first, second = table([HEAD, ["1", "企业数量", "5"]]), table([["2", "公园", "6"]])
    (whole,) = whole_tables([first, paragraph("续表1"), second])
    assert len(whole.body) == 2


def test_a_table_with_a_caption_of_its_own_is_another():
    one, other = table([HEAD, ["1", "甲", "5"]]), table([HEAD, ["1", "乙", "6"]])
    wholes = whole_tables([paragraph("表1：甲"), one, paragraph("表2：乙"), other])
    assert [whole.name for whole in wholes] == ["表1", "表2"]


def test_a_page_without_some_lines_of_its_table_is_aligned_by_where_its_columns_stand():
    head = (Cell("指标", 0, 0), Cell("2020年", 0, 1, 1, 2))
    body = (Cell("甲", 1, 0), Cell("5", 1, 1), Cell("3%", 1, 2))
    first = FileTable((*head, *body), FilePlace(page=1), lefts=(10, 100, 150))
    second = table([["指标", "2020年"], ["乙", "6"]], page=2, lefts=(10, 100))
    (whole,) = whole_tables([first, second])
    assert _body(whole) == [["甲", "5", "3%"], ["乙", "6", "6"]]


def test_the_rest_of_a_name_that_a_page_break_cut_is_joined_and_in_doubt():
    pages = [
        table([HEAD, ["1", "全社会研发经费投入占地区生", "5"]]),
        table([HEAD, ["", "产总值比重", ""], ["2", "公园", "6"]], page=2),
    ]
    (whole,) = whole_tables(pages)
    assert _body(whole)[0][1] == "全社会研发经费投入占地区生产总值比重"
    assert whole.mended == {0}


def test_a_group_above_its_subrows_is_no_rest_of_a_name():
    pages = [
        table([HEAD, ["1", "企业数量", "5"]]),
        table([HEAD, ["", "主要污染物", ""], ["2", "#氨氮", "6"]], page=2),
    ]
    (whole,) = whole_tables(pages)
    assert _body(whole)[0][1] == "企业数量" and not whole.mended


def test_a_title_within_the_table_is_its_caption():
    cells = (
        Cell("附表1 指标", 0, 0, 1, 3),
        *table([["", "", ""], HEAD, ["1", "甲", "5"]]).cells[3:],
    )
    (whole,) = whole_tables([FileTable(cells, FilePlace(table=1))])
    assert (whole.name, len(whole.head), len(whole.body)) == ("附表1", 1, 1)
