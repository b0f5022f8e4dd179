"""Cards in an article of another origin, in a real Chromium."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, urlencode

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from views.chart_kinds import promised

pytestmark = pytest.mark.browser

GAUGE = "/embed/gauge?area=liangjiang-direct&indicator=high-tech-enterprises&period=2022"
CARDS = {
    "gauge": GAUGE,
    "summary": "/embed/summary?district=liangjiang",
    "trajectory": "/embed/trajectory?area=liangjiang&indicator=high-tech-enterprises",
    "gauges": "/embed/gauges?district=nanan&plan=fyp13&topic=ecology",
    "comparison": "/embed/comparison?indicator=gdp-growth",
    "investments": "/embed/investments?district=liangjiang",
}
_FITS = """const root = document.documentElement;
  return [root.scrollWidth <= root.clientWidth, root.scrollHeight <= root.clientHeight,
          document.body.innerText]"""


@contextmanager
def _article(text: str) -> Iterator[str]:
    """An article on a host and port of its own; yields its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            is_article = self.path == "/"
            self.send_response(200 if is_article else 204)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(text.encode() if is_article else b"")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def _page(address: str, cards: list[tuple[str, int]]) -> str:
    """An article with cards (path, width) and the script that fits their heights."""
    frames = "".join(
        f'<p>正文</p><iframe src="{escape(address + path)}" width="{width}" height="120" '
        'style="border:0"></iframe>'
        for path, width in cards
    )
    script = f'<script src="{address}/assets/embed/frame.js"></script>'
    return f"<!DOCTYPE html><meta charset=utf-8><title>报道</title>{frames}{script}"


def _until(driver, condition: Callable[[], bool]) -> None:
    from selenium.webdriver.support.wait import WebDriverWait

    WebDriverWait(driver, 10).until(lambda _: condition())


def _seen(driver) -> list[tuple[bool, bool, str]]:
    """Of each frame whether it fits its width and its height, and its words."""
    frames = []
    for frame in driver.find_elements("tag name", "iframe"):
        # Chromium tells a frame its new size only when it is in sight.
        driver.execute_script("arguments[0].scrollIntoView()", frame)
        driver.switch_to.frame(frame)
        frames.append(tuple(driver.execute_script(_FITS)))
        driver.switch_to.default_content()
    return frames


def test_an_article_shows_three_cards_whole_and_logs_nothing(browser, address):
    driver = browser
    driver.get_log("browser")
    shown = [(CARDS[kind], 600) for kind in ("gauge", "summary", "trajectory")]
    with _article(_page(address, shown)) as article:
        driver.get(article)
        _until(driver, lambda: all(fits for _, fits, _ in _seen(driver)))
        gauge, summary, course = (words for _, _, words in _seen(driver))
    assert "780 家" in gauge and "≠ 测算：略有滞后" in gauge
    assert "直管区 24 项指标中，13 项达到或超过预期进度" in summary
    assert "2022 年底按时序应到 1601.8 家，实际少 178.8 家。" in course
    assert driver.get_log("browser") == []


#: The heights of cards (paths) in frames of some widths.
_HEIGHTS = """const [paths, widths, done] = arguments;
(async () => {
  const frame = document.body.appendChild(document.createElement('iframe')), all = [];
  frame.style = 'position: fixed; border: 0';
  frame.height = 9000;
  for (const path of paths) {
    await new Promise((loaded) => { frame.onload = loaded; frame.src = path; });
    all.push(widths.map((width) => {
      frame.width = width;
      return frame.contentDocument.body.getBoundingClientRect().height;
    }));
  }
  done(all);
})()"""


