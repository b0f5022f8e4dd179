"""`make data`: check the curated files, build one immutable store, switch to it.

The store is a DuckDB file named by the content it was built from. On any fault of the curated files
or of the disk the store in use stays as it was.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pandas as pd
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from data.building.filling import CuratedFiles, check_parts, fill, insert, row_counts
from data.building.origins import content_version, origins
from data.building.parts import SIZE, parts_of
from data.building.workers import workers
from data.changes.differences import differences
from data.changes.log import UnloggedChangesError, pending, unapproved, unlogged
from data.checks.problems import Both, CuratedDataError
from data.curation.read import read_documents, read_site
from data.releases.hold import held
from data.store import CURRENT
from data.store.writer import StoreNotWrittenError, building, is_whole, keep_on_disk, write
from settings import read_settings

Say = Callable[[Both], None]


def build(
    curated: Path,
    store_dir: Path,
    say: Say = lambda text: None,
    needs_log: bool = False,
    processes: int = 0,
    part_size: int = SIZE,
) -> Path:
    """Check `curated`, write its store into `store_dir` and make it the current one, unless
    another is held (`make rollback`).

    `needs_log`: only where the log of revisions tells of all that readers see change, and every
    verdict that changes is approved. `processes` and `part_size` change nothing of what is written:
    in how many processes (0: one a processor), and how many bytes of files at a time.

    Returns:
        The store's path, `store-<version>.duckdb`; the same input gives the same version.

    Raises:
        CuratedDataError: with every fault of the files; the store in use is untouched.
        UnloggedChangesError: the log lacks a change; the new store is kept beside the one in use.
        StoreNotWrittenError: the folder has no room, or cannot be written; as untouched.
    """
    version = content_version(curated)
    path = store_dir / f"store-{version}.duckdb"
    with building(store_dir):
        with _source(curated, store_dir, say, processes, part_size) as source:
            _write(source, store_dir, path, say, needs_log)
        if held(store_dir):
            kept = held(store_dir)
            say(Both(f"仍用固定的 {kept}", f"leaving {kept} the current one, which is held"))
        else:
            switch(store_dir, path)
    return path


@contextmanager
def _source(
    curated: Path, store_dir: Path, say: Say, processes: int, part_size: int
) -> Iterator[CuratedFiles]:
    """The files in parts, the site's tables read and checked."""
    say(Both("读照录文件", "reading the curated files"))
    site, problems = read_site(curated)
    parts = parts_of(curated, site, part_size)
    if problems:
        unreadable = [read_documents(curated, part.documents)[1] for part in parts]
        raise CuratedDataError([*problems, *chain.from_iterable(unreadable)])
    between = TemporaryDirectory(dir=store_dir, prefix="store-parts-", suffix=".tmp")
    with between as folder, workers(len(parts), processes) as run:
        files = [Path(folder) / f"{number}.tables" for number in range(len(parts))]
        yield CuratedFiles(curated, site, parts, files, run)


def _write(source: CuratedFiles, store_dir: Path, path: Path, say: Say, needs_log: bool) -> None:
    """The store at `path`, checked; written unless it is there."""
    many = len(source.site["documents"])
    say(Both(f"检查 {many} 份文件", f"checking {many} documents"))
    parts = check_parts(source, store_dir)
    version = path.stem.removeprefix("store-")
    expected = Counter[str]()
    for rows in (rows for part in parts for rows in part.rows.values()):
        expected.update(rows)
    current = (store_dir / CURRENT).resolve()
    # An empty log asks for nothing.
    log = source.site["changes"].head(0)
    if needs_log:
        log = pending(source.site["changes"], current if current.exists() else None)
    files, code = origins(source.curated)

    def filled(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
        fill(connection, source, parts, version)
        insert(connection, {"sources": files})
        connection.execute("UPDATE meta SET code = ?", [code])
        _require_approved(connection, log)
        return row_counts(connection)

    if is_whole(path, version, expected):
        with duckdb.connect(str(path), read_only=True) as connection:
            _require_approved(connection, log)
    else:
        say(Both(f"写入 {path.name}", f"writing {path.name}"))
        write(path, version, filled)
    if needs_log and current.exists():
        missing = unlogged(differences(current, path), log)
        if missing:
            raise UnloggedChangesError(missing)


def _require_approved(connection: duckdb.DuckDBPyConnection, log: pd.DataFrame) -> None:
    if problems := list(unapproved(log, connection)):
        raise CuratedDataError(problems)


def switch(store_dir: Path, path: Path) -> None:
    """Make `path` the current store, atomically: readers see the old one or the new one."""
    link = store_dir / CURRENT
    fresh = store_dir / f".{CURRENT}-{os.getpid()}"
    fresh.unlink(missing_ok=True)
    try:
        fresh.symlink_to(path.name)
        fresh.replace(link)
    finally:
        fresh.unlink(missing_ok=True)
    keep_on_disk(store_dir)


def main() -> int:
    """Build the store the settings name; say on stderr what is wrong, if anything is."""
    console = Console(stderr=True, highlight=False)
    try:
        settings = read_settings()
    except ValueError as error:
        console.print(str(error), markup=False, soft_wrap=True)
        return 2
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    try:
        with Progress(*columns, console=console, transient=True) as progress:
            task = progress.add_task(Both("开始", "starting"), total=None)
            path = build(
                settings.curated_dir,
                settings.store_dir,
                lambda text: progress.update(task, description=text),
                settings.production,
            )
    except CuratedDataError as error:
        console.print(
            Both(
                f"{settings.curated_dir} 有 {len(error.problems)} 处问题",
                f"{len(error.problems)} problems in {settings.curated_dir}:",
            ),
            style="bold red",
            markup=False,
            soft_wrap=True,
        )
        for problem in error.problems:
            console.print(f"  {problem}", markup=False, soft_wrap=True)
        console.print(
            Both(
                "没有写入，在用的数据不变。", "Nothing was written; the store in use is unchanged."
            ),
            soft_wrap=True,
        )
        return 1
    except (StoreNotWrittenError, UnloggedChangesError) as error:
        console.print(str(error), style="bold red", markup=False, soft_wrap=True)
        console.print(Both("在用的数据不变。", "The store in use is unchanged."))
        return 1
    release = held(settings.store_dir)
    if release:
        console.print(
            Both(
                f"{path.name} 已建好；固定的版本 {release} 仍在用。`make resume` 换到最新。",
                f"{path.name} is built; release {release}, which is held, stays the current one. "
                "`make resume` goes on with the latest.",
            ),
            soft_wrap=True,
        )
    else:
        console.print(
            Both(f"在用的数据是 {path.name}。", f"The current store is {path.name}."),
            soft_wrap=True,
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
