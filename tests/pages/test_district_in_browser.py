"""What a person does on a district page, in a real Chromium."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.pages.filters import choose, chosen, drawn

pytestmark = pytest.mark.browser


def _selected(driver):
    return " ".join(chosen(driver))


def _click(driver, words):
    choose(driver, words)
    driver.until(lambda: words in _selected(driver))


def _names(driver):
    return driver.texts("[data-status]:not([hidden]) .indicator-name b")


def _headline(driver):
    return driver.find_element(By.CSS_SELECTOR, ".headline").text


def test_a_theme_filter_shows_only_that_theme_and_stands_in_the_address(browser):
    browser.open("/district/liangjiang")
    assert "高新技术企业数量" in _names(browser)
    _click(browser, "绿色生态")
    assert "theme=ecology" in browser.current_url
    assert "空气质量优良天数" in "".join(_names(browser))
    assert "高新技术企业数量" not in _names(browser)
    assert browser.find_element(By.CSS_SELECTOR, ".filter-counted").text == "3 / 24 项"


#: Chooses the first theme; answers the address of the first frame that shows its rows alone.
_FIRST_FRAME = """const done = arguments[0];
const rows = () => document.querySelectorAll('.indicator:not([hidden])').length, all = rows();
(function wait() { rows() < all ? done(location.search) : requestAnimationFrame(wait); })();
document.querySelector('.pick-menu .form-check-input').click();"""


#: Follows the first link of a menu of themes and of one of kinds before any other script runs.
_AT_ONCE = """document.addEventListener('DOMContentLoaded', () => {
  if (location.search) return;
  const all = selector => [...document.querySelectorAll(selector)];
  all('.pick-menu').slice(0, 2).forEach(menu => menu.querySelector('a').click());
  window.atOnce = [location.search, all('[data-status]:not([hidden])').length];
});"""


def test_a_filter_works_as_soon_as_the_page_stands_and_the_controls_take_it_over(browser):
    script = browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _AT_ONCE})
    try:
        browser.open("/district/liangjiang")
        assert browser.execute_script("return window.atOnce") == [
            "?theme=economy&nature=expected",
            3,
        ]
        browser.until(lambda: "综合经济" in _selected(browser) and "预期性" in _selected(browser))
        assert browser.find_element(By.CSS_SELECTOR, ".filter-counted").text == "3 / 24 项"
        assert len(_names(browser)) == 3
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def test_hiding_asks_the_server_for_nothing_and_paints_the_rows_before_all_else(browser):
    browser.open("/district/liangjiang")
    drawn(browser)
    assert browser.execute_async_script(_FIRST_FRAME) == ""
    browser.until(lambda: "theme=economy" in browser.current_url)
    asked = """return performance.getEntriesByType('resource')
      .filter(entry => entry.name.includes('_dash-update-component')).length"""
    before = browser.execute_script(asked)
    for words in ("民生福祉", "约束性"):
        choose(browser, words)
    browser.until(lambda: "nature=binding" in browser.current_url)
    assert "theme=economy,welfare" in browser.current_url
    assert browser.execute_script(asked) == before


def test_on_a_phone_the_filters_open_as_a_sheet_that_escape_closes(browser):
    browser.set_window_size(390, 844)
    browser.open("/district/liangjiang?theme=ecology")
    drawn(browser)
    opener = browser.find_element(By.ID, "filter-open")
    assert opener.text == "筛选（1）"
    opener.click()
    browser.until(lambda: browser.find_element(By.ID, "filter-see").is_displayed())
    choose(browser, "约束性")
    browser.until(lambda: browser.find_element(By.ID, "filter-see").text == "查看 2 项")
    browser.find_element(By.CSS_SELECTOR, ".offcanvas").send_keys(Keys.ESCAPE)
    browser.until(lambda: not browser.find_elements(By.ID, "filter-see"))
    assert "nature=binding" in browser.current_url


def test_a_point_of_the_glance_narrows_the_table_and_the_filters_mark_the_points(browser):
    browser.open("/district/liangjiang")
    drawn(browser)
    browser.execute_script("""const fold = document.getElementById('glance');
      fold.open = true; fold.scrollIntoView({ block: 'start' });""")
    browser.until(lambda: browser.find_elements(By.CSS_SELECTOR, ".glance .js-plotly-plot .point"))
    point = browser.find_elements(By.CSS_SELECTOR, ".glance .js-plotly-plot .point")[0]
    ActionChains(browser).move_to_element(point).click().perform()
    browser.until(lambda: "indicator=" in browser.current_url)
    browser.until(lambda: len(_names(browser)) == 1)
    faded = """return Array.from(document.querySelectorAll('.glance .point'))
      .filter(point => +getComputedStyle(point).opacity < 1).length"""
    browser.until(lambda: browser.execute_script(faded) == 14)
    browser.find_element(By.ID, "filter-clear").click()
    browser.until(lambda: len(_names(browser)) == 24 and browser.execute_script(faded) == 0)


def test_another_year_changes_headline_and_results_and_their_sources_open_as_before(browser):
    browser.open("/district/liangjiang?theme=innovation")
    assert "2022 年底" in _headline(browser)
    assert "表1-1 第4行" in _opened_sources(browser).text
    _click(browser, "2023 年上半年")
    assert "period=2023H1" in browser.current_url
    assert "2023 年上半年" in _headline(browser)
    # What lies in the folds of another view is asked for with the first that is opened.
    sources = _opened_sources(browser)
    browser.until(lambda: "表1-1 第4行" in sources.text)
    assert "实际值（2023 年上半年）" in sources.text
    assert browser.find_elements(By.CSS_SELECTOR, "#view noscript") == []


def _opened_sources(browser):
    fold = browser.find_element(By.CSS_SELECTOR, ".indicator:not([hidden]) details")
    browser.execute_script("arguments[0].querySelector('summary').click()", fold)
    return fold


def test_the_area_switch_shows_the_other_area(browser):
    browser.open("/district/liangjiang")
    assert "全域" in _headline(browser)
    _click(browser, "直管区")
    assert "area=liangjiang-direct" in browser.current_url
    assert "直管区 24 项指标中" in _headline(browser)


def test_a_deep_link_restores_the_view(browser):
    browser.open(
        "/district/liangjiang?plan=fyp14&area=liangjiang-direct&period=2023H1&theme=innovation"
    )
    for words in ("直管区", "2023 年上半年", "创新驱动"):
        assert words in _selected(browser)
    assert "高新技术企业数量" in _names(browser)
    assert "人均地区生产总值" not in _names(browser)


def test_back_returns_to_the_view_before(browser):
    browser.open("/district/liangjiang")
    everything = _names(browser)
    _click(browser, "绿色生态")
    browser.back()
    browser.until(lambda: _names(browser) == everything)
    assert "theme=" not in browser.current_url


def test_a_plan_tab_shows_the_other_plan(browser):
    browser.open("/district/jiangbei")
    browser.find_element(By.PARTIAL_LINK_TEXT, "2021").click()
    browser.until(lambda: "plan=annual-2021" in browser.current_url)
    browser.until(lambda: "森林覆盖率" in browser.texts(".target .indicator-name a"))


def test_a_bar_of_investment_drawn_in_sight_filters_the_named_projects_by_a_click(browser):
    browser.open("/district/liangjiang")
    assert browser.execute_script("return typeof window.Plotly") == "undefined"
    browser.execute_script("document.querySelector('#investments .chart-place').scrollIntoView()")
    bars = "#investments .js-plotly-plot .bars path"
    browser.until(lambda: browser.find_elements(By.CSS_SELECTOR, bars))
    bar = browser.find_elements(By.CSS_SELECTOR, bars)[0]
    ActionChains(browser).move_to_element(bar).click().perform()
    browser.until(lambda: "/projects?" in browser.current_url)
    browser.until(lambda: "基础设施" in browser.find_element(By.CSS_SELECTOR, ".facets").text)
    assert "category=infrastructure" in browser.current_url


def test_following_a_link_to_an_unknown_district_shows_the_helpful_page(browser):
    browser.open("/district/nowhere")
    assert "没有这个区域" in browser.find_element(By.TAG_NAME, "h1").text
    browser.find_element(By.CSS_SELECTOR, "#message a[href$='/district/nanan']").click()
    browser.until(lambda: "南岸区" in browser.find_element(By.TAG_NAME, "h1").text)


#: Right edges of the words of each reason, and of the plan on the same gauge, in pixels.
REASON_EDGES = """return [...document.querySelectorAll('.indicator .gauge.is-unrated')]
  .map(gauge => {
  const end = parseFloat(getComputedStyle(gauge, '::after').left)
    + parseFloat(getComputedStyle(gauge, '::after').width);
  return [gauge.querySelector('.gauge-why > span').getBoundingClientRect().right,
    gauge.getBoundingClientRect().left + end];
})"""


def test_the_line_of_the_target_crosses_no_reason(browser):
    browser.open("/district/nanan?plan=fyp13&order=printed")
    edges = browser.execute_script(REASON_EDGES)
    assert len(edges) > 5
    assert [words for words, end in edges if words > end + 1] == []
