"""A real Chromium without a window, which reaches this machine only."""

import shutil

from selenium import webdriver

_OPTIONS = (
    "--headless=new", "--no-sandbox", "--window-size=1440,1000", "--lang=zh-CN",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)  # fmt: skip


def start(*more: str, logs: bool = False) -> webdriver.Chrome:
    """A Chromium with `more` options; with `logs` it keeps the events of its network."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for option in (*_OPTIONS, *more):
        options.add_argument(option)
    if logs:
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
    return webdriver.Chrome(options=options)
