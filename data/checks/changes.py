"""The log of revisions, where somebody wrote into it by hand."""

import re
from collections.abc import Iterator

from assessment.periods import SHAPE
from data.checks.problems import Both, Problem, at
from data.curation.columns import SLUG
from data.curation.read import Frames

#: District, plan, area, indicator, period of the target, period: what a verdict is named by.
_VERDICT = re.compile("/".join([rf"({SLUG})"] * 4 + [rf"({SHAPE})"] * 2), re.ASCII)


def check_changes(frames: Frames) -> Iterator[Problem]:
    """A change of a verdict names one."""
    log = frames["changes"]
    for index, row in log[log["kind"] == "verdict"].iterrows():
        if not _VERDICT.fullmatch(row["subject"]):
            yield at(
                log, index, "subject",
                Both(f"“{row['subject']}”不是一项评价", f"{row['subject']!r} is no verdict"),
                Both("照 make release 写的样子改回去", "Write it as `make release` did"),
            )  # fmt: skip
