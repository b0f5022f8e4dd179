"""What is said of an address that asks for something unknown."""

from views.addressing.choosing import pick, problem_of


def test_the_problem_of_an_address_is_told_without_what_a_page_does_about_it():
    _, notice = pick("时点", "1999", ["2022"], "2022")
    assert notice == "地址里的时点“1999”不存在，已改为默认显示。"
    assert problem_of(notice) == "地址里的时点“1999”不存在。"
