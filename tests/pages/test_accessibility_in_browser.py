"""Keyboard, touch and large print on a district's page; `test_axe_in_browser.py` has the rest."""

import pytest

pytestmark = pytest.mark.browser

#: Browsers without a window have no voice: one that keeps what it is told to say.
VOICE = """
window.spoken = [];
speechSynthesis.speak = part => window.spoken.push(part.lang + ' ' + part.text);
speechSynthesis.cancel = () => { window.spoken = []; };
Object.defineProperty(speechSynthesis, 'speaking', {get: () => window.spoken.length > 0});
"""


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


def test_a_term_opens_and_closes_by_touch_and_stays_in_the_window(browser):
    _open(browser, "/district/liangjiang", 390, "light")
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    middle = "document.querySelector('.terms-line').scrollIntoView({block: 'center'})"
    browser.execute_script(middle)
    meanings = """return [...document.querySelectorAll('.term[open] .term-meaning')].map(e => {
      const place = e.getBoundingClientRect();
      return [place.left >= 0, place.right <= 390, e.innerText];
    })"""
    for at, said in ((0, "应当完成"), (3, "没有数据")):
        _tap(browser, browser.find_elements("css selector", ".term > summary")[at])
        browser.until(lambda said=said: said in str(browser.execute_script(meanings)))
        assert [inside[:2] for inside in browser.execute_script(meanings)] == [[True, True]]
    _tap(browser, browser.find_element("css selector", "#indicators h2"))
    browser.until(lambda: browser.execute_script(meanings) == [])
    browser.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})


def _tap(browser, element):
    place = (
        "const r = arguments[0].getBoundingClientRect(); return [r.left + 5, r.top + r.height / 2]"
    )
    left, top = browser.execute_script(place, element)
    for kind, points in (("touchStart", [{"x": left, "y": top}]), ("touchEnd", [])):
        touch = {"type": kind, "touchPoints": points}
        browser.execute_cdp_cmd("Input.dispatchTouchEvent", touch)


def test_large_print_says_sentences_reads_them_aloud_and_is_remembered(browser):
    browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": VOICE})
    _open(browser, "/district/liangjiang", 390, "elder")
    size = "return getComputedStyle(document.documentElement).fontSize"
    assert browser.execute_script(size) == "22px"
    assert "目标是 2025 年" in browser.find_element("css selector", ".plain-sentence").text
    button = browser.find_element("css selector", ".read-aloud")
    button.click()
    spoken = browser.execute_script("return window.spoken")
    assert spoken[:2] == ["zh-CN 两江新区", spoken[1]] and "23 项指标中" in spoken[1]
    assert any("目标是 2025 年" in part for part in spoken) and button.text == "停止朗读"
    button.click()
    assert browser.execute_script("return window.spoken") == [] and button.text == "朗读本页"
    browser.open("/glossary")
    assert browser.execute_script(size) == "22px"
    browser.execute_script("document.querySelector('.menu').open = true")
    browser.find_element("css selector", ".menu [data-turn=elder]").click()
    assert browser.execute_script(size) == "16px"
    assert browser.find_elements("css selector", ".read-aloud") == []
    assert "look=light" in browser.current_url
