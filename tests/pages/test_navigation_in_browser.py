"""Links that are followed in the page: refused, lost, late, or answered by newer code."""

import pytest
from selenium.webdriver.common.by import By

from bench.server import Server
from tests.pages.deployed import copy_of_code
from tests.pages.proxy import Proxy

pytestmark = pytest.mark.browser

START = "/district/liangjiang"
#: Milliseconds from a click until the sign of waiting is seen; what it says; whether busy.
_OFFLINE = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
_BUSY = """const done = arguments[0], start = performance.now();
const sign = document.getElementById('busy'), view = document.getElementById('view');
(function look() {
  if (sign.checkVisibility() && sign.getBoundingClientRect().height) {
    return done([performance.now() - start, sign.innerText, view.getAttribute('aria-busy')]);
  }
  requestAnimationFrame(look);
})();
document.querySelector('.summary a[href*="area=liangjiang-direct"]').click();"""
#: What the reader sees of address and page.
_STANDS = """return [new URLSearchParams(location.search).get('area') ?? 'liangjiang',
  document.querySelector('.summary a[aria-current] span').firstChild.data]"""
WHOLE, DIRECT = ["liangjiang", "全域"], ["liangjiang-direct", "直管区"]


def _click(page, words):
    links = page.find_elements(By.CSS_SELECTOR, ".summary a")
    next(link for link in links if link.text.startswith(words)).click()


def _stands(page):
    """Area of the address, area of the page."""
    return page.execute_script(_STANDS)


def _is_loaded_anew(page):
    return not page.execute_script("return window.isMarked")


@pytest.fixture(scope="module")
def proxy(address):
    proxy = Proxy(address)
    yield proxy
    proxy.stop()


@pytest.fixture
def page(browser, proxy):
    """A district's page, marked so that a document loaded anew is told apart."""
    proxy.mend()
    browser.get(proxy.address + START)
    browser.until_ready()
    browser.execute_script("window.isMarked = true")
    return browser


def test_a_filter_is_followed_without_loading_anew(page):
    _click(page, "直管区")
    page.until(lambda: _stands(page) == DIRECT)
    assert not _is_loaded_anew(page)
    assert page.execute_script("return document.getElementById('busy').hidden")


@pytest.mark.parametrize("status", [400, 403, 500, 503])
def test_after_a_refused_answer_the_browser_loads_the_address(page, proxy, status):
    proxy.refuse = status
    _click(page, "直管区")
    page.until(lambda: _is_loaded_anew(page) and _stands(page) == DIRECT)


def test_after_an_answer_that_is_none_the_browser_loads_the_address(page, proxy):
    """As of a gateway that asks for a password first."""
    proxy.refuse = 200
    _click(page, "直管区")
    page.until(lambda: _is_loaded_anew(page) and _stands(page) == DIRECT)


def test_after_a_lost_answer_the_browser_loads_the_address(page, proxy):
    proxy.lose = True
    _click(page, "直管区")
    page.until(lambda: _is_loaded_anew(page) and _stands(page) == DIRECT)


def test_after_seconds_without_an_answer_the_browser_loads_the_address(page, proxy):
    proxy.delay = 8
    _click(page, "直管区")
    page.until(lambda: _is_loaded_anew(page) and _stands(page) == DIRECT)


def test_without_a_network_the_browser_says_so_and_the_old_page_is_gone(page):
    page.execute_cdp_cmd("Network.enable", {})
    page.execute_cdp_cmd("Network.emulateNetworkConditions", _OFFLINE)
    _click(page, "直管区")
    gone = "return !document.querySelector('.headline') && location.protocol"
    page.patient.until(lambda _: page.execute_script(gone))
    assert "area=liangjiang-direct" in page.current_url
    page.execute_cdp_cmd("Network.emulateNetworkConditions", _OFFLINE | {"offline": False})
    page.refresh()
    page.until(lambda: _stands(page) == DIRECT)


