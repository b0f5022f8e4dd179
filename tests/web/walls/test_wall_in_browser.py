"""A wall in a real Chromium: it turns by itself, follows new data and new code, outlives its
server, and fits four shapes of screen. The long names are invented."""

import shutil

import pytest
from selenium.webdriver.support.wait import WebDriverWait

from bench.server import Server
from data.build import build
from settings import ROOT
from tests.pages.deployed import copy_of_code
from tests.stores import copy_of_store

pytestmark = pytest.mark.browser

SHAPES = {
    "full-hd": (1920, 1080),
    "4:3": (1024, 768),
    "4k": (3840, 2160),
    "two side by side": (3840, 1080),
    "upright": (1080, 1920),
}
#: What is told about each text on the screen that is cut, leaves the screen or is too small.
FAULTS = """const [least] = arguments, found = [];
for (const node of document.querySelectorAll(
    '.board.is-on *, .now *, .state *, .tabs *, .notice')) {
  const own = [...node.childNodes].some(c => c.nodeType === 3 && c.data.trim());
  if (!own || !node.checkVisibility()) continue;
  const box = node.getBoundingClientRect(), style = getComputedStyle(node), why = [];
  if (parseFloat(style.fontSize) < least - 0.05) why.push('small ' + style.fontSize);
  if (node.clientWidth && node.scrollWidth > node.clientWidth + 1) why.push('too wide');
  if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
    why.push('off the screen');
  for (let up = node; up && up !== document.body; up = up.parentElement) {
    if (getComputedStyle(up).overflow === 'visible') continue;
    const hole = up.getBoundingClientRect();
    if (box.bottom > hole.bottom + 1 || box.right > hole.right + 1 || box.top < hole.top - 1)
      why.push('cut by ' + up.className);
  }
  const row = node.closest('[data-row]')?.getBoundingClientRect();
  if (row && (box.top < row.top - 3 || box.bottom > row.bottom + 3)) why.push('beyond its row');
  if (why.length) found.push(node.textContent.slice(0, 40) + ': ' + why.join(', '));
}
const page = document.documentElement;
const tabs = document.querySelector('.tabs');
if (tabs.scrollWidth > tabs.clientWidth + 1) found.push('tabs cut');
for (const list of document.querySelectorAll('.board.is-on .wall-rows'))
  if (list.checkVisibility() && !list.querySelector('[data-row]:not([hidden])'))
    found.push('empty: ' + list.parentElement.className);
if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) found.push('scroll bars');
return found"""
#: Parts of a board that lie on each other.
OVERLAPS = """const found = [];
for (const board of document.querySelectorAll('.board.is-on')) {
  const parts = [...board.children].filter(part => part.checkVisibility())
    .map(part => [part.className || part.tagName, part.getBoundingClientRect()]);
  for (const [a, one] of parts) for (const [b, two] of parts)
    if (a < b && one.bottom > two.top + 1 && two.bottom > one.top + 1
        && one.right > two.left + 1 && two.right > one.left + 1) found.push(a + ' on ' + b);
}
return found"""
PRESS = """document.body.dispatchEvent(
  new KeyboardEvent('keydown', { key: arguments[0], bubbles: true }))"""
#: Ask every half second from now on: the true times are held by another test.
HURRY = """const wall = document.querySelector('.wall-main');
Object.assign(wall.dataset, { poll: 0.5, retry: 0.5 });
dispatchEvent(new Event('online'))"""
LENGTHEN = """for (const name of document.querySelectorAll('.wall-name span'))
  name.textContent = '虚构的很长的指标名称'.repeat(4);
for (const title of document.querySelectorAll('.board-title')) {
  title.classList.add('is-very-long');
  title.querySelector('h1').textContent = '虚构的名字很长的经济技术开发区'.repeat(3);
}
for (const tab of document.querySelectorAll('.tabs li span'))
  tab.textContent = '虚构的名字很长的经济技术开发区'.repeat(2);
dispatchEvent(new Event('resize'));
setTimeout(arguments[0], 300)"""


