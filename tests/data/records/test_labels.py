"""What figures are called where their printed words are a part of a name only."""

import pytest

from data.records.rows import label


@pytest.mark.parametrize(
    ("printed", "name", "in_table", "called"),
    [
        ("企业数", "企业数量", True, "企业数"),
        ("A级景区", "创建A级景区", False, "创建A级景区"),
        ("#氨氮", "氨氮排放减少率", True, "#氨氮排放减少率"),
        ("#【氨氮】*", "氨氮排放减少率", True, "#【氨氮排放减少率】*"),
        ("#工业增加值年均增速", "工业增加值增速", True, "#工业增加值年均增速"),
    ],
)
def test_a_fragment_is_called_by_the_name_of_its_indicator(
    printed: str, name: str, in_table: bool, called: str
) -> None:
    assert label(printed, name, in_table=in_table) == called
