"""Pages for a reader who has chosen letters of 22 px: everything grows, nothing collides."""

import os

import pytest
from selenium import webdriver
from selenium.webdriver.support.wait import WebDriverWait

from tests.chromium import open_laid_out, pytest_setup_options

pytestmark = pytest.mark.browser

SIZE = 22
_DRAWN = "!!document.querySelector('[data-drawn]')"
PAGES = [
    "/",
    "/district/liangjiang",
    "/district/liangjiang?plan=chengyu-2023-2027",
    "/district/nanan?plan=fyp13",
    "/district/jiangbei",
    "/indicator/liangjiang/gdp",
    "/indicator/nanan/forest-coverage",
    "/compare",
    "/compare?theme=economy",
    "/projects",
    "/actions",
    "/audit",
    "/methodology",
    "/data",
    "/no/such/page",
    "/embed/summary?district=liangjiang",
]
#: What is wider than the window, and words that lie on other words.
_FAULTS = """const faults = [], root = document.documentElement, lines = [];
if (root.scrollWidth > root.clientWidth + 1) faults.push('page wider than its window');
function hole(element) {
  const box = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
  for (let up = element; up && up !== document.body; up = up.parentElement) {
    const style = getComputedStyle(up);
    if (style.overflow === 'visible' && style.clipPath === 'none') continue;
    const own = up.getBoundingClientRect();
    for (const side of ['left', 'top']) box[side] = Math.max(box[side], own[side]);
    for (const side of ['right', 'bottom']) box[side] = Math.min(box[side], own[side]);
  }
  return box;
}
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const node = texts.currentNode, parent = node.parentElement;
  if (!node.data.trim() || !parent.checkVisibility() || parent.closest('.skip-link')) continue;
  // It stays in its corner while the page moves below it.
  if (parent.closest('.page-menu')) continue;
  const range = document.createRange(), cut = hole(parent);
  range.selectNodeContents(node);
  for (const box of range.getClientRects()) {
    const air = box.height * 0.22; // a line is higher than its letters
    const line = {
      left: Math.max(box.left, cut.left), right: Math.min(box.right, cut.right),
      top: Math.max(box.top + air, cut.top), bottom: Math.min(box.bottom - air, cut.bottom),
      parent, words: node.data.trim().slice(0, 20),
    };
    if (line.right - line.left < 2 || line.bottom - line.top < 2) continue;
    if (line.right > root.clientWidth + 1) faults.push('off the page: ' + line.words);
    lines.push(line);
  }
}
lines.sort((one, other) => one.top - other.top);
lines.forEach((one, index) => {
  for (const other of lines.slice(index + 1)) {
    if (other.top >= one.bottom) break;
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - other.top;
    if (one.parent !== other.parent && across > 1.5 && down > 1.5) {
      faults.push(one.words + ' on ' + other.words);
    }
  }
});
return faults"""


@pytest.fixture(scope="module")
def large():
    """A Chromium with the reader's own size of letters; Dash's fixture takes no preferences."""
    options = pytest_setup_options()
    options.binary_location = os.environ["DASH_TEST_CHROMEPATH"]
    options.add_experimental_option("prefs", {"webkit.webprefs.default_font_size": SIZE})
    driver = webdriver.Chrome(options=options)
    yield driver
    driver.quit()


def _open(driver, url, width):
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    open_laid_out(driver, url)


def test_the_letters_follow_the_reader(large, address):
    _open(large, f"{address}/district/liangjiang", 1440)
    size = "return getComputedStyle(document.querySelector('.lede').parentElement).fontSize"
    assert large.execute_script(size) == f"{SIZE}px"


@pytest.mark.parametrize("width", [1440, 768, 390])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_holds_at_the_size_of_its_reader(large, address, path, width):
    _open(large, address + path, width)
    assert large.execute_script(_FAULTS) == []


def test_a_window_too_narrow_for_the_letters_is_laid_out_as_a_phone(large, address):
    """1,000 px hold 45 letters of 22 px: less than 47.5."""
    _open(large, f"{address}/district/liangjiang", 1000)
    button = "return getComputedStyle(document.querySelector('.filter-open')).display"
    WebDriverWait(large, 20).until(lambda _: large.execute_script(f"return {_DRAWN}"))
    assert large.execute_script(button) == "block"
