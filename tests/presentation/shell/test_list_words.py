"""What is said of every long list."""

from presentation.shell import list_words


def test_the_count_names_the_text_and_the_place_in_the_list():
    words = list_words.part_words("项目", 51, 50, 226, "")
    assert words == "项目共 226 项，此页为第 51—100 项。"
    assert list_words.part_words("项目", 1, 0, 0, "%") == "没有含“%”的项目符合所选条件。"


def test_the_order_is_said_by_its_column():
    assert list_words.order_words("阶段", True) == "按阶段，倒序"
    assert list_words.order_words("", False) == "按文件的顺序"
