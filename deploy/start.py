"""What must be right before the server starts; a fault is one sentence that names the setting."""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from settings import Settings, read_settings

#: More would not fit into the memory of one machine: some 300 MB each.
_MOST_WORKERS = 64


def check_or_exit(environ: Mapping[str, str]) -> Settings:
    """The settings; where the server could not serve a sentence and the end, with code 2."""
    try:
        return check(environ)
    except ValueError as error:
        print(error, file=sys.stderr)
        sys.exit(2)


def check(environ: Mapping[str, str]) -> Settings:
    """Look at the settings, and at the files and folders they name; they are returned.

    Raises:
        ValueError: with the one sentence.
    """
    settings = read_settings(environ)
    _check_workers(environ.get("WEB_CONCURRENCY", "2"))
    _check_log(environ.get("ACCESS_LOG", ""))
    _check_format(environ.get("LOG_FORMAT", ""))
    _check_store(settings)
    _check_scratch()
    return settings


def _check_workers(text: str) -> None:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST_WORKERS):
        raise ValueError(
            f"Set WEB_CONCURRENCY to a number of workers from 1 to {_MOST_WORKERS}: "
            f"{text!r} is none."
        )


def _check_log(name: str) -> None:
    if name in ("", "-"):
        return
    path = Path(name)
    if not os.access(path if path.exists() else path.absolute().parent, os.W_OK) or path.is_dir():
        raise ValueError(f"Set ACCESS_LOG to a file that can be written: {name} cannot.")


def _check_format(name: str) -> None:
    if name not in ("", "json", "words"):
        raise ValueError(f"Set LOG_FORMAT to json or words: {name!r} is neither.")


def _check_store(settings: Settings) -> None:
    folder = settings.store_dir
    if not folder.is_dir():
        raise ValueError(f"STORE_DIR={folder} is no folder. Run `make data` to build a store.")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise ValueError(f"STORE_DIR={folder} cannot be read by this account.")
    stores = list(folder.glob("store-*.duckdb"))
    if not stores:
        raise ValueError(f"No store in STORE_DIR={folder}. Run `make data` to build one.")
    if not any(os.access(store, os.R_OK) for store in stores):
        raise ValueError(f"The stores in STORE_DIR={folder} cannot be read by this account.")


def _check_scratch() -> None:
    try:
        tempfile.TemporaryFile().close()
    except OSError:
        # Each worker keeps a copy of the store it serves there.
        raise ValueError("Set TMPDIR to a folder that can be written: there is none.") from None


if __name__ == "__main__":
    check_or_exit(os.environ)
