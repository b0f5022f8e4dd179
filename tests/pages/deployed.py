"""A checkout of the code that a test may change, for servers of newer code."""

from __future__ import annotations

import shutil
from pathlib import Path

from settings import ROOT


def copy_of_code(folder: Path) -> Path:
    """Copy what a server needs into `folder`, which must not exist."""
    left_out = shutil.ignore_patterns(".*", "store", "vendor", "tests", "docs", "__pycache__")
    return Path(shutil.copytree(ROOT, folder, ignore=left_out))
