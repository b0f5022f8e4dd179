"""The ways from the overview and through the comparison, in a real Chromium."""

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser


def _title(driver):
    return driver.find_element(By.TAG_NAME, "h1").text


def test_a_cell_of_the_matrix_opens_the_district_at_that_theme(browser):
    browser.open("/#themes")
    browser.until(lambda: browser.find_element(By.ID, "themes").get_attribute("open"))
    browser.find_element(By.CSS_SELECTOR, ".matrix-cell[href*='theme=innovation']").click()
    browser.until(lambda: _title(browser) == "两江新区")
    assert "theme=innovation" in browser.current_url


def test_another_indicator_is_chosen_from_the_list_and_back_returns(browser):
    browser.open("/compare")
    browser.find_element(By.CSS_SELECTOR, ".compare-picker summary").click()
    browser.find_element(By.CSS_SELECTOR, ".picker a[href$='=rd-intensity']").click()
    browser.until(lambda: "研发经费投入强度" in browser.find_element(By.ID, "comparable").text)
    browser.back()
    browser.until(lambda: "地区生产总值增速" in browser.find_element(By.ID, "comparable").text)


def test_a_copied_cell_of_the_matrix_says_what_its_numbers_count(browser):
    browser.open("/#themes")
    browser.until(lambda: browser.find_element(By.ID, "themes").get_attribute("open"))
    copied = browser.execute_script(
        "getSelection().selectAllChildren(document.querySelector("
        '\'.matrix-cell[href*="liangjiang"][href*="theme=innovation"]\'));'
        "return getSelection().toString().replace(/\\s+/g, '')"
    )
    assert "达到预期进度1项" in copied
