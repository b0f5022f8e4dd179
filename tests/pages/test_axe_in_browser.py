"""Every kind of page, card, wall and sheet against axe-core: each state, look and width.

A page is loaded once; folds are opened, looks turned and the window made narrower in place. All of
it is looked at at its first width; then rows that are like others are left out.
"""

import json

import pytest
from selenium.webdriver.common.by import By

from tests.chromium import open_laid_out
from tests.pages.axe import AXE, FAULTS, FOLDS, LAYOUT, OPEN, PRINT, THIN, TURN, WEAK
from tests.served import client_of

pytestmark = pytest.mark.browser

#: Each kind of page that readers may turn to large print.
PAGES = (
    "/", "/district/liangjiang", "/indicator/liangjiang/high-tech-enterprises", "/compare",
    "/projects", "/actions?department=自贸办", "/audit?district=jiangbei", "/methodology",
    "/data", "/figures", "/explore", "/periods/liangjiang", "/search", "/search?q=kongqi",
    "/glossary", "/changes", "/accessibility", "/corrections?figure=lm23-0029", "/sitemap",
    "/nowhere",
)  # fmt: skip

#: Each kind of card, walls and sheets: there is no large print of them.
OTHERS = (
    "/embed/gauge?area=liangjiang&indicator=high-tech-enterprises&plan=fyp14&period=2022",
    "/embed/summary?district=liangjiang",
    "/embed/trajectory?area=liangjiang&indicator=high-tech-enterprises",
    "/embed/gauges?district=nanan&plan=fyp13&topic=ecology",
    "/embed/comparison?indicator=gdp-growth", "/embed/investments?district=liangjiang",
    "/embed/gauge?area=nowhere", "/factsheet/liangjiang", "/wall", "/wall/liangjiang",
    "/wall/remote",
)  # fmt: skip

#: Pages of the same kinds that hold something else, and filters that leave nothing.
MORE = (
    "/district/nanan", "/district/jiangbei", "/district/chongqing?plan=annual-2025",
    "/district/liangjiang?q=zzz", "/indicator/liangjiang/gdp-growth",
    "/indicator/nanan/good-air-days", "/compare?theme=welfare", "/actions", "/audit",
    "/search?q=zzz", "/figures?q=zzz", "/factsheet/nanan",
)  # fmt: skip

#: What is only answered when something is missing: (address, status), on a store without data.
NOT_READY = (("/", 503), ("/embed/summary?district=nanan", 503), ("/wall/nanan", 503))

Faults = dict[tuple[str | int, ...], list[str]]

WIDTHS = (1440, 768, 390, 320)

#: At this one all rules are asked again, at the others those of the layout.
PHONE = 390


@pytest.fixture
def axe(tab):
    """A tab in which each document has axe-core, and `faults` of what it shows."""
    source = AXE.read_text(encoding="utf-8")
    tab.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source})
    tab.set_script_timeout(60)
    return tab


@pytest.mark.parametrize(("pages", "looks"), [(PAGES, ("", "elder")), (OTHERS, ("",))])
def test_no_state_look_or_width_has_a_fault_that_axe_finds_nor_weak_contrast(
    axe, address, pages, looks
):
    faults: Faults = {}
    for page in pages:
        _size(axe, WIDTHS[0])
        open_laid_out(axe, address + page)
        faults |= {(page, *state): what for state, what in _walk(axe, looks) if what}
    assert faults == {}, _listed(faults)


def test_no_other_page_of_these_kinds_has_one(axe, address):
    faults: Faults = {}
    for page in MORE:
        _size(axe, PHONE)
        open_laid_out(axe, address + page)
        faults |= {(page, *state): what for state, what in _whole(axe, PHONE) if what}
    assert faults == {}, _listed(faults)


def test_what_says_that_something_is_missing_has_no_fault_either(axe, address, tmp_path):
    client = client_of(tmp_path)
    faults: Faults = {}
    for page, status in NOT_READY:
        answer = client.get(page)
        assert answer.status_code == status
        _size(axe, WIDTHS[0])
        axe.get(f"{address}/robots.txt")
        _write(axe, answer.get_data(as_text=True))
        faults |= {(page, *state): what for state, what in _walk(axe, ("",)) if what}
    assert faults == {}, _listed(faults)


def _whole(tab, width):
    """The faults of all that is loaded, with every fold open, as (look, width, state)."""
    tab.execute_script(OPEN, FOLDS)
    yield ("light", width, "all of it"), _faults(tab)
    yield from _weak(tab, width, ("", "dark"))


def _walk(tab, looks):
    """The faults of each state of what is loaded; rows like others are left out at last."""
    yield from _whole(tab, WIDTHS[0])
    tab.execute_script(THIN)
    tab.execute_script(TURN, "")
    _size(tab, PHONE)
    for menu in (".menu", ".page-menu", ".filter-menu"):
        if not tab.find_elements(By.CSS_SELECTOR, menu):
            continue
        tab.execute_script(OPEN, menu)
        yield ("light", PHONE, menu), _faults(tab)
    tab.execute_script(OPEN, FOLDS)
    for width in WIDTHS:
        _size(tab, width)
        for look in looks:
            tab.execute_script(TURN, look)
            rules = None if width == PHONE else PRINT if look else LAYOUT
            yield (look or "light", width, "open"), _faults(tab, rules)
        yield from _weak(tab, width, ("", "dark", "elder", "elder.dark", "forced"))


def _faults(tab, rules=None):
    """What stands twice: a chart that is being drawn lies over what is beside it for a moment."""
    tab.execute_script("window.scrollTo(0, 0)")
    first = tab.execute_async_script(FAULTS, rules)
    return first and tab.execute_async_script(FAULTS, rules)


def _weak(tab, width, looks):
    """The texts too like their ground in each look; one is of forced colours."""
    for look in looks:
        tab.execute_script(TURN, look)
        _force(tab, "active" if look == "forced" else "none")
        yield (look or "light", width, "contrast"), tab.execute_script(WEAK)
    _force(tab, "none")
    tab.execute_script(TURN, "")


def _force(tab, value):
    features = [{"name": "forced-colors", "value": value}]
    tab.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def _size(tab, width):
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 760}
    tab.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def _write(tab, text):
    """Show an answer of another server in the place of one of this one, whose styles it takes."""
    frame = tab.execute_cdp_cmd("Page.getFrameTree", {})["frameTree"]["frame"]["id"]
    tab.execute_cdp_cmd("Page.setDocumentContent", {"frameId": frame, "html": text})


def _listed(faults):
    return json.dumps([[*state, what] for state, what in faults.items()], indent=1)
