"""Which release is held: `make rollback` holds one, and no build switches away from it."""

import os
import re
from pathlib import Path

#: Names the release that stays the current one whatever is built.
HELD = "held"
RELEASE = re.compile(r"[0-9a-f]{12}")


def held(store_dir: Path) -> str:
    """The release that is held; "" where none is, or its store is gone."""
    try:
        release = (store_dir / HELD).read_text(encoding="ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
    is_kept = RELEASE.fullmatch(release) and (store_dir / f"store-{release}.duckdb").is_file()
    return release if is_kept else ""


def hold(store_dir: Path, release: str) -> None:
    """Hold a release, written whole or not at all."""
    fresh = store_dir / f".{HELD}-{os.getpid()}"
    fresh.write_text(release + "\n", encoding="ascii")
    fresh.replace(store_dir / HELD)


def let_go(store_dir: Path) -> None:
    """Hold none any more."""
    (store_dir / HELD).unlink(missing_ok=True)
