"""Chromium for the browser tests: where it is and how it starts."""

import os
import shutil
from typing import Any

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
os.environ.setdefault("DASH_TEST_CHROMEPATH", _CHROMIUM)

#: The browser must reach nothing but the test server, and look the same on every machine.
_CHROMIUM_OPTIONS = (
    "--headless=new", "--window-size=1366,900", "--lang=zh-CN", "--force-device-scale-factor=1",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--no-sandbox", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-default-apps", "--disable-extensions", "--no-first-run",
    "--disable-features=Translate,OptimizationHints,MediaRouter", "--metrics-recording-only",
)  # fmt: skip


def pytest_setup_options() -> Any:
    """Chromium's options, also for Dash's own fixtures."""
    from selenium.webdriver import ChromeOptions

    options = ChromeOptions()
    for option in _CHROMIUM_OPTIONS:
        options.add_argument(option)
    return options


def open_laid_out(driver: Any, url: str) -> None:
    """Load a page; what is out of sight is laid out once the page has been painted."""
    from selenium.webdriver.support.wait import WebDriverWait

    driver.get(url)
    waits = "return !document.querySelector('[data-js]:not([data-painted])')"
    WebDriverWait(driver, 20).until(lambda _: driver.execute_script(waits))
