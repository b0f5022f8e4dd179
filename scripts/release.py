"""`make diff` and `make release`: what readers would see change, and the log that says why.

Both build the curated files into a folder of their own and compare the result with the release in
use; `release` adds what the log of revisions lacks. See docs/releases.md.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb
import pandas as pd

from data.build import build
from data.building.origins import origins
from data.changes.base import compared_with
from data.changes.differences import differences
from data.changes.log import evidence, pending, unapproved, unlogged
from data.changes.writing import write_revision
from data.checks.problems import Both, CuratedDataError, Problem
from data.curation.read import read_site
from data.day import today
from data.records.changes import Change
from data.store import Store
from scripts.shown_changes import show, write_table
from settings import Settings, read_settings


class Compared(NamedTuple):
    """The curated files against the release in use.

    `log` are the rows of the log that this release does not tell of, `changed` the curated files
    that are others than those it was built from.
    """

    before: Path
    after: Path
    changes: list[Change]
    log: pd.DataFrame
    evidences: dict[str, str]
    problems: list[Problem]
    changed: list[str]

    @property
    def missing(self) -> list[Change]:
        return unlogged(self.changes, self.log)

    @property
    def revision(self) -> str:
        """The last revision of the log, where nobody has seen it yet."""
        return str(self.log["revision"].iloc[-1]) if len(self.log) else ""


def main(arguments: Sequence[str]) -> int:
    """Do what the first word says; 2 where it cannot be done, and nothing was changed."""
    parser = argparse.ArgumentParser(prog="python -m scripts.release", description=__doc__)
    verbs = parser.add_subparsers(required=True, dest="verb")
    diff = verbs.add_parser("diff")
    diff.add_argument("--table", type=Path, help="write all of it into this CSV file, too")
    release = verbs.add_parser("release")
    release.add_argument("--note", required=True, help="why, for readers, in Chinese")
    release.add_argument("--by", required=True, help="who checked it")
    options = parser.parse_args(arguments)
    try:
        settings = _usable_settings(options)
        before = compared_with(settings.store_dir)
        if before is None:
            print(
                Both(
                    f"{settings.store_dir} 里没有在用的版本：运行 make data 生成第一版。",
                    f"No release is in use in {settings.store_dir}: `make data` builds the first "
                    "one.",
                )
            )
            return 0
        with tempfile.TemporaryDirectory() as folder:
            return _compare(settings, before, Path(folder), options)
    except (ValueError, CuratedDataError, OSError, duckdb.Error) as error:
        print(error, file=sys.stderr)
        return 2


def _usable_settings(options: argparse.Namespace) -> Settings:
    """The settings, where these and the words of the command line can be used."""
    if options.verb == "release":
        # A cell of the log is one line.
        options.note, options.by = (" ".join(text.split()) for text in (options.note, options.by))
        if not (options.note and options.by):
            raise ValueError(
                Both(
                    "写明 NOTE（为什么改，给读者看）和 BY（谁核对的）。",
                    "Say NOTE, which tells readers why, and BY, who checked it.",
                )
            )
    return read_settings()


def _compare(settings: Settings, before: Path, folder: Path, options: argparse.Namespace) -> int:
    after = build(settings.curated_dir, folder)
    log = pending(read_site(settings.curated_dir)[0]["changes"], before)
    with duckdb.connect(str(after), read_only=True) as connection:
        evidences, problems = evidence(connection), list(unapproved(log, connection))
    changes = differences(before, after)
    compared = Compared(
        before, after, changes, log, evidences, problems, _changed(settings.curated_dir, before)
    )
    if options.verb == "release":
        return _release(settings, compared, options)
    used, next_one = (
        Store(path.parent).at(path.stem.removeprefix("store-")) for path in (before, after)
    )
    seen = show(used, next_one, changes, len(compared.missing), settings.store_dir)
    for problem in problems:
        print(problem)
    if options.table:
        write_table(options.table, next_one, changes, seen)
        print(Both(f"全部写入 {options.table}。", f"All of it is in {options.table}."))
    return 0


def _changed(curated: Path, before: Path) -> list[str]:
    """The curated files, but the log, that are not those a release was built from."""
    now = dict(origins(curated)[0].itertuples(index=False, name=None))
    with duckdb.connect(str(before), read_only=True) as connection:
        try:
            then = dict(connection.execute("SELECT file, sha256 FROM sources").fetchall())
        except duckdb.CatalogException:
            # Older code did not say what it built of.
            return ["?"]
    names = {name for name, _ in now.items() ^ then.items()}
    return sorted(names - {"revisions.csv", "changes.csv"})


def _release(settings: Settings, compared: Compared, options: argparse.Namespace) -> int:
    if not compared.changes and not compared.changed:
        print(
            Both(
                "文件与在用的版本相同，没有要记的：什么也没有写。",
                "The files are those of the release in use: nothing to log, nothing was written.",
            )
        )
        return 0
    # What nobody has seen yet is told as it is now: earlier words of it may be wrong by then.
    older = compared.log[compared.log["revision"] != compared.revision]
    written = write_revision(
        settings.curated_dir, today().isoformat(), options.note, options.by,
        unlogged(compared.changes, older), compared.evidences, compared.revision,
    )  # fmt: skip
    print(
        Both(
            f"修订 {written.revision} 已写入 revisions.csv 和 changes.csv。",
            f"Revision {written.revision} is in revisions.csv and changes.csv.",
        )
    )
    if compared.revision:
        print(
            Both(
                f"它代替还没有发布的 {compared.revision}。",
                f"It takes the place of {compared.revision}, which is not released yet.",
            )
        )
    _say_approvals(written.voided, written.unapproved)
    print(Both("然后运行 make data。", "Then run `make data`."))
    return 0


def _say_approvals(voided: Sequence[tuple[str, str]], wanted: int) -> None:
    for name, subject in voided:
        print(
            Both(
                f"{name} 对 {subject} 的批准作废：评价或所依据的行又改过。",
                f"{name}'s approval of {subject} is void: the verdict, or a row that it rests on, "
                "was edited since.",
            )
        )
    if wanted:
        print(
            Both(
                f"有 {wanted} 项评价改变，请人批准，把批准人写进 changes.csv 的 approved_by。",
                f"Have the {wanted} verdicts that change approved: write who did into approved_by "
                "of changes.csv.",
            )
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
