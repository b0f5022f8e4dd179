"""`make mirror`: write a release as plain files that any web server can serve.

`docs/mirror.md` tells what is in a copy, what is not, and how it is served. The latest copy stays
in use until a new one is whole.
"""

import argparse
import json
import os
import signal
import sys
import time
from pathlib import Path

from data.store import NoStoreError
from mirror.write import MirrorError, mirror
from settings import read_settings


def main(arguments: list[str]) -> int:
    """Make a copy for the settings of this place; say what is in it and what is not."""
    parser = argparse.ArgumentParser(prog="python -m mirror", description=__doc__)
    parser.add_argument("--release", default="", help="another release than the current one")
    parser.add_argument("--held", type=int, default=3, help="other releases whose cards are kept")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    chosen = parser.parse_args(arguments)
    started = time.monotonic()
    # systemd and `docker stop` end it so: what is unfinished must not stay.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        folder = mirror(read_settings(), chosen.release, chosen.held, chosen.processes)
    except (MirrorError, NoStoreError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    _report(folder, time.monotonic() - started)
    return 0


def _report(folder: Path, seconds: float) -> None:
    content = json.loads((folder / "_copy" / "index.json").read_text(encoding="utf-8"))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"{folder}: {len(content['files'])} addresses, {size / 1e6:.0f} MB, {seconds:.0f} s")
    for reason, number in sorted(content["left_out"].items()):
        print(f"  left out: {number} × {reason}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