def test_the_promised_height_of_each_kind_of_card_cuts_nothing_and_leaves_little(
    browser, address, drawing
):
    by_kind: dict[str, list[tuple[str, dict[str, str]]]] = {}
    for kind, parameters in promised(drawing.application.extensions["store"]):
        by_kind.setdefault(kind, []).append((kind, dict(parameters)))
    few = [card for cards in by_kind.values() for card in cards[:: max(1, len(cards) // 3)][:4]]
    paths = [f"/embed/{kind}?{urlencode(wanted)}" for kind, wanted in few]
    widths = [320, 480, 600, 640]
    browser.get(address + paths[0])
    drawn = browser.execute_async_script(_HEIGHTS, paths, widths)
    asked = [
        [drawing.get(f"/oembed?maxwidth={width}&url={quote('http://localhost' + path)}").json
         for width in widths]
        for path in paths
    ]  # fmt: skip
    spare = [
        promise["height"] - high
        for card, heights in zip(asked, drawn, strict=True)
        for promise, high in zip(card, heights, strict=True)
    ]
    assert min(spare) >= 0
    assert sorted(spare)[len(spare) // 2] < 60


def test_no_other_page_can_be_framed(browser, address):
    driver = browser
    with _article(_page(address, [("/district/nanan", 600), (GAUGE, 600)])) as article:
        driver.get(article)
        _until(driver, lambda: "780 家" in _seen(driver)[1][2])
        assert "南岸区" not in _seen(driver)[0][2]
    log = " ".join(entry["message"] for entry in driver.get_log("browser"))
    assert "frame-ancestors" in log


@pytest.mark.parametrize("kind", list(CARDS))
def test_a_card_fits_every_width(browser, address, kind):
    driver = browser
    shown = [(CARDS[kind], width) for width in (240, 320, 480, 720, 960)]
    with _article(_page(address, shown)) as article:
        driver.get(article)
        _until(driver, lambda: all(wide and high for wide, high, _ in _seen(driver)))


def test_a_script_that_comes_after_the_cards_still_learns_their_heights(browser, address):
    driver = browser
    cards, _, script = _page(address, [(GAUGE, 600)]).rpartition("<script")
    with _article(cards) as article:
        driver.get(article)
        _until(driver, lambda: "780 家" in _seen(driver)[0][2])
        # A low frame shows a card without its sentences, so that it fits even so.
        frame = driver.find_element(By.TAG_NAME, "iframe")
        low = _seen(driver)[0][2]
        assert frame.size["height"] == 120
        (source,) = re.findall('src="(.*?)"', script)
        driver.execute_script(
            "let late = document.createElement('script'); late.src = arguments[0];"
            "late.async = false; document.body.append(late)",
            source,
        )
        _until(driver, lambda: frame.size["height"] > 120 and _seen(driver)[0][1])
        assert len(_seen(driver)[0][2]) > len(low)


#: Says what a card says, over and over, and counts how often.
_STRANGER = """<!DOCTYPE html><meta charset=utf-8><title>广告</title><p>0</p><script>
  setInterval(() => {
    parent.postMessage({type: 'plan-progress-height', height: 5000}, '*');
    document.querySelector('p').textContent++;
  }, 20)</script>"""


def test_neither_a_message_of_a_stranger_nor_one_of_a_card_changes_a_strangers_height(tab, address):
    with _article(_STRANGER) as stranger:
        frame = f'<iframe src="{stranger}" width="600" height="120" style="border:0"></iframe>'
        with _article(_page(address, [(GAUGE, 600)]) + frame) as article:
            tab.get(article)
            _until(tab, lambda: _seen(tab)[0][1] and int(_seen(tab)[1][2]) > 9)
            card, other = tab.find_elements("tag name", "iframe")
            assert 120 < card.size["height"] < 5000
            assert other.size["height"] == 120


def test_the_panel_offers_to_copy_and_says_so(browser):
    browser.open("/district/liangjiang")
    browser.execute_script("document.querySelector('.take > summary').click()")
    browser.until(lambda: browser.texts(".take[open] button") == ["复制"] * 3)
    browser.find_element("css selector", ".take[open] button").click()
    browser.until(lambda: "链接" in browser.texts("#announcer")[0] or _selected(browser))
    browser.switch_to.active_element.send_keys(Keys.ESCAPE)
    browser.until(lambda: not browser.find_elements("css selector", ".take[open]"))


def test_how_a_figure_is_cited_opens_below_its_control(browser):
    browser.open("/indicator/liangjiang/high-tech-enterprises")
    below = browser.execute_script(
        "const cite = document.querySelector('.mentions details.share');"
        "for (let at = cite; at; at = at.parentElement.closest('details')) at.open = true;"
        "const [control, panel] = [...cite.children].map((part) => part.getBoundingClientRect());"
        "return [panel.top - control.bottom, panel.width]"
    )
    assert 0 <= below[0] < 20 and below[1] > 100
    # Beside a row of a list it is fetched into its place, with the anchor of the figure.
    browser.open("/explore?kind=values&indicator=high-tech-enterprises")
    link = "const cite = document.querySelector('#chart a.cite'); "
    anchor = browser.execute_script(
        link + "for (let at = cite; at; at = at.parentElement.closest('details')) at.open = true;"
        "cite.click(); return cite.hash"
    )
    browser.until(lambda: anchor in "".join(browser.texts("#chart details.share[open] code")))
    assert "/explore" in browser.current_url


def _selected(driver) -> bool:
    return "/district/liangjiang" in driver.execute_script("return String(getSelection())")


def test_the_head_follows_the_view(browser):
    browser.open("/district/nanan")
    browser.find_element(By.LINK_TEXT, "江北区").click()
    browser.until(lambda: "/district/jiangbei" in browser.current_url)
    heads = browser.execute_script(
        "return Array.from(document.querySelectorAll(arguments[0]), e => e.href || e.content)",
        "link[rel=canonical], meta[property='og:url'], link[type='application/json+oembed']",
    )
    assert len(heads) == 3
    assert all("jiangbei" in head and "nanan" not in head for head in heads)
