"""What a person does on the audit page, in a real Chromium."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

pytestmark = pytest.mark.browser


@pytest.fixture
def browser(dash_br, address):
    """A Chromium with the dashboard one call away."""
    driver = dash_br.driver
    driver.open = lambda path: _open(driver, address + path)
    return driver


def _open(driver, url):
    driver.get(url)
    _until(driver, lambda: driver.execute_script("return document.documentElement.dataset.ready"))


def _until(driver, condition):
    return WebDriverWait(driver, 20).until(lambda _: condition())


def _click(driver, href):
    """Follow the link of the rules with this address."""
    script = f"document.querySelector('.rule-choices a[href=\"{href}\"]').click()"
    driver.execute_script(script)


def _ids(driver):
    # In one script: the page may be redrawn between two questions.
    return driver.execute_script(
        "return Array.from(document.querySelectorAll('.findings > li'), item => item.id)"
    )


def test_a_rule_shows_its_findings_and_back_returns_to_all(browser):
    browser.open("/audit")
    everything = _ids(browser)
    _click(browser, "?rule=part_exceeds_whole")
    _until(browser, lambda: "rule=part_exceeds_whole" in browser.current_url)
    _until(browser, lambda: len(_ids(browser)) == 1)
    assert _ids(browser)[0].startswith("part-exceeds-whole-")
    browser.back()
    _until(browser, lambda: _ids(browser) == everything)


def test_a_finding_leads_to_its_indicators_page(browser):
    browser.open("/audit?rule=fact_differs&district=liangjiang")
    browser.find_element(By.LINK_TEXT, "高新技术企业数量").click()
    _until(browser, lambda: "/indicator/liangjiang/high-tech-enterprises" in browser.current_url)


@pytest.mark.parametrize("path", ["/audit", "/methodology"])
@pytest.mark.parametrize("width", [1440, 390])
def test_a_page_fits_its_window_and_logs_no_error(browser, path, width):
    browser.set_window_size(width, 900)
    browser.open(path)
    wide = browser.execute_script("return document.documentElement.scrollWidth")
    assert wide <= browser.execute_script("return document.documentElement.clientWidth")
    errors = [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    assert errors == []