@pytest.fixture
def wall(tab):
    """A Chromium for walls: `open(address)`, `until(condition)`, `words(selector)`, `press`."""
    run = tab.execute_script
    patient = WebDriverWait(tab, 20, poll_frequency=0.05)
    tab.until = lambda condition: patient.until(lambda _: condition())
    tab.words = lambda selector: run(
        "return document.querySelector(arguments[0])?.textContent ?? ''", selector
    )
    tab.press = lambda key: run(PRESS, key)
    ready = "return document.querySelector('.wall-main')?.dataset.ready === 'true'"

    def open_address(url, width=1920, height=1080):
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        tab.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        tab.get(url)
        tab.until(lambda: run(ready))

    tab.open = open_address
    return tab


@pytest.fixture(scope="module")
def served(real_store_dir, tmp_path_factory):
    """A server on a copy of the curated files, for tests that change or kill it; they leave it
    running."""
    folder = tmp_path_factory.mktemp("served")
    curated = folder / "curated"
    shutil.copytree(ROOT / "data" / "curated", curated)
    store_dir = copy_of_store(real_store_dir, folder / "store")
    server = Server(store_dir, workers=1)
    server.start("/wall")
    yield server, curated, store_dir
    server.stop()


def shown(wall):
    return wall.words(".tabs [aria-current] span")


def faults(wall, width, height):
    # Less wide than 16:10 the letters follow the longer side.
    least = min(width, height, max(width, height) / 1.6) * 0.026
    return wall.execute_script(FAULTS, least) + wall.execute_script(OVERLAPS)


def screens(wall):
    return int(wall.words(".turn").partition("共")[2].split()[0])


@pytest.mark.parametrize("shape", SHAPES)
def test_every_screen_fits_its_shape_without_a_cut_word(wall, address, shape):
    width, height = SHAPES[shape]
    wall.open(f"{address}/wall", width, height)
    wall.press(" ")
    for _ in range(screens(wall)):
        assert faults(wall, width, height) == []
        wall.press("ArrowRight")
    assert [entry for entry in wall.get_log("browser") if entry["level"] == "SEVERE"] == []


@pytest.mark.parametrize("shape", [name for name in SHAPES if name != "4:3"])
def test_very_long_invented_names_are_not_cut(wall, address, shape):
    width, height = SHAPES[shape]
    wall.open(f"{address}/wall", width, height)
    wall.press(" ")
    wall.execute_async_script(LENGTHEN)
    for _ in range(screens(wall)):
        assert faults(wall, width, height) == []
        wall.press("ArrowRight")


def test_a_screen_whose_size_changes_is_fitted_before_it_is_drawn(wall, address):
    wall.open(f"{address}/wall/chongqing", 1920, 993)
    metrics = {"width": 1920, "height": 1080, "deviceScaleFactor": 1, "mobile": False}
    wall.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    wall.execute_async_script("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")
    assert faults(wall, 1920, 1080) == []


def test_a_very_wide_screen_shows_two_districts_side_by_side(wall, address):
    wall.open(f"{address}/wall?boards=districts", 3840, 1080)
    titles = "return [...document.querySelectorAll('.board.is-on h1')].map(h => h.innerText)"
    one, two = wall.execute_script(titles)
    assert one[:3] != two[:3]


def test_one_district_alone_fills_a_very_wide_screen(wall, address):
    wall.open(f"{address}/wall/jiangbei", 3840, 1080)
    assert faults(wall, 3840, 1080) == []
    wide = "return document.querySelector('.board.is-on').getBoundingClientRect().width"
    assert wall.execute_script(wide) > 3600


def test_the_wall_turns_by_itself_and_counts_down(wall, address):
    wall.open(f"{address}/wall?dwell=3")
    assert wall.words(".turn").startswith("第 1 屏 / 共 6 屏")
    assert "秒" in wall.words(".turn")
    wall.until(lambda: shown(wall) == "两江新区 全域")


def test_a_presenter_turns_and_pauses_with_keys(wall, address):
    wall.open(f"{address}/wall")
    wall.press("ArrowLeft")
    assert shown(wall) == "重庆市 2024年"
    wall.press(" ")
    assert "已暂停" in wall.words(".turn")
    wall.press("ArrowRight")
    assert shown(wall) == "各区一览"
    assert "已暂停" in wall.words(".turn")
    wall.press(" ")
    assert "秒" in wall.words(".turn")
    wall.find_element("css selector", "[data-control=pause]").click()
    assert wall.words("[data-control=pause]") == "继续"
    wall.find_element("css selector", "[data-control=on]").click()
    assert shown(wall) == "两江新区 全域"


