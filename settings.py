"""Environment variables -> one frozen Settings record.

Each setting is declared once, with its default and its help; `docs/settings.md` is tested against
this list.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent


def _setting(default: Any, env: str, help: str) -> Any:
    return field(default=default, metadata={"env": env, "help": help})


@dataclass(frozen=True)
class Settings:
    """What the process may be told from outside; everything else is in the data."""

    store_dir: Path = _setting(
        ROOT / "store",
        "STORE_DIR",
        "Folder of the immutable data stores and of the link to the current one.",
    )
    curated_dir: Path = _setting(
        ROOT / "data" / "curated", "CURATED_DIR", "Folder of the curated CSV files."
    )
    host: str = _setting("0.0.0.0", "HOST", "Address the server listens on.")
    port: int = _setting(8050, "PORT", "Port the server listens on.")
    url_prefix: str = _setting(
        "/", "URL_PREFIX", "Path under which a proxy serves the dashboard, e.g. /plan/."
    )
    organisation: str = _setting("", "ORGANISATION", "Name of the operator, shown in the footer.")


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the environment.

    Raises:
        ValueError: a variable holds a value of the wrong type; the message names the variable.
    """
    environ = os.environ if environ is None else environ
    given: dict[str, Any] = {}
    for item in fields(Settings):
        text = environ.get(item.metadata["env"], "").strip()
        if text:
            given[item.name] = _convert(item.metadata["env"], text, item.default)
    return Settings(**given)


def _convert(name: str, text: str, default: Any) -> Any:
    if isinstance(default, Path):
        return Path(text).resolve()
    if not isinstance(default, int):
        return text
    try:
        return int(text)
    except ValueError:
        raise ValueError(f"Set {name} to a whole number: {text!r} is none.") from None
