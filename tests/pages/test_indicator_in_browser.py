"""What a person does on an indicator's page, in a real Chromium."""

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser

FIRMS = "/indicator/liangjiang/high-tech-enterprises"


def _headline(driver):
    return driver.execute_script("return document.querySelector('.headline').innerText")


def _count(driver, selector):
    script = "return document.querySelectorAll(arguments[0]).length"
    return driver.execute_script(script, selector)


def test_the_chart_draws_results_schedule_and_target(browser):
    browser.open(FIRMS)
    browser.until(lambda: _count(browser, ".js-plotly-plot .traceactual .point") == 3)
    assert _count(browser, ".js-plotly-plot .traceschedule .js-line") == 1
    assert _count(browser, ".js-plotly-plot .tracetarget .point") == 1


def test_the_chart_takes_its_colours_from_the_tokens(browser):
    browser.open(FIRMS)
    browser.until(lambda: _count(browser, ".js-plotly-plot .traceactual .js-line") == 1)
    script = (
        "var line = document.querySelector('.traceactual .js-line');"
        "return [getComputedStyle(line).stroke,"
        " getComputedStyle(document.querySelector('.verdicts .icon-behind')).backgroundColor]"
    )
    stroke, status = browser.execute_script(script)
    assert stroke == status


def test_a_person_comes_from_the_district_and_changes_period_and_area(browser):
    browser.open("/district/liangjiang?theme=innovation")
    browser.find_element(By.LINK_TEXT, "高新技术企业数量").click()
    browser.until(lambda: "1423 家" in _headline(browser))
    browser.find_element(By.LINK_TEXT, "2023 年上半年").click()
    browser.until(lambda: "1450 家" in _headline(browser))
    browser.find_element(By.LINK_TEXT, "直管区").click()
    browser.until(lambda: "两江新区直管区 2023 年上半年末为 780 家" in _headline(browser))
    assert "plan=fyp14" in browser.current_url and "period=2023H1" in browser.current_url