def test_reduced_motion_fades_and_slides_nothing(wall, address):
    wish = {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
    wall.execute_cdp_cmd("Emulation.setEmulatedMedia", wish)
    try:
        wall.open(f"{address}/wall")
        style = "return getComputedStyle(document.querySelector(arguments[0])).transitionDuration"
        assert wall.execute_script(style, ".board.is-on") == "0s"
        assert wall.execute_script(style, ".tabs [aria-current] i") == "0s"
    finally:
        wall.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def test_the_wall_stores_nothing_and_asks_no_other_host(wall, address):
    wall.open(f"{address}/wall")
    wall.execute_script(HURRY)
    asked = "return performance.getEntriesByType('resource').map(entry => new URL(entry.name).host)"
    wall.until(lambda: len(wall.execute_script(asked)) > 10)
    assert set(wall.execute_script(asked)) == {address.removeprefix("http://")}
    kept = "return document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage)"
    assert wall.execute_script(kept) == ""


def test_new_data_appears_on_the_screen_that_stands(wall, served):
    server, curated, store_dir = served
    wall.open(f"{server.address}/wall?dwell=3600")
    wall.press("ArrowLeft")
    assert shown(wall) == "重庆市 2024年"
    wall.execute_script("window.stays = true")
    areas = curated / "areas.csv"
    areas.write_text(areas.read_text("utf-8").replace("重庆市,", "虚构市,", 1), "utf-8")
    build(curated, store_dir)
    wall.execute_script(HURRY)
    wall.until(lambda: shown(wall) == "虚构市 2024年")
    assert wall.execute_script("return window.stays")
    assert wall.execute_script("return document.querySelectorAll('.board.is-on').length") == 1


def test_the_last_board_outlives_the_server_and_the_wall_recovers(wall, served):
    server, _, _ = served
    wall.open(f"{server.address}/wall?dwell=3600&boards=districts")
    server.stop()
    wall.execute_script(HURRY)
    wall.until(lambda: "连接中断，自 " in wall.words(".link"))
    assert "起显示此前数据" in wall.words(".link")
    assert "国际数据港可容纳服务器数量" in wall.words(".board.is-on")
    assert faults(wall, 1920, 1080) == []
    wall.press("ArrowRight")
    assert shown(wall) == "两江新区 直管区"
    server.start("/wall")
    wall.until(lambda: wall.words(".link") == "已连接")


def test_a_new_version_of_the_code_makes_the_wall_reload_itself(wall, served, tmp_path):
    server, _, _ = served
    wall.open(f"{server.address}/wall")
    wall.execute_script("window.stays = true")
    server.stop()
    server.root = copy_of_code(tmp_path / "deployed")
    with (server.root / "assets" / "wall" / "wall.css").open("a", encoding="utf-8") as sheet:
        sheet.write(".clock { letter-spacing: 3px; }\n")
    server.start("/wall")
    wall.execute_script(HURRY)
    wall.until(lambda: not wall.execute_script("return window.stays"))
    spacing = "return getComputedStyle(document.querySelector('.clock'))?.letterSpacing"
    wall.until(lambda: wall.execute_script(spacing) == "3px")


def test_a_wall_whose_data_are_gone_fills_by_itself_when_they_come(wall, real_store_dir, tmp_path):
    # A server does not start without a store, but with one that cannot be read.
    store_dir = tmp_path / "store"
    store_dir.mkdir()
    (store_dir / "store-0123456789ab.duckdb").write_bytes(b"no store")
    server = Server(store_dir, workers=1)
    server.start("/assets/favicon.ico")
    try:
        wall.open(f"{server.address}/wall")
        assert "数据尚未就绪" in wall.words(".stage")
        copy_of_store(real_store_dir, store_dir)
        wall.execute_script(HURRY)
        wall.until(lambda: shown(wall) == "各区一览")
        assert wall.words(".link") == "已连接"
    finally:
        server.stop()


def test_the_start_page_waits_for_the_server_and_goes_to_the_wall(wall, served):
    server, _, _ = served
    server.stop()
    page = (ROOT / "deploy" / "wall" / "start.html").as_uri()
    wall.get(f"{page}#{server.address}/wall/nanan")
    wall.until(lambda: "正在连接" in wall.words("#state"))
    assert ":" in wall.words("#clock")
    server.start("/wall")
    wall.until(lambda: wall.current_url == f"{server.address}/wall/nanan")
