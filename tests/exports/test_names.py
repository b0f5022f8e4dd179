"""File names in Chinese that every system takes."""

from urllib.parse import unquote

from exports.names import disposition, file_name


def test_a_name_says_what_is_inside():
    name = file_name(["两江新区", "“十四五”规划", "", "2022 年"], "503543ae7761", "pptx")
    assert name == "两江新区_“十四五”规划_2022年_版本503543ae7761.pptx"


def test_what_a_file_system_cannot_carry_is_left_out():
    assert file_name(['a/b\\c:*?"<>|\n d'], "0" * 12, "csv") == f"abcd_版本{'0' * 12}.csv"


def test_a_long_name_is_cut_between_characters():
    name = file_name(["长" * 300], "0" * 12, "xlsx")
    assert len(name.encode()) < 255
    assert name.endswith(f"_版本{'0' * 12}.xlsx")


def test_the_header_carries_the_name_in_both_ways():
    header = disposition("两江新区_版本503543ae7761.pptx")
    assert header.isascii()
    assert 'filename="503543ae7761.pptx"' in header
    assert unquote(header.partition("UTF-8''")[2]) == "两江新区_版本503543ae7761.pptx"