def test_without_a_network_a_fold_says_so_and_is_filled_when_opened_again(page):
    _click(page, "直管区")
    page.until(lambda: _stands(page) == DIRECT)
    page.execute_cdp_cmd("Network.enable", {})
    page.execute_cdp_cmd("Network.emulateNetworkConditions", _OFFLINE)
    fold = page.find_element(By.CSS_SELECTOR, ".indicator:not([hidden]) details")
    opening = "arguments[0].querySelector('summary').click()"
    page.execute_script(opening, fold)
    page.until(lambda: "没有取到" in fold.text)
    assert _stands(page) == DIRECT
    page.execute_cdp_cmd("Network.emulateNetworkConditions", _OFFLINE | {"offline": False})
    page.execute_script(opening, fold)
    page.execute_script(opening, fold)
    page.until(lambda: "第" in fold.text)
    assert "没有取到" not in fold.text


def test_back_over_a_refused_answer_shows_the_page_of_the_address(page, proxy):
    _click(page, "直管区")
    page.until(lambda: _stands(page) == DIRECT)
    proxy.refuse = 403
    page.back()
    page.until(lambda: _is_loaded_anew(page) and _stands(page) == WHOLE)


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_a_late_answer_shows_a_sign_at_once(page, proxy, motion):
    features = [{"name": "prefers-reduced-motion", "value": motion}]
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    proxy.delay = 2
    waited, words, is_busy = page.execute_async_script(_BUSY)
    assert 100 < waited < 900
    assert (words, is_busy) == ("正在载入…", "true")
    assert page.execute_script("return document.getElementById('announcer').textContent") == words
    # Until the answer is there, neither the address nor the page has changed.
    assert _stands(page) == WHOLE
    page.until(lambda: _stands(page) == DIRECT)
    assert not _is_loaded_anew(page)
    assert page.execute_script("return document.getElementById('view').ariaBusy") == "false"


def test_a_second_click_does_not_wait_any_longer(page, proxy):
    proxy.delay = 3
    _click(page, "直管区")
    _click(page, "直管区")
    page.until(lambda: _is_loaded_anew(page) and _stands(page) == DIRECT)


def test_a_later_click_is_the_one_that_counts(page, proxy):
    proxy.delay = 1
    _click(page, "直管区")
    page.find_element(By.LINK_TEXT, "按文件的顺序").click()
    page.until(lambda: "order=printed" in page.current_url)
    page.execute_async_script("setTimeout(arguments[0], 1500)")
    assert "order=printed" in page.current_url
    assert _stands(page) == WHOLE


def test_choosing_what_stands_calls_a_click_off(page, proxy):
    proxy.delay = 1
    _click(page, "直管区")
    _click(page, "全域")
    page.execute_async_script("setTimeout(arguments[0], 1500)")
    assert _stands(page) == WHOLE


def test_nothing_stands_below_the_footer_after_a_link_is_followed(page):
    _click(page, "直管区")
    page.until(lambda: _stands(page) == DIRECT)
    script = """const footer = document.querySelector('.footer').getBoundingClientRect();
    return document.documentElement.scrollHeight - footer.bottom - scrollY"""
    assert page.execute_script(script) < 3  # a line of text is higher
    assert "直管区" in page.execute_script("return document.getElementById('announcer').innerText")


def test_after_a_deploy_a_link_loads_the_new_page_with_its_style(browser, real_store_dir, tmp_path):
    server = Server(real_store_dir, workers=1)
    server.start()
    try:
        browser.get(server.address + START)
        browser.until_ready()
        browser.execute_script("window.isMarked = true")
        server.stop()
        server.root = copy_of_code(tmp_path / "deployed")
        with (server.root / "assets" / "css" / "base" / "elements.css").open(
            "a", encoding="utf-8"
        ) as sheet:
            sheet.write(".headline { letter-spacing: 3px; }\n")
        server.start()
        _click(browser, "直管区")
        browser.until(lambda: _is_loaded_anew(browser) and _stands(browser) == DIRECT)
        spacing = "return getComputedStyle(document.querySelector('.headline')).letterSpacing"
        assert browser.execute_script(spacing) == "3px"
    finally:
        server.stop()
