"""`make diff` and `make release`: what readers would see change, and the log that says why.

Both build the curated files into a folder of their own and compare the result with the release in
use; `release` adds what the log of revisions lacks. See docs/releases.md.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import duckdb
from rich.console import Console
from rich.table import Table

from data.build import build
from data.changes.differences import differences
from data.changes.log import append, evidence, unapproved, unlogged
from data.checks.problems import Both, CuratedDataError
from data.curation.read import read_site
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
    options = parser.parse_args(arguments)
    try:
        settings = _usable_settings(options)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if not (settings.store_dir / CURRENT).exists():
        print(
            Both(
                f"{settings.store_dir} 里没有在用的版本：运行 make data 生成第一版。",
                f"No release is in use in {settings.store_dir}: `make data` builds the first one.",
            )
        )
        return 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            return _compare(settings, Path(folder), options)
    except (CuratedDataError, OSError) as error:
        print(error, file=sys.stderr)
        return 2


def _usable_settings(options: argparse.Namespace) -> Settings:
    """The settings, where these and the words of the command line can be used."""
    if options.verb == "release" and not (options.note.strip() and options.by.strip()):
        raise ValueError(
            Both(
                "写明 NOTE（为什么改，给读者看）和 BY（谁核对的）。",
                "Say NOTE, which tells readers why, and BY, who checked it.",
            )
        )
    return read_settings()


def _compare(settings: Settings, folder: Path, options: argparse.Namespace) -> int:
    path = build(settings.curated_dir, folder)
    log = read_site(settings.curated_dir)[0]["changes"]
    changes = differences(settings.store_dir / CURRENT, path)
    missing = unlogged(changes, log)
    _show(Store(folder), changes, missing)
    with duckdb.connect(str(path), read_only=True) as connection:
        for problem in unapproved(log, connection):
            print(problem)
        if options.verb == "release":
            _log(settings.curated_dir, missing, evidence(connection), options)
    return 0


def _show(store: Store, changes: Sequence[Change], missing: Sequence[Change]) -> None:
    console = Console(highlight=False)
    logged = named(store, changes)
    console.print(change_words.counted(logged))
    for kind, groups in change_words.by_kind(logged):
        table = Table("", "", title=labels.KINDS[kind], title_justify="left", show_header=False)
        for group in groups:
            table.add_row(change_words.subject(group[0]), change_words.changes_words(group))
        console.print(table)
    pages = {
        f"/indicator/{change.area}/{change.indicator}" for change in changes if change.indicator
    }
    cards = _cards(changes)
    console.print(
        Both(
            f"涉及 {len(pages)} 个指标页、{cards} 张承诺保留的卡片；"
            f"有 {len(missing)} 处变动还没有写进修订记录。",
            f"{len(pages)} pages of indicators, {cards} promised cards and {len(missing)} changes "
            "that the log does not tell of yet.",
        ),
        markup=False,
        soft_wrap=True,
    )


def _cards(changes: Sequence[Change]) -> int:
    """Promised cards of an indicator, or of a whole plan, that a change is about."""
    about = {(f"indicator={change.indicator}", f"area={change.area}") for change in changes}
    return sum(
        any(indicator in card and area in card for indicator, area in about)
        for card in promised(EMBEDS)
    )


def _log(
    curated: Path, missing: Sequence[Change], evidences: dict[str, str], options: argparse.Namespace
) -> None:
    day, log = today().isoformat(), curated / "revisions.csv"
    lines = log.read_text("utf-8").splitlines() if log.exists() else []
    number = sum(day in line for line in lines)
    revision = {
        "revision": f"{day}-{number + 1}", "day": day, "note": options.note,
        "checked_by": options.by,
    }  # fmt: skip
    append(curated, revision, missing, evidences)
    flips = sum(change.kind == "verdict" for change in missing)
    print(
        Both(
            f"修订 {revision['revision']} 已写入 revisions.csv 和 changes.csv。",
            f"Revision {revision['revision']} is in revisions.csv and changes.csv.",
        )
    )
    if flips:
        print(
            Both(
                f"有 {flips} 项评价改变，请人批准，把批准人写进 changes.csv 的 approved_by。",
                f"Have the {flips} verdicts that change approved: write who did into approved_by "
                "of changes.csv.",
            )
        )
    print(Both("然后运行 make data。", "Then run `make data`."))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
