"""A copy in Chromium: on a web server that knows nothing of it, and as a card in another site."""

import functools
import http.server
import threading

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from tests.mirror.conftest import CARDS

pytestmark = pytest.mark.browser


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def plain(copy):
    """The copy on Python's own web server."""
    handler = functools.partial(_Quiet, directory=str(copy))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def _wait(browser, condition, seconds=10):
    return WebDriverWait(browser, seconds).until(lambda _: condition())


def _title(browser):
    return browser.find_element(By.CSS_SELECTOR, "h1").text


def test_a_view_is_the_one_its_address_asks_for_on_any_web_server(browser, plain):
    browser.get(f"{plain}/district/demo?plan=annual-2022")
    _wait(browser, lambda: browser.current_url.endswith("plan=annual-2022.html"))
    assert "2022年计划" in browser.find_element(By.CSS_SELECTOR, "main").text


def test_a_card_is_found_by_its_query_on_any_web_server(browser, plain):
    browser.get(plain + CARDS[0].replace("area=demo&", "") + "&area=demo&from=timeline")
    _wait(browser, lambda: browser.find_elements(By.CSS_SELECTOR, ".card h1"))
    assert _title(browser) == "企业数"


def test_a_page_of_the_copy_draws_its_charts_and_counts_its_age(browser, plain):
    browser.get(f"{plain}/indicator/demo/firms")
    notice = browser.find_element(By.CSS_SELECTOR, ".copy-notice")
    _wait(browser, lambda: "分钟前" in notice.text)
    place = browser.find_element(By.CSS_SELECTOR, ".chart-place")
    browser.execute_script("arguments[0].scrollIntoView()", place)
    _wait(browser, lambda: place.find_elements(By.CSS_SELECTOR, "svg.main-svg"))


def test_a_card_in_another_site_is_not_blank_while_the_server_is_dead(browser, front, plain):
    browser.get(plain + "/robots.txt")
    frame = f"http://127.0.0.1:{front.port}{CARDS[1]}"
    browser.execute_script(
        "document.body.innerHTML = '<iframe width=400 height=520></iframe>';"
        "document.querySelector('iframe').src = arguments[0]", frame,
    )  # fmt: skip
    browser.switch_to.frame(0)
    _wait(browser, lambda: browser.find_elements(By.CSS_SELECTOR, ".card .plot"))
    assert "这里显示的是副本" in browser.find_element(By.CSS_SELECTOR, "body").text
    browser.switch_to.default_content()
