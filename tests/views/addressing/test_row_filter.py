"""What narrows a list of indicators: chosen in an address, applied to rows."""

from dataclasses import replace

from data.records.places import Theme
from presentation.shell.filters import FilterBar, button_words, chosen_words
from tests.presentation.sample import row
from views.addressing.row_filter import RowFilter, filters, resolve

THEMES = [Theme("industry", "产业体系"), Theme("ecology", "绿色生态")]


def test_several_values_of_a_kind_are_any_of_them_and_kinds_narrow_together():
    both = RowFilter(theme=("industry", "ecology"), status=("behind",))
    assert both.takes(row())
    assert not replace(both, status=("ahead",)).takes(row())
    assert not replace(both, text="没有这样的名称").takes(row())


def test_an_address_names_values_with_commas_and_unknown_ones_are_told():
    chosen, notices = resolve({"theme": "ecology,moon", "nature": "binding", "q": " 森林 "}, THEMES)
    assert chosen == RowFilter(theme=("ecology",), nature=("binding",), text="森林")
    assert len(notices) == 1 and "moon" in notices[0]


def test_each_choice_is_a_link_that_adds_or_takes_away_one_value():
    chosen = RowFilter(theme=("ecology",))
    theme, *_ = filters(chosen, [row()], THEMES, lambda **changes: str(changes))
    assert [(item.label, item.href, item.is_chosen) for item in theme.options] == [
        ("产业体系", "{'theme': 'ecology,industry'}", False),
        ("绿色生态", "{'theme': ''}", True),
    ]


def test_a_menu_says_what_is_chosen_and_the_button_how_many_filters_are_in_use():
    assert chosen_words("主题", []) == "主题"
    assert chosen_words("主题", ["绿色生态", "民生福祉"]) == "主题：绿色生态等 2 个"
    theme, *rest = filters(RowFilter(theme=("ecology",)), [row()], THEMES, lambda **_: "")
    bar = FilterBar([theme, *rest], "森林", "/", (), 1, 3, "?")
    assert button_words(bar) == "筛选（2）"
