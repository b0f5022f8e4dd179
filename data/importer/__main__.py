"""`python -m data.importer FILE [--district D] [--plan P]`: propose the rows of a document."""

import argparse
import sys
from pathlib import Path

from data.curation.read import Frames, read_curated
from data.importer.context import Context
from data.importer.formats import read_document
from data.importer.proposals import Imported, hash_of, keep, summary
from data.importer.propose import propose
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
    print(*summary(outcome), f"写在 {folder}", sep="\n")
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m data.importer", description=__doc__)
    parser.add_argument("file", type=Path, help=".docx, .xlsx, .pdf, .html, .txt or .md")
    parser.add_argument("--district", default="", help="code of the district, as in areas.csv")
    parser.add_argument("--plan", default="", help="code of the plan, as in plans.csv")
    return parser.parse_args(arguments)


def _complaint(frames: Frames, options: argparse.Namespace) -> str:
    """What is wrong with the words on the command line; empty if nothing is."""
    if not options.file.is_file():
        return f"No such file: {options.file}"
    districts = sorted(set(frames["areas"]["district"]))
    if options.district and options.district not in districts:
        return f"No district {options.district!r}: name one of {', '.join(districts)}, or none."
    plans = frames["plans"]
    known = sorted(plans.loc[plans["district"] == options.district, "plan"])
    if options.plan and options.plan not in known:
        return f"No plan {options.plan!r} of {options.district!r}: name one of {', '.join(known)}."
    return ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
