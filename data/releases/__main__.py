"""`make releases`, `rollback`, `resume`, `prune`, `backup`, `publish` …: see docs/releases.md."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from data.releases import backup, change, published
from data.releases.kept import KeptRelease, ReleaseError, releases
from settings import Settings, read_settings

_ZONE = ZoneInfo("Asia/Shanghai")


def main(arguments: Sequence[str]) -> int:
    """Do what the first word says; 2 where it cannot be done."""
    options = _parser().parse_args(arguments)
    try:
        options.run(read_settings(), options)
    except (ReleaseError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data.releases", description=__doc__)
    verbs = parser.add_subparsers(required=True)
    verbs.add_parser("list").set_defaults(run=_list)
    back = verbs.add_parser("rollback")
    back.add_argument("release", nargs="?", default="", help="the one before when left out")
    back.set_defaults(run=_rollback)
    verbs.add_parser("resume").set_defaults(run=_resume)
    prune = verbs.add_parser("prune")
    prune.add_argument("--yes", action="store_true", help="do it; without, only say")
    prune.add_argument("--break-promises", action="store_true", help="drop promised ones too")
    prune.set_defaults(run=_prune)
    for verb, run in (("backup", _backup), ("restore", _restore)):
        command = verbs.add_parser(verb)
        command.add_argument("file", type=Path)
        command.set_defaults(run=run)
    publish = verbs.add_parser("publish")
    publish.add_argument("folder", type=Path)
    publish.set_defaults(run=_publish)
    follow = verbs.add_parser("follow")
    follow.add_argument("address")
    follow.set_defaults(run=_follow)
    return parser


def _list(settings: Settings, _options: argparse.Namespace) -> None:
    kept = releases(settings.store_dir)
    for release in kept:
        print(_line(release))
    if not kept:
        print(f"No release is kept in {settings.store_dir}. Run `make data` to build one.")


def _line(release: KeptRelease) -> str:
    marks = ["current"] * release.is_current + ["held"] * release.is_held
    marks += [f"promised ({len(release.promised)})"] if release.promised else []
    built = release.built.astimezone(_ZONE)
    return f"{release.name}  {built:%Y-%m-%d %H:%M}  {release.size / 1e6:6.1f} MB  " + ", ".join(
        marks
    )


def _rollback(settings: Settings, options: argparse.Namespace) -> None:
    name = change.rollback(settings.store_dir, options.release)
    print(f"Release {name} is the current one and held: no build changes that. "
          "`make resume` goes on with the latest.")  # fmt: skip


def _resume(settings: Settings, _options: argparse.Namespace) -> None:
    print(f"Release {change.resume(settings.store_dir)} is the current one, and none is held.")


def _prune(settings: Settings, options: argparse.Namespace) -> None:
    planned = change.plan(settings.store_dir, settings.keep, settings.days)
    for release in planned.promised:
        print(f"{_line(release)}: {'to be dropped' if options.break_promises else 'stays'}; it is "
              f"promised by {release.promised[0]}")  # fmt: skip
    doomed = [*planned.drop, *(planned.promised if options.break_promises else [])]
    for release in doomed:
        print(f"{_line(release)}: cards, files and citations held to it will answer 404")
    if options.yes:
        change.prune(settings.store_dir, planned, options.break_promises)
        print(f"{len(doomed)} releases were dropped.")
    else:
        print(f"{len(doomed)} releases would be dropped; nothing was. Say YES=1 to do it.")


def _backup(settings: Settings, options: argparse.Namespace) -> None:
    number = backup.backup(settings.store_dir, settings.curated_dir, options.file)
    print(f"{options.file}: {number} releases, {options.file.stat().st_size / 1e6:.1f} MB")


def _restore(settings: Settings, options: argparse.Namespace) -> None:
    name, is_curated = backup.restore(options.file, settings.store_dir, settings.curated_dir)
    print(f"Release {name} is the current one.")
    if not is_curated:
        print(f"The curated files in {settings.curated_dir} were left as they are.")


def _publish(settings: Settings, options: argparse.Namespace) -> None:
    name = published.publish(settings.store_dir, options.folder)
    print(f"Release {name} is published in {options.folder}.")


def _follow(settings: Settings, options: argparse.Namespace) -> None:
    name = published.follow(options.address, settings.store_dir)
    print(f"Release {name} of {options.address} is here.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
