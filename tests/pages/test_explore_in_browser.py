"""What a reader does on /explore, in a real Chromium: by choice, by keyboard, without a script."""

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.pages.filters import choose, chosen, drawn

pytestmark = pytest.mark.browser

_FOCUSED = "return document.activeElement.closest('label, .form-check')?.textContent ?? ''"


def _heads(driver):
    return driver.texts(".explore-multiples h3")


def _pick(driver, *words):
    """Choose indicators and apply them."""
    for name in words:
        choose(driver, name)
    driver.execute_script("document.querySelector('.filter-apply').click()")


def test_what_is_put_together_stands_in_a_link_and_back_undoes_one_step(browser):
    browser.open("/explore")
    choose(browser, "逐年走势")
    browser.until(lambda: "kind=trajectory" in browser.current_url)
    _pick(browser, "研发经费投入强度")
    browser.until(lambda: "indicator=rd-intensity" in browser.current_url)
    shown, link = _heads(browser), browser.current_url
    assert shown == ["研发经费投入强度 · 两江新区全域", "研发经费投入强度 · 两江新区直管区"]
    browser.back()
    browser.until(lambda: "indicator=" not in browser.current_url and len(_heads(browser)) > 2)
    browser.get(link)
    browser.until(lambda: _heads(browser) == shown)
    assert {"逐年走势", "研发经费投入强度"} <= set(chosen(browser))


def test_another_place_keeps_the_kind_of_chart(browser):
    browser.open("/explore?kind=values")
    drawn(browser)
    browser.find_element(By.CSS_SELECTOR, ".filter-select option[value^=nanan]").click()
    browser.until(lambda: "district=nanan" in browser.current_url)
    assert "目标与实际" in chosen(browser)
    assert "南岸区" in browser.find_element(By.CSS_SELECTOR, ".filter-select").text


def test_the_keyboard_alone_changes_the_chart_and_stays_on_its_control(browser):
    browser.open("/explore")
    drawn(browser)
    keys = ActionChains(browser)
    browser.execute_script("document.querySelector('#view main').focus()")
    for _ in range(60):
        keys.send_keys(Keys.TAB).perform()
        if "完成进度" in browser.execute_script(_FOCUSED):
            break
    keys.send_keys(Keys.ARROW_RIGHT).perform()
    browser.until(lambda: "kind=values" in browser.current_url)
    drawn(browser)
    browser.until(lambda: "目标与实际" in browser.execute_script(_FOCUSED))


def test_without_a_script_links_put_the_chart_together(browser, address):
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(address + "/explore?kind=trajectory&indicator=rd-intensity")
        browser.find_element(By.LINK_TEXT, "目标与实际").click()
        assert "kind=values" in browser.current_url and "rd-intensity" in browser.current_url
        rows = browser.find_elements(By.CSS_SELECTOR, "#chart .indicator")
        assert len(rows) == 1 and "研发经费投入强度" in rows[0].text
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
