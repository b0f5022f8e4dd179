"""Every page against axe-core, at a desktop and a phone, in large print and in the dark.

`scripts/axe.sh` fetches axe-core before the tests; nothing of it is committed.
"""

from __future__ import annotations

import json

import pytest

from settings import ROOT

pytestmark = pytest.mark.browser

AXE = ROOT / ".venv" / "share" / "axe" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental")
#: Each page once, the pages of most readers at every width and look.
WALK = (
    ("/", 1440, "light"), ("/", 390, "elder"), ("/", 1440, "dark"),
    ("/district/liangjiang", 1440, "light"), ("/district/liangjiang", 390, "elder"),
    ("/district/jiangbei", 390, "dark"), ("/district/chongqing?plan=annual-2025", 390, "light"),
    ("/indicator/liangjiang/high-tech-enterprises", 1024, "light"),
    ("/indicator/nanan/good-air-days", 390, "dark"),
    ("/compare", 320, "light"), ("/projects?q=轨道", 390, "light"),
    ("/actions?department=自贸办", 390, "light"), ("/audit?district=jiangbei", 1440, "light"),
    ("/methodology", 390, "light"), ("/periods/liangjiang", 320, "light"),
    ("/explore", 1440, "light"), ("/changes", 390, "dark"), ("/data", 390, "light"),
    ("/search?q=kongqi", 390, "light"),
    ("/glossary", 390, "elder"), ("/accessibility", 390, "light"),
    ("/corrections?figure=lm23-0029", 390, "light"), ("/nowhere", 390, "light"),
    ("/embed/gauge?area=liangjiang&indicator=high-tech-enterprises&plan=fyp14&period=2022", 390,
     "light"), ("/wall/liangjiang", 1920, "light"),
)  # fmt: skip

FAULTS = """
const done = arguments[1];
axe.run(document, {resultTypes: ["violations"],
  rules: {"label-content-name-mismatch": {enabled: true}},
  runOnly: {type: "tag", values: arguments[0]}})
  .then(found => done(found.violations.map(rule =>
    rule.id + ": " + rule.nodes.map(node => node.target.join(" ")).slice(0, 3).join(", "))),
        error => done([String(error)]));
"""


def test_no_page_has_a_fault_that_axe_finds(browser, address):
    script = AXE.read_text(encoding="utf-8")
    browser.set_script_timeout(60)
    faults = {}
    for page, width, look in WALK:
        _size(browser, width)
        # Without waiting for Dash, which adds nothing that is seen.
        browser.get(f"{address}{page}{'&' if '?' in page else '?'}look={look}")
        browser.execute_script(script)
        if found := browser.execute_async_script(FAULTS, list(RULES)):
            faults[page, width, look] = found
    assert faults == {}, json.dumps([[*where, what] for where, what in faults.items()], indent=1)


def _size(browser, width):
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 760},
    )


def _open(browser, page, width, look):
    _size(browser, width)
    browser.open(f"{page}{'&' if '?' in page else '?'}look={look}")


def test_the_keyboard_walks_search_menu_and_terms(browser):
    _open(browser, "/district/liangjiang", 1440, "light")
    focused = "return document.activeElement.id || document.activeElement.textContent"
    send = browser.switch_to.active_element.send_keys
    send("/")
    assert browser.execute_script(focused) == "site-search"
    browser.switch_to.active_element.send_keys("kqzl")
    browser.until(lambda: browser.find_elements("css selector", ".find-list li"))
    browser.switch_to.active_element.send_keys("\ue015")
    chosen = browser.find_element("css selector", ".find-list [aria-selected=true]")
    assert "空气质量优良天数" in chosen.text
    browser.switch_to.active_element.send_keys("\ue00c")
    assert browser.find_elements("css selector", ".find-list") == []
    term = browser.find_element("css selector", ".term > summary")
    term.send_keys("\ue007")
    assert browser.find_element("css selector", ".term[open] .term-meaning").is_displayed()
    browser.switch_to.active_element.send_keys("\ue00c")
    assert browser.find_elements("css selector", ".term[open]") == []
    assert browser.execute_script(focused) == "应到"


def test_a_suggestion_stands_within_50_ms_of_the_last_key(browser):
    _open(browser, "/", 1440, "light")
    field = browser.find_element("id", "page-search")
    field.send_keys("k")
    browser.until(lambda: browser.find_elements("css selector", ".find-list li"))
    took = browser.execute_script("""
const field = document.getElementById("page-search"), times = [];
for (const text of ["ko", "kon", "空气质良优", "空气 江北"]) {
  field.value = text;
  const since = performance.now();
  field.dispatchEvent(new Event("input", {bubbles: true}));
  field.form.getBoundingClientRect();
  times.push(performance.now() - since);
}
return Math.max(...times)""")
    assert took < 50


def test_large_print_says_sentences_and_is_remembered(browser):
    _open(browser, "/district/liangjiang", 390, "elder")
    size = "return getComputedStyle(document.documentElement).fontSize"
    assert browser.execute_script(size) == "22px"
    assert "目标是 2025 年" in browser.find_element("css selector", ".plain-sentence").text
    browser.open("/glossary")
    assert browser.execute_script(size) == "22px"
    browser.execute_script("document.querySelector('.menu').open = true")
    browser.find_element("css selector", ".menu [data-turn=elder]").click()
    assert browser.execute_script(size) == "16px"
    assert "look=light" in browser.current_url
