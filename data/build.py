"""`make data`: check the curated files, build one immutable store, switch to it.

The store is a DuckDB file named by the content it was built from. On any fault of the curated files
or of the disk the store in use stays as it was.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from data.assessing.assessments import assessment_rows
from data.changes.differences import differences
from data.changes.log import UnloggedChangesError, unapproved, unlogged
from data.checks.curated import check
from data.checks.problems import Both, CuratedDataError
from data.checks.reused import check_reused
from data.curation.read import Frames, curated_files, read_curated
from data.curation.spellings import spellings
from data.findings import RULES_FOLDER, contradictions, find, rule_files
from data.releases.hold import held
from data.store import CURRENT
from data.store.file import SCHEMA, create_tables
from data.store.writer import StoreNotWrittenError, building, is_whole, keep_on_disk, write
from data.sums import stored_checks
from data.typed import typed_tables
from settings import read_settings

_HERE = Path(__file__).resolve().parent
#: What the documents count and subtract, done again; see `data.sums` for their investments.
ARITHMETIC = _HERE / "arithmetic.sql"
#: Code that decides what a store holds: a change of it makes another version of the same files.
_CODE = (
    _HERE,
    *(_HERE / name for name in ("assessing", "checks", "curation", "records", "store")),
    _HERE.parent / "assessment",
)

Say = Callable[[Both], None]


def build(
    curated: Path, store_dir: Path, say: Say = lambda text: None, needs_log: bool = False
) -> Path:
    """Check `curated`, write its store into `store_dir` and make it the current one, unless
    another is held (`make rollback`).

    `needs_log`: only where the log of revisions tells of all that readers see change, and every
    verdict that changes is approved.

    Returns:
        The store's path, `store-<version>.duckdb`; the same input gives the same version.

    Raises:
        CuratedDataError: with every fault of the files; the store in use is untouched.
        UnloggedChangesError: the log lacks a change; the new store is kept beside the one in use.
        StoreNotWrittenError: the folder has no room, or cannot be written; as untouched.
    """
    say(Both("读照录文件", "reading the curated files"))
    frames, problems = read_curated(curated)
    rows = ", ".join(f"{len(frame)} {name}" for name, frame in frames.items() if len(frame))
    say(Both(f"检查 {rows}", f"checking {rows}"))
    problems = problems or [*check(frames), *check_reused(frames["figures"], store_dir)]
    if problems:
        raise CuratedDataError(problems)
    version = content_version(curated)
    path = store_dir / f"store-{version}.duckdb"
    tables = computed_tables(frames, version)
    if needs_log and (problems := list(unapproved(frames, tables))):
        raise CuratedDataError(problems)
    with building(store_dir):
        if not is_whole(path, version, {name: len(frame) for name, frame in tables.items()}):
            say(Both(f"写入 {path.name}", f"writing {path.name}"))
            write(path, version, lambda connection: _fill(connection, tables, frames))
        if needs_log:
            _require_log(store_dir, path, frames)
        if held(store_dir):
            kept = held(store_dir)
            say(Both(f"仍用固定的 {kept}", f"leaving {kept} the current one, which is held"))
        else:
            switch(store_dir, path)
    return path


def _require_log(store_dir: Path, path: Path, frames: Frames) -> None:
    current = store_dir / CURRENT
    if current.exists():
        missing = unlogged(differences(current, path), frames["changes"])
        if missing:
            raise UnloggedChangesError(missing)


def content_version(curated: Path) -> str:
    """Twelve hex digits that name the content of the files and of the code that reads them."""
    digest = hashlib.sha256()
    code = [path for folder in _CODE for path in sorted(folder.glob("*.py"))]
    queries = [SCHEMA, ARITHMETIC, *rule_files()]
    for path in [*curated_files(curated), *code, *queries]:
        folder = next((each for each in (curated, RULES_FOLDER) if path.is_relative_to(each)), None)
        name = path.relative_to(folder) if folder else Path(path.name)
        digest.update(name.as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


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


def computed_tables(frames: Frames, version: str) -> dict[str, pd.DataFrame]:
    """The rows of all tables but the findings, which are asked of the others."""
    tables = typed_tables(frames)
    pairs = _contradictions(tables)
    tables["assessments"] = pd.DataFrame(assessment_rows(frames, tables["figures"], pairs))
    tables["arithmetic"] = pd.DataFrame(stored_checks(tables["groups"], tables["investments"]))
    tables["spellings"] = spellings(tables)
    tables["meta"] = _meta(tables, version)
    return tables


def _contradictions(tables: dict[str, pd.DataFrame]) -> list[tuple[str, str]]:
    """What the audit's rules find in the printed figures alone, before anything is assessed."""
    with duckdb.connect() as connection:
        create_tables(connection)
        insert(connection, tables)
        return contradictions(connection)


def _fill(
    connection: duckdb.DuckDBPyConnection, tables: dict[str, pd.DataFrame], frames: Frames
) -> dict[str, int]:
    """Insert all rows; how many each table was given."""
    create_tables(connection)
    insert(connection, tables)
    findings = find(connection, frames["explanations"])
    insert(connection, {"findings": findings})
    counts = {name: len(frame) for name, frame in {**tables, "findings": findings}.items()}
    (arithmetic,) = connection.execute("SELECT count(*) FROM arithmetic").fetchone() or (0,)
    return counts | {"arithmetic": arithmetic}


def insert(connection: duckdb.DuckDBPyConnection, tables: dict[str, pd.DataFrame]) -> None:
    """The rows of some tables, and what their arithmetic gives once assessments are among them."""
    for name, frame in tables.items():
        if len(frame):
            connection.register("frame", frame)
            connection.execute(f'INSERT INTO "{name}" BY NAME SELECT * FROM frame')
    if "assessments" in tables:
        connection.execute(ARITHMETIC.read_text(encoding="utf-8"))


def _meta(tables: dict[str, pd.DataFrame], version: str) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "version": version,
                "documents": len(tables["documents"]),
                "figures": len(tables["figures"]),
                "latest_published": _latest(tables["documents"]),
            }
        ]
    )


def _latest(documents: pd.DataFrame) -> str:
    """The latest date of publication that a document prints; any year where none prints one."""
    dated = documents[documents["prints_date"] != "no"]
    return str((dated if len(dated) else documents)["published"].max())


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
