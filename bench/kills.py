"""`make kills`: NUMBER builds of data/curated, each killed (-9) at a chance moment of SEED.

Half of the moments lie in a whole build, half in the time in which it writes. The store in use, of
invented data, must stay as it is, and what broken builds left must be gone after the next one.
"""

import argparse
import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.server import ROOT
from data.build import build, switch
from data.store import CURRENT
from data.store.file import check_file
from tests.conftest import TINY, write_files


class _Build:
    """A running build into `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._began = time.monotonic()
        environ = {**os.environ, "STORE_DIR": str(folder), "CURATED_DIR": "data/curated"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "data.build"], cwd=ROOT, env=environ,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def seconds_to_write(self) -> float:
        """Until it writes, or has ended: the seconds that it took."""
        while self._process.poll() is None and not self.is_writing():
            time.sleep(0.001)
        return time.monotonic() - self._began

    def is_writing(self) -> bool:
        """Whether its unfinished store is there."""
        return any(self._folder.glob(f"store-*.{self._process.pid}.tmp"))

    def seconds(self) -> float:
        """Those of the whole build."""
        if self._process.wait() != 0:
            raise RuntimeError("a build that nobody killed failed")
        return time.monotonic() - self._began

    def kill(self) -> str:
        """End it now; what it was at."""
        if self._process.poll() is not None:
            return "done before"
        work = "while it wrote" if self.is_writing() else "at other work"
        self._process.kill()
        self._process.wait()
        return work


def main() -> int:
    """Say how many builds were killed at what, and whether harm was done."""
    parser = argparse.ArgumentParser(prog="python -m bench.kills")
    parser.add_argument("--number", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        harm = _killed(Path(name), options.number, random.Random(options.seed))
    print(*harm or ["no harm"], sep="\n")
    return 1 if harm else 0


def _killed(folder: Path, number: int, chance: random.Random) -> list[str]:
    stores = folder / "store"
    used = build(write_files(folder / "curated", TINY), stores)
    before = _state(used)
    whole = _Build(stores)
    to_write, seconds = whole.seconds_to_write(), whole.seconds()
    print(f"a whole build: {seconds:.1f} s, of which it writes from {to_write:.1f} s on")
    ended: Counter[str] = Counter()
    harm = []
    for turn in range(number):
        _go_back(stores, used)
        running = _Build(stores)
        if turn % 2:
            running.seconds_to_write()
        time.sleep(chance.uniform(0, seconds - to_write if turn % 2 else seconds))
        ended[running.kill()] += 1
        if _state(used) != before or not (stores / CURRENT).exists():
            harm.append(f"build {turn}: the store in use is not what it was")
    print(f"{number} builds: {dict(ended.most_common())}")
    return [*harm, *_after_next(stores, used)]


def _state(store: Path) -> tuple[str, dict[str, int]]:
    """Its bytes, and that it can be read."""
    rows = check_file(store, store.stem.removeprefix("store-"))
    return hashlib.sha256(store.read_bytes()).hexdigest(), dict(rows)


def _go_back(stores: Path, used: Path) -> None:
    """Forget a build that was done: the next has all of its work to do."""
    switch(stores, used)
    for path in stores.glob("store-*.duckdb"):
        if path != used:
            path.unlink()


def _after_next(stores: Path, used: Path) -> list[str]:
    """What is wrong after a build that nobody kills."""
    _go_back(stores, used)
    left = len(list(stores.iterdir())) - 2
    _Build(stores).seconds()
    current = (stores / CURRENT).resolve()
    _state(current)
    names = {path.name for path in stores.iterdir()}
    orphans = names - {CURRENT, used.name, current.name}
    print(f"{left} unfinished files before the next build, {len(orphans)} after it")
    return [f"left behind: {name}" for name in sorted(orphans)]


if __name__ == "__main__":
    sys.exit(main())
