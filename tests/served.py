"""A real gunicorn on the real figures, the app in this process, and a real Chromium."""

import dataclasses
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from dash.testing.browser import Browser
from flask.testing import FlaskClient
from selenium.common.exceptions import (
    NoSuchElementException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.support.wait import WebDriverWait

from app import create_app
from bench.server import serving
from data.store import Store
from settings import read_settings
from tests.chromium import pytest_setup_options


class Answer(NamedTuple):
    """Status, headers and text of an HTTP answer."""

    status: int
    headers: dict[str, str]
    text: str


@pytest.fixture(scope="session")
def address(real_store_dir: Path) -> Iterator[str]:
    """Where the dashboard is served for the whole test run."""
    with serving(real_store_dir) as (url, _seconds):
        yield url


@pytest.fixture
def get(address: str) -> Callable[[str], Answer]:
    """Fetch a path without a browser, as a person without JavaScript or a crawler does."""

    def fetch(path: str) -> Answer:
        try:
            with urllib.request.urlopen(address + path, timeout=30) as answer:
                return Answer(answer.status, dict(answer.headers), answer.read().decode())
        except urllib.error.HTTPError as error:
            return Answer(error.code, dict(error.headers), error.read().decode())

    return fetch


@pytest.fixture(scope="session")
def drawing(real_store_dir: Path) -> FlaskClient:
    """A client of the app on the real figures, in this process: no server, no browser."""
    return client_of(real_store_dir)


@pytest.fixture(scope="session")
def invented(invented_store_dir: Path) -> FlaskClient:
    """A client of the app on the invented plan, in this process."""
    return client_of(invented_store_dir)


def client_of(store_dir: Path, **changes: Any) -> FlaskClient:
    """A client of the app on a folder of stores, in this process, with `changes` of settings."""
    settings = dataclasses.replace(read_settings({}), store_dir=store_dir, **changes)
    return create_app(settings).server.test_client()


@pytest.fixture(scope="session")
def drawn_store(drawing: FlaskClient) -> Store:
    """The store behind `drawing`."""
    store = drawing.application.extensions["store"]
    assert isinstance(store, Store)
    return store


_BEING_REPLACED = (StaleElementReferenceException, NoSuchElementException)
#: Whether the view that stands is the one that the address names.
_SHOWN = "return document.documentElement.dataset.shown === location.pathname + location.search"
#: What a page that is never ready is waiting for.
_STATE = """
const isAnswered = entry => entry.responseEnd > 0;
return {address: location.href, state: document.readyState, ...document.documentElement.dataset,
        renderer: typeof window.DashRenderer, answered: performance.getEntriesByType("resource")
          .filter(isAnswered).map(entry => entry.name + " " + entry.responseStatus).slice(-20)}
"""
_TEXTS = "return Array.from(document.querySelectorAll(arguments[0]), e => e.innerText)"


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebDriver]:
    """One Chromium for the run: to start and end one takes longer than most tests."""
    downloads = str(tmp_path_factory.mktemp("downloads"))
    with Browser("chrome", options=[pytest_setup_options()], download_path=downloads) as started:
        # Tests wait for what they expect; what must not be there is not waited for.
        started.driver.implicitly_wait(0)
        yield started.driver


@pytest.fixture
def tab(chromium: WebDriver) -> Iterator[WebDriver]:
    """A tab of its own for each test: what a test emulates ends with it."""
    first = chromium.current_window_handle
    chromium.switch_to.new_window("tab")
    chromium.set_window_size(1366, 900)
    chromium.get_log("browser")
    yield chromium
    chromium.execute_cdp_cmd("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": "all"})
    chromium.close()
    chromium.switch_to.window(first)


@pytest.fixture
def browser(tab, address):
    """A Chromium that knows the dashboard: `open(path)`, `until(condition)`, `texts(selector)`."""
    driver = tab
    # The visible words of all matching elements in one call: a call each takes seconds.
    driver.texts = lambda selector: driver.execute_script(_TEXTS, selector)
    # A view that is being replaced has elements that are gone, or not there yet: ask again.
    patient = WebDriverWait(driver, 60, ignored_exceptions=_BEING_REPLACED)

    def is_shown():
        return driver.execute_script(_SHOWN)

    driver.patient = patient
    driver.until = lambda condition: patient.until(lambda _: is_shown() and condition())

    def until_ready():
        try:
            patient.until(lambda _: is_shown())
        except TimeoutException:
            state, log = driver.execute_script(_STATE), driver.get_log("browser")
            raise AssertionError(f"never ready: {state}, {log}") from None

    driver.until_ready = until_ready

    def open_path(path):
        driver.get(address + path)
        driver.until_ready()

    driver.open = open_path
    return driver
