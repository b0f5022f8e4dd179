"""Every text of a page stands out from what it lies on, in a real Chromium."""

import pytest

pytestmark = pytest.mark.browser

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


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    ["/", "/district/liangjiang", "/district/jiangbei?plan=annual-2020", "/audit", "/methodology",
     "/indicator/liangjiang/gdp-growth?plan=fyp14&period=2022", "/compare?theme=economy",
     "/projects", "/actions", "/data"],
)  # fmt: skip
def test_every_text_can_be_told_from_its_ground(browser, path, theme):
    browser.open(path)
    assert browser.execute_script(_WEAK, theme) == []
