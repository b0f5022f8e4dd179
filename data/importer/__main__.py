"""`python -m data.importer FILE [--district D] [--plan P]`: propose the rows of a document."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from data.curation.read import Frames, read_curated
from data.importer.context import Context
from data.importer.formats import read_document
from data.importer.proposals import Imported, hash_of, keep, summary
from data.importer.propose import propose
from data.importer.records import ImportResult
from settings import read_settings


def main(arguments: list[str]) -> int:
    """Import one file; 0 if it was read, 1 with a sentence if not."""
    options = _options(arguments)
    settings = read_settings()
    frames, problems = read_curated(settings.curated_dir)
    complaint = str(problems[0]) if problems else _complaint(frames, options)
    if complaint:
        print(complaint, file=sys.stderr)
        return 1
    context = Context(frames, options.district, options.plan)
    try:
        document = read_document(options.file, context.outline)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    outcome = propose(document, context)
    imported = Imported(
        options.file.name, hash_of(options.file), document.format, options.district, options.plan
    )
    folder = keep(settings.import_dir.expanduser(), options.file, imported, outcome)
    print(*summary(outcome), f"写在 {folder}", *_advice(outcome, frames, options), sep="\n")
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m data.importer", description=__doc__)
    parser.add_argument(
        "file", type=Path, help=".docx, .xlsx, .xlsm, .csv, .pdf, .html, .txt or .md"
    )
    parser.add_argument("--district", default="", help="code of the district, as in areas.csv")
    parser.add_argument("--plan", default="", help="code of the plan, as in plans.csv")
    return parser.parse_args(arguments)


def _advice(outcome: ImportResult, frames: Frames, options: argparse.Namespace) -> Iterator[str]:
    """What is still missing in the curated files, and what to do about it, a line each."""
    if not options.district:
        yield f"没有写 DISTRICT，区域和规划空着：写上再导入一次（{_districts(frames)}）{_BEGIN}"
        return
    rows = [item.row for item in outcome.proposals if "plan" in item.row]
    known = _plans(frames, options.district)
    for code, count in Counter(row["plan"] for row in rows).most_common():
        if not code:
            yield f"{count} 行不知是哪项规划：写 PLAN= 再导入一次（{'、'.join(known)}），或审核时选"
        elif code not in known:
            yield f"plans.csv 里没有 {code}，{count} 行用到：先加这一行，或审核时改选"


_BEGIN = "；新的区先运行 make new-district"


def _districts(frames: Frames) -> str:
    """The codes of the districts, with their names."""
    areas = frames["areas"]
    names = dict(zip(areas["area"], areas["name"], strict=True))
    return "、".join(f"{code} {names.get(code, '')}" for code in sorted(set(areas["district"])))


def _plans(frames: Frames, district: str) -> list[str]:
    plans = frames["plans"]
    return sorted(plans.loc[plans["district"] == district, "plan"])


def _complaint(frames: Frames, options: argparse.Namespace) -> str:
    """What is wrong with the words on the command line; empty if nothing is."""
    if not options.file.is_file():
        return f"No such file: {options.file}"
    districts = sorted(set(frames["areas"]["district"]))
    if options.district and options.district not in districts:
        return (
            f"areas.csv 里没有 {options.district}，有 {_districts(frames)}{_BEGIN}"
            f" / No district {options.district!r}: name one of {', '.join(districts)}, or none."
        )
    known = _plans(frames, options.district)
    if options.plan and options.plan not in known:
        return (
            f"plans.csv 里 {options.district} 没有 {options.plan}，有 {'、'.join(known)}"
            f" / No plan {options.plan!r} of {options.district!r}: name one of {', '.join(known)}."
        )
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
