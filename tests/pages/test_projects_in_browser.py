"""What a person does on the projects and actions pages, in a real Chromium."""

import pytest
from selenium.webdriver.common.by import By

pytestmark = pytest.mark.browser


def _count(driver):
    return driver.find_element(By.CSS_SELECTOR, ".found-count").text


def test_a_search_keeps_the_filter_and_stands_in_the_address(browser):
    browser.open("/projects?district=nanan")
    # The masthead has a search of its own, of the whole site.
    form = browser.find_element(By.CSS_SELECTOR, "main form.search")
    form.find_element(By.NAME, "q").send_keys("轨道")
    form.find_element(By.TAG_NAME, "button").click()
    browser.until(lambda: "q=" in browser.current_url)
    browser.until_ready()
    assert "district=nanan" in browser.current_url
    assert "含“轨道”的项目共" in _count(browser)


def test_the_next_page_of_a_sorted_list_starts_at_the_list_and_goes_on_counting(browser):
    browser.open("/projects")
    browser.find_element(By.CSS_SELECTOR, ".found .is-sorted-by a").click()
    browser.until(lambda: browser.find_elements(By.CSS_SELECTOR, ".found [aria-sort=ascending]"))
    assert browser.current_url.endswith("?order=name")
    browser.find_element(By.LINK_TEXT, "下一页").click()
    browser.until(lambda: "第 26—50 项" in _count(browser))
    top = "return document.getElementById('projects').getBoundingClientRect().top"
    browser.until(lambda: abs(browser.execute_script(top)) < 300)
    assert "order=name&page=2" in browser.current_url


def test_a_department_of_a_task_leads_to_all_its_tasks(browser):
    browser.open("/actions?action=9")
    browser.find_element(By.LINK_TEXT, "市场监管局").click()
    browser.until(lambda: "action=9" not in browser.current_url)
    names = "return Array.from(document.querySelectorAll('.task h3'), e => e.innerText)"
    browser.until(
        lambda: (
            [name.split(".")[0] for name in browser.execute_script(names) if "." in name]
            == ["14", "34"]
        ),
    )


def test_what_search_engines_are_told_follows_the_view(browser):
    read_attribute = "return document.querySelector(arguments[0])?.getAttribute(arguments[1])"
    browser.open("/projects?q=路")
    assert browser.execute_script(read_attribute, "meta[name=robots]", "content") == "noindex"
    browser.find_element(By.LINK_TEXT, "清除全部条件").click()
    browser.until(lambda: "q=" not in browser.current_url)
    assert browser.execute_script(read_attribute, "meta[name=robots]", "content") is None
    assert browser.execute_script(read_attribute, "link[rel=canonical]", "href").endswith(
        "/projects"
    )
