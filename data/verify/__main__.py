"""`python -m data.verify FOLDER`: compare the curated figures with the documents' texts."""

from __future__ import annotations

import sys
from pathlib import Path

from data.checks.curated import check
from data.checks.problems import Problem
from data.curation.read import read_curated
from data.verify.run import verify
from settings import read_settings


def main(arguments: list[str]) -> int:
    """Say on stdout what was verified, on stderr what differs; 0 if nothing does."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("Name the folder of the documents: python -m data.verify FOLDER", file=sys.stderr)
        return 2
    frames, problems = read_curated(read_settings().curated_dir)
    problems = problems or check(frames)
    if problems:
        return _fail("problems in the curated files, so nothing was compared", problems)
    results = verify(frames, Path(arguments[0]))
    problems = [problem for result in results for problem in result.problems]
    if problems:
        return _fail("differences from the documents", problems)
    for result in results:
        print(result.summary)
    if not any(result.counts for result in results):
        print("Nothing verified: the folder has none of the texts.", file=sys.stderr)
        return 1
    return 0


def _fail(what: str, problems: list[Problem]) -> int:
    print(f"{len(set(problems))} {what}:", file=sys.stderr)
    for problem in sorted(set(problems)):
        print(f"  {problem}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
