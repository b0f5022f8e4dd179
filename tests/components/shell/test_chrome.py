"""The frame of the pages."""

from components.shell import chrome
from components.shell.controls.filter_bar import filter_bar
from components.shell.document.html_text import to_html
from components.shell.footer import footer
from components.shell.masthead import masthead
from data.records.places import Document
from presentation.shell import site
from presentation.shell.choice import Choice
from presentation.shell.site import FilterGroup


def test_a_view_of_the_same_page_and_another_page_are_told_apart():
    tabs = to_html(chrome.plan_tabs([Choice("规划", "?plan=a"), Choice("总览", "/")]))
    assert 'data-nav="view" href="?plan=a"' in tabs
    assert 'data-nav="page" href="/"' in tabs


def test_the_shown_page_is_marked_in_the_navigation():
    markup = to_html(masthead([Choice("总览", "/", selected=True)]))
    assert '<a aria-current="page" data-nav="page" href="/">总览' in markup


def test_every_filter_is_a_link_in_a_named_group():
    markup = to_html(filter_bar([FilterGroup("口径", [Choice("全域", "?", True, "24")])]))
    assert 'aria-label="口径"' in markup
    assert '<a aria-current="true" data-nav="view" href="?">全域<small>24</small></a>' in markup


def test_a_filter_without_choices_is_not_drawn():
    assert "<nav" not in to_html(filter_bar([FilterGroup("口径", [])]))


def test_without_notices_nothing_is_drawn():
    assert chrome.notices([""]) is None


def test_a_notice_is_announced():
    assert 'role="status"' in to_html(chrome.notices(["地址里的规划不存在。"]))


def test_the_skip_link_leads_to_the_content():
    markup = to_html(chrome.shell(None, ["x"], None))
    assert (
        'href="#main"' in markup
        and '<main class="content" id="main" tabindex="-1">x</main>' in markup
    )


def test_the_title_can_take_the_focus():
    assert '<h1 tabindex="-1">两江新区</h1>' in to_html(chrome.page_head("两江新区"))


def test_the_footer_names_operator_version_and_dates():
    markup = to_html(footer(["主办单位：某单位"], "abc", ["收录 5 份文件"]))
    assert "主办单位：某单位" in markup and "数据版本 abc" in markup and "收录 5 份文件" in markup


def test_links_of_the_footer_load_anew():
    markup = to_html(footer([], "", links=[Choice("状态大屏", "/wall")]))
    assert '<a href="/wall">状态大屏</a>' in markup


def test_an_unknown_address_is_marked_for_the_server():
    assert f'id="{site.NOT_FOUND}"' in to_html(chrome.message_page("没有这个页面", "说明"))


def test_a_document_is_listed_with_issuer_number_and_dates():
    item = Document("d", "a", "标题", "短", "某委", "1号", "2024", "2023-06-30", "署2023年12月")
    markup = to_html(chrome.documents_list([item]))
    for text in ("《标题》", "某委", "1号", "公布 2024", "数据截至 2023-06-30", "署2023年12月"):
        assert text in markup


def test_one_of_many_choices_is_a_menu_that_says_the_one_made():
    themes = FilterGroup("主题", [Choice("全部", "?", True), Choice("空气", "?theme=air")], "chips")
    markup = to_html(filter_bar([themes]))
    assert "<summary>主题：全部</summary>" in markup and 'href="?theme=air"' in markup
