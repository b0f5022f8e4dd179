"""`make diff` and `make release`: what readers would see change, and the log that says why.

Both build the curated files into a folder of their own and compare the result with the release in
use; `release` adds what the log of revisions lacks. See docs/releases.md.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from data.build import build, computed_tables
from data.changes.differences import differences
from data.changes.log import append, evidence, unapproved, unlogged
from data.checks.problems import CuratedDataError
from data.curation.read import read_curated
from data.day import today
from data.records.changes import Change
from data.store import CURRENT, Store
from presentation.changes import change_words, labels
from queries.changes import named
from scripts.addresses import EMBEDS, promised
from settings import Settings, read_settings


def main(arguments: Sequence[str]) -> int:
    """Do what the first word says; 2 where it cannot be done, and nothing was changed."""
    parser = argparse.ArgumentParser(prog="python -m scripts.release", description=__doc__)
    verbs = parser.add_subparsers(required=True, dest="verb")
    verbs.add_parser("diff")
    release = verbs.add_parser("release")
    release.add_argument("--note", required=True, help="why, for readers, in Chinese")
    release.add_argument("--by", required=True, help="who checked it")
    asked = parser.parse_args(arguments)
    settings = read_settings()
    if not (settings.store_dir / CURRENT).exists():
        print(f"No release is in use in {settings.store_dir}: `make data` builds the first one.")
        return 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _compare(settings, Path(folder), asked)
    except (CuratedDataError, OSError) as error:
        print(error, file=sys.stderr)
        return 2


def _compare(settings: Settings, folder: Path, asked: argparse.Namespace) -> int:
    build(settings.curated_dir, folder)
    frames, _ = read_curated(settings.curated_dir)
    store = Store(folder)
    tables = computed_tables(frames, store.version)
    changes = differences(settings.store_dir / CURRENT, folder / CURRENT)
    missing = unlogged(changes, frames["changes"])
    _show(store, changes, missing)
    for problem in unapproved(frames, tables):
        print(problem)
    if asked.verb == "release":
        _log(settings.curated_dir, missing, evidence(tables), asked)
    return 0


def _show(store: Store, changes: Sequence[Change], missing: Sequence[Change]) -> None:
    console = Console(highlight=False)
    logged = named(store, changes)
    console.print(change_words.counted(logged))
    for kind, groups in change_words.by_kind(logged):
        table = Table("", "", title=labels.KINDS[kind], title_justify="left", show_header=False)
        for group in groups:
            table.add_row(change_words.subject(group[0]), change_words.told(group))
        console.print(table)
    pages = {
        f"/indicator/{change.area}/{change.indicator}" for change in changes if change.indicator
    }
    console.print(f"{len(pages)} pages of indicators, {_cards(changes)} promised cards and "
                  f"{len(missing)} changes that the log does not tell of yet.")  # fmt: skip


def _cards(changes: Sequence[Change]) -> int:
    """Promised cards of an indicator, or of a whole plan, that a change is about."""
    about = {(f"indicator={change.indicator}", f"area={change.area}") for change in changes}
    return sum(
        any(indicator in card and area in card for indicator, area in about)
        for card in promised(EMBEDS)
    )


def _log(
    curated: Path, missing: Sequence[Change], evidences: dict[str, str], asked: argparse.Namespace
) -> None:
    day = today().isoformat()
    number = sum(
        day in line for line in (curated / "revisions.csv").read_text("utf-8").splitlines()
    )
    revision = {
        "revision": f"{day}-{number + 1}", "day": day, "note": asked.note, "checked_by": asked.by,
    }  # fmt: skip
    append(curated, revision, missing, evidences)
    flips = sum(change.kind == "verdict" for change in missing)
    print(f"Revision {revision['revision']} is in revisions.csv and changes.csv. "
          + (f"Have the {flips} verdicts that change approved: write who did into approved_by of "
             "changes.csv. " if flips else "") + "Then run `make data`.")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
