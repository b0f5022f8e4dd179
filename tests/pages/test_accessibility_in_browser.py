"""Every page against axe-core and for contrast: desktop and phone, large print, light and dark.

`scripts/axe.sh` fetches axe-core before the tests; nothing of it is committed.
"""

import json

import pytest

from settings import ROOT

pytestmark = pytest.mark.browser

AXE = ROOT / ".venv" / "share" / "axe" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "experimental")
#: Each page once, the pages of most readers in several looks.
WALK = (
    ("/", 1440, "light"), ("/", 390, "elder"),
    ("/district/liangjiang", 1440, "light"), ("/district/jiangbei", 390, "elder"),
    ("/district/chongqing?plan=annual-2025", 390, "dark"),
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
  // What stands out from its ground is looked at below, in folds too and in both themes.
  rules: {"label-content-name-mismatch": {enabled: true}, "color-contrast": {enabled: false}},
  runOnly: {type: "tag", values: arguments[0]}})
  .then(found => done(found.violations.map(rule =>
    rule.id + ": " + rule.nodes.map(node => node.target.join(" ")).slice(0, 3).join(", "))),
        error => done([String(error)]));
"""


#: Texts below 4.5:1 (3:1 for large ones) with their contrast, colours laid over one another.
_WEAK = """
const rgba = css => {
  const found = css.match(/[\\d.]+/g).map(Number);
  return found.length < 4 ? [...found, 1] : found;
};
const linear = v => (v / 255 <= 0.04045 ? v / 3294.6 : ((v / 255 + 0.055) / 1.055) ** 2.4);
const light = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
const over = (top, low) => [0, 1, 2].map(i => top[i] * top[3] + low[i] * (1 - top[3]));
function ground(element) {
  const layers = [];
  for (; element; element = element.parentElement) {
    layers.push(rgba(getComputedStyle(element).backgroundColor));
    if (layers.at(-1)[3] === 1) break;
  }
  return layers.reverse().reduce((low, top) => over(top, low), [255, 255, 255]);
}
document.documentElement.dataset.theme = arguments[0];
document.querySelectorAll('details').forEach(fold => { fold.open = true; });
const weak = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const text = walker.currentNode.textContent.trim();
  const element = walker.currentNode.parentElement;
  if (!text || element.closest('svg, script, style') || !element.checkVisibility()) continue;
  const style = getComputedStyle(element);
  const low = ground(element);
  const both = [light(over(rgba(style.color), low)), light(low)].sort((a, b) => b - a);
  const size = parseFloat(style.fontSize);
  const least = size >= 24 || (size >= 18.7 && style.fontWeight >= 700) ? 3 : 4.5;
  const ratio = (both[0] + 0.05) / (both[1] + 0.05);
  if (ratio < least) weak.push(`${text.slice(0, 20)} ${ratio.toFixed(2)}`);
}
return weak;
"""


def test_no_page_has_a_fault_that_axe_finds_nor_a_text_too_like_its_ground(browser, address):
    axe = AXE.read_text(encoding="utf-8")
    browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": axe})
    browser.set_script_timeout(60)
    faults = {}
    for page, width, look in WALK:
        _size(browser, width)
        # Without waiting for Dash, which adds nothing that is seen.
        browser.get(f"{address}{page}{'&' if '?' in page else '?'}look={look}")
        page_faults = browser.execute_async_script(FAULTS, list(RULES))
        page_faults += [
            text for theme in ("light", "dark") for text in browser.execute_script(_WEAK, theme)
        ]
        if page_faults:
            faults[page, width, look] = page_faults
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
