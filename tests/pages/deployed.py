"""A checkout of the code that a test may change, for servers of newer code."""

import shutil
from pathlib import Path

from settings import ROOT


def copy_of_code(folder: Path) -> Path:
    """Copy what a server needs into `folder`, which must not exist."""
    left_out = shutil.ignore_patterns(".*", "vendor", "tests", "docs", "__pycache__")

    def ignore(path: str, names: list[str]) -> set[str]:
        """The store in use is below the top; `data/store` is code."""
        stores = {"store"} if Path(path) == ROOT else set()
        return left_out(path, names) | stores

    return Path(shutil.copytree(ROOT, folder, ignore=ignore))
