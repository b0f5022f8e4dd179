"""Where the reader is after a link or a step back: the control in focus and the part in sight."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.pages.filters import choose

pytestmark = pytest.mark.browser

START = "/district/liangjiang"
_FOCUS = """const active = document.activeElement;
const group = active.closest('nav, section, [role=group]');
const words = active.labels?.[0] ?? active;
return [group?.getAttribute('aria-label') ?? group?.id ?? '', words.textContent.trim()]"""
#: The top of the indicators' title: below the bars that stay, above the lower edge.
_HEAD = """const head = document.querySelector('#indicators h2').getBoundingClientRect(),
  bar = document.querySelector('.filter-bar').getBoundingClientRect();
return [bar.bottom <= head.top, head.bottom <= innerHeight]"""


def _press(driver, group, words):
    """Follow a link with the keyboard, or choose in a filter."""
    for link in driver.find_elements(By.CSS_SELECTOR, f'nav[aria-label="{group}"] a'):
        if group == "选择规划" and link.text.startswith(words):
            driver.execute_script("arguments[0].focus({ preventScroll: true })", link)
            return link.send_keys(Keys.ENTER)
    return choose(driver, words)


def _focus(driver):
    return driver.execute_script(_FOCUS)


def _scroll(driver, to):
    driver.execute_script("scrollTo(0, arguments[0])", to)
    # Written into the history when scrolling has come to rest.
    driver.until(lambda: driver.execute_script("return history.state?.y") == to)


def _top(driver):
    return driver.execute_script("return scrollY")


@pytest.mark.parametrize(
    ("group", "words", "part"),
    [
        ("时点", "2023 年上半年", "period=2023H1"),
        ("口径", "直管区", "area=liangjiang-direct"),
        ("选择规划", "推动成渝", "plan=chengyu"),
    ],
)
def test_the_control_that_was_used_keeps_the_focus(browser, group, words, part):
    browser.open(START)
    _press(browser, group, words)
    browser.until(lambda: part in browser.current_url)
    browser.until(lambda: _focus(browser)[0] == group)
    focus_group, focus_words = _focus(browser)
    assert focus_group == group
    assert focus_words.startswith(words)


def test_where_the_control_is_gone_the_title_of_its_part_takes_the_focus(browser):
    browser.open("/projects?district=nanan")
    link = browser.find_element(By.LINK_TEXT, "清除全部条件")
    browser.execute_script("arguments[0].focus()", link)
    link.send_keys(Keys.ENTER)
    browser.until(lambda: "district=" not in browser.current_url)
    assert browser.switch_to.active_element.text == "项目名单"


@pytest.mark.parametrize("theme", ["安全治理", "绿色生态"])
def test_filtering_deep_in_a_page_brings_the_head_of_the_table_into_sight(browser, theme):
    browser.open(START)
    _scroll(browser, 2500)
    _press(browser, "主题", theme)
    browser.until(lambda: "theme=" in browser.current_url)
    assert browser.execute_script(_HEAD) == [True, True]


def test_filtering_above_the_table_moves_nothing(browser):
    browser.open(START)
    _press(browser, "主题", "绿色生态")
    browser.until(lambda: "theme=ecology" in browser.current_url)
    assert _top(browser) == 0


def test_a_new_page_begins_at_its_title(browser):
    browser.open(START)
    _scroll(browser, 1200)
    browser.execute_script("document.querySelector('.nav a[href$=\"/nanan\"]').click()")
    browser.until(lambda: "/nanan" in browser.current_url)
    assert _top(browser) == 0
    assert browser.switch_to.active_element.text == "南岸区"


def test_back_from_an_indicator_restores_the_row_that_led_there(browser):
    browser.open(START)
    link = browser.find_elements(By.CSS_SELECTOR, ".indicator-name a")[15]
    browser.execute_script("arguments[0].scrollIntoView({ block: 'center' })", link)
    before, name = browser.execute_script("return scrollY"), link.text
    _scroll(browser, before)
    link.send_keys(Keys.ENTER)
    browser.until(lambda: "/indicator/" in browser.current_url)
    assert _top(browser) == 0
    browser.back()
    browser.until(lambda: START in browser.current_url)
    assert _top(browser) == before
    assert browser.switch_to.active_element.text == name


@pytest.mark.parametrize("other", ["/data", "/wall"])
def test_back_from_what_loads_anew_restores_the_position(browser, address, other):
    browser.open(START)
    _scroll(browser, 1500)
    browser.get(address + other)
    browser.back()
    browser.until_ready()
    assert _top(browser) == 1500


def test_loading_anew_keeps_the_position(browser):
    browser.open(f"{START}?theme=economy#sources")
    _scroll(browser, 300)
    browser.refresh()
    browser.until_ready()
    assert _top(browser) == 300


def test_a_part_named_in_the_address_comes_into_sight(browser):
    browser.open("/projects")
    link = browser.find_element(By.CSS_SELECTOR, ".paging a[href*='page=2']")
    browser.execute_script("arguments[0].click()", link)
    browser.until(lambda: "page=2" in browser.current_url)
    top = "return document.getElementById(location.hash.slice(1)).getBoundingClientRect().top"
    assert 0 <= browser.execute_script(top) < 300
