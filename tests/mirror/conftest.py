"""A copy of the tiny store, and nginx that serves it in place of a dead server."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from data.store import Store
from mirror.write import mirror
from settings import Settings, read_settings
from tests.conftest import pytest_setup_options
from tests.deploy.nginx import Front

_CONTACT = "mailto:weakness@plan.example"
CARDS = (
    "/embed/gauge?area=demo&indicator=firms&plan=fyp14&period=2022",
    "/embed/trajectory?area=demo&indicator=firms&plan=fyp14&period=2022",
)


@pytest.fixture(scope="session")
def settings(tiny_store_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The settings the copy is made for: an address of its own, an older release beside."""
    stores = tmp_path_factory.mktemp("stores")
    current = Store(tiny_store_dir).path
    shutil.copy(current, stores / "store-000000000001.duckdb")
    shutil.copy(current, stores / current.name)
    (stores / "current.duckdb").symlink_to(current.name)
    return replace(
        read_settings({"PUBLIC_URL": "https://plan.example/", "SECURITY_CONTACT": _CONTACT}),
        store_dir=stores,
        mirror_dir=tmp_path_factory.mktemp("copies"),
    )


@pytest.fixture(scope="session")
def copy(settings: Settings) -> Path:
    """The folder of the copy. Read it only."""
    return mirror(settings, processes=2, cards=CARDS)


@pytest.fixture(scope="session")
def index(copy: Path) -> dict[str, Any]:
    """What the copy says it has."""
    return dict(json.loads((copy / "_copy" / "index.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def front(copy: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """nginx before a server that is dead."""
    changes = {"FRONT_RATE": "9999", "FRONT_BURST": "9999"}
    changes |= {"FRONT_FILES_RATE": "9999", "FRONT_FILES_BURST": "9999"}
    front = Front(tmp_path_factory.mktemp("front"), **changes)
    link = front.folder / "copies" / "current"
    link.unlink()
    link.symlink_to(copy)
    with front:
        yield front


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A Chromium of its own."""
    from selenium import webdriver

    chromium = webdriver.Chrome(options=pytest_setup_options())
    yield chromium
    chromium.quit()
