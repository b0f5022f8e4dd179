"""Pages keep to their own policy: nothing is blocked, and what is put in is."""

import re

import pytest

pytestmark = pytest.mark.browser

_PUT_IN = """
const style = document.createElement("style");
style.textContent = "body { display: none }";
document.head.append(style);
return getComputedStyle(document.body).display;
"""


def _blocked(browser):
    messages = [entry["message"] for entry in browser.get_log("browser")]
    return [message for message in messages if "Content Security Policy" in message]


def test_no_page_writes_a_style_that_its_policy_does_not_list(browser):
    # Dash's own come once it runs, those of the grid with its rows.
    last = dict.fromkeys(("/", "/district/liangjiang", "/projects", "/compare"), "head style")
    for path, sign in {**last, "/grid/projects": ".ag-row"}.items():
        browser.open(path)
        browser.patient.until(lambda page, sign=sign: page.find_elements("css selector", sign))
    said = " ".join(_blocked(browser))
    assert re.findall(r"a hash \('(sha256-[^']+)'", said) == []


def test_a_style_that_is_put_into_a_page_is_not_taken(browser):
    browser.open("/methodology")
    assert browser.execute_script(_PUT_IN) == "block"
    assert len(_blocked(browser)) == 1
