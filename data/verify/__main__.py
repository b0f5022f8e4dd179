"""`python -m data.verify FOLDER`: compare the curated figures with the documents' texts."""

import sys
from pathlib import Path

from data.checks.curated import check
from data.checks.problems import Both, Problem
from data.curation.read import read_curated
from data.verify.run import verify
from settings import read_settings


def main(arguments: list[str]) -> int:
    """Say on stdout what was verified, on stderr what differs; 0 if nothing does."""
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        usage = "python -m data.verify FOLDER"
        said = Both(f"写明文件所在的文件夹：{usage}", f"Name the folder of the documents: {usage}")
        print(said, file=sys.stderr)
        return 2
    frames, problems = read_curated(read_settings().curated_dir)
    problems = problems or check(frames)
    if problems:
        return _fail(
            Both(
                "照录文件的问题，没有核对", "problems in the curated files, so nothing was compared"
            ),
            problems,
        )
    results = verify(frames, Path(arguments[0]))
    problems = [problem for result in results for problem in result.problems]
    if problems:
        return _fail(Both("与文件不同", "differences from the documents"), problems)
    for result in results:
        print(result.summary)
    if not any(result.counts for result in results):
        said = Both(
            "没有核对：文件夹里没有这些文件", "Nothing verified: the folder has none of the texts."
        )
        print(said, file=sys.stderr)
        return 1
    return 0


def _fail(what: Both, problems: list[Problem]) -> int:
    count = len(set(problems))
    said = Both(f"{count} 处{what.chinese}", f"{count} {what.english}:")
    print(said, file=sys.stderr)
    for problem in sorted(set(problems)):
        print(f"  {problem}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
