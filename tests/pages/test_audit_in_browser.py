"""What a person does on the audit page, in a real Chromium."""

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser


def _click(driver, href):
    """Follow the link of the rules with this address."""
    script = f"document.querySelector('.filter-bar a[href=\"{href}\"]').click()"
    driver.execute_script(script)


def _ids(driver):
    # In one script: the page may be redrawn between two questions.
    return driver.execute_script(
        "return Array.from(document.querySelectorAll('.rule'), item => item.id)"
    )


def test_a_rule_shows_its_findings_and_back_returns_to_all(browser):
    browser.open("/audit")
    everything = _ids(browser)
    _click(browser, "?rule=part_exceeds_whole")
    browser.until(lambda: "rule=part_exceeds_whole" in browser.current_url)
    browser.until(lambda: len(_ids(browser)) == 1)
    assert _ids(browser) == ["rule-part-exceeds-whole"]
    assert browser.find_elements(By.CSS_SELECTOR, "[open] > .findings > [id^=part-exceeds-whole-]")
    browser.back()
    browser.until(lambda: _ids(browser) == everything)


def test_a_finding_leads_to_its_indicators_page(browser):
    browser.open("/audit?rule=fact_differs&district=liangjiang")
    browser.find_element(By.LINK_TEXT, "高新技术企业数量").click()
    browser.until(lambda: "/indicator/liangjiang/high-tech-enterprises" in browser.current_url)
