"""Stores that tests share: each is built by the first process of a run that asks for it."""

import fcntl
import os
import shutil
from pathlib import Path

import pytest

from data.build import build
from data.store import CURRENT, Store
from settings import ROOT


def built_once(factory: pytest.TempPathFactory, name: str, curated: Path) -> Path:
    """The folder of the store of `curated`, which has this name in this run."""
    base = factory.getbasetemp()
    # Beside the folders of the processes that pytest-xdist starts.
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = run / "stores" / name
    folder.mkdir(parents=True, exist_ok=True)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / CURRENT).exists():
            build(curated, folder)
    return folder


@pytest.fixture(scope="session")
def real_store_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the store built from the real curated files. Read it only."""
    return built_once(tmp_path_factory, "real", ROOT / "data" / "curated")


@pytest.fixture(scope="session")
def real_store(real_store_dir: Path) -> Store:
    """The store of the real figures."""
    return Store(real_store_dir)


@pytest.fixture(scope="session")
def invented_store_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the store built from the invented plan of `tests/invented`. Read it only."""
    return built_once(tmp_path_factory, "invented", ROOT / "tests" / "invented" / "curated")


@pytest.fixture(scope="session")
def invented_store(invented_store_dir: Path) -> Store:
    """The store of the invented plan."""
    return Store(invented_store_dir)


def copy_of_store(store_dir: Path, folder: Path) -> Path:
    """`folder` with the current store of `store_dir`, for tests that replace or drop it."""
    folder.mkdir(parents=True, exist_ok=True)
    current = (store_dir / CURRENT).resolve()
    shutil.copy2(current, folder)
    (folder / CURRENT).symlink_to(current.name)
    return folder
