"""Programs that tests run: a missing one is a failure, for a skipped test proves nothing."""

import shutil

import pytest


def tool(*names: str) -> str:
    """The path of the first of these programs that is installed; the test fails where none is."""
    for name in names:
        # Debian keeps servers where only root looks.
        path = shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
        if path:
            return path
    pytest.fail(f"{names[0]} is not installed: run scripts/test-tools.sh", pytrace=False)
