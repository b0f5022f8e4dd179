"""What holds for every page: it fits its window, logs no error, and ends on a phone."""

import contextlib

import pytest
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.support.wait import WebDriverWait

pytestmark = pytest.mark.browser

#: Each kind of page, and how many phone screens of 844 px it may take.
PAGES = {
    "/": 5, "/district/liangjiang": 8, "/district/nanan": 8, "/district/jiangbei": 8,
    "/district/chongqing": 4, "/indicator/liangjiang/high-tech-enterprises": 8,
    "/indicator/liangjiang/gdp-growth": 8, "/indicator/nanan/forest-coverage": 8,
    "/compare": 8, "/compare?theme=welfare": 12, "/explore": 8, "/projects": 8,
    "/actions": 5, "/audit": 6, "/audit?district=jiangbei": 4, "/methodology": 8, "/data": 8,
    "/periods/liangjiang": 4, "/search?q=空气": 3, "/glossary": 5, "/changes": 3,
}  # fmt: skip

#: Those with wide tables are laid out anew between desktop widths.
_TABLES = ("/district/liangjiang", "/indicator/liangjiang/gdp-growth", "/compare", "/explore",
           "/projects", "/audit", "/methodology", "/data")  # fmt: skip

#: What reaches beyond the window, rows of gauges beyond their panel, and below 960 px tables that
#: are still wider than their place.
_WIDE = """
const root = document.documentElement;
const tables = innerWidth > 960 ? '.no-table' : '.as-cards';
const rows = [...document.querySelectorAll(`.indicator-grid, ${tables}`)]
  .filter(row => !row.closest('details:not([open])') && row.scrollWidth > row.clientWidth + 1)
  .map(row => row.innerText);
return root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} px`, ...rows] : rows;
"""
_HEIGHT = "return document.documentElement.scrollHeight"


@pytest.mark.parametrize(("widths", "pages"), [((1280, 1024, 768), _TABLES), ((390, 320), PAGES)])
def test_every_page_fits_its_window_logs_no_error_and_has_an_end(browser, widths, pages):
    """Loaded at the first width, as on another device; then its window is made narrower."""
    faults: dict[tuple[str, object], object] = {}
    for page in pages:
        _size(browser, widths[0])
        browser.open(page)
        height = browser.execute_script(_HEIGHT) / 844
        if widths[0] == 390 and height > PAGES[page]:
            faults[page, "screens"] = round(height, 1)
        for width in widths:
            _size(browser, width)
            if wide := _wide(browser):
                faults[page, width] = wide
        browser.execute_script("document.documentElement.dataset.look = 'elder'")
        if wide := _wide(browser):
            faults[page, f"{widths[-1]} in large print"] = wide
    errors = [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    assert (faults, errors) == ({}, [])


def _wide(browser):
    """What is too wide once the charts have followed their window."""
    with contextlib.suppress(TimeoutException):
        WebDriverWait(browser, 3).until(lambda _: not browser.execute_script(_WIDE))
    return browser.execute_script(_WIDE)


def _size(browser, width):
    metrics = {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 760}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
