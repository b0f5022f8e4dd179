"""What the address of a wall may ask for; what makes no sense is replaced and named."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from presentation import common
from presentation.joining import listed
from presentation.wall import labels
from views.addressing import choosing

DWELL, SHORTEST, LONGEST = 20, 3, 3600

THEMES = ("dark", "light")
#: The whole and what has results; all, those without results too; the whole alone; no whole.
BOARDS = ("rated", "all", "city", "districts")
_QUIET = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True)
class Options:
    """The choices of an address; empty `districts`, `areas` and `plans` mean all.

    `boards` is one of `BOARDS`, `dwell` in seconds, `quiet` a span of hours such as 22:00-06:00 in
    which the screen rests, "" for none.
    """

    districts: tuple[str, ...]
    areas: tuple[str, ...]
    plans: tuple[str, ...]
    boards: str
    dwell: int
    quiet: str
    theme: str
    notices: tuple[str, ...]


def read_options(
    query: Mapping[str, str],
    districts: Sequence[str],
    areas: Sequence[str],
    plans: Sequence[str] = (),
) -> Options:
    """Choose from what the store knows: `districts`, `areas` and `plans` are the ids there are."""
    dwell, about_dwell = _dwell(query.get("dwell", ""))
    theme, about_theme = choosing.pick(common.THEME(), query.get("theme"), THEMES, THEMES[0])
    shown, about_districts = _known(common.AREA(), query.get("districts", ""), districts)
    parts, about_areas = _known(common.SCOPE(), query.get("area", ""), areas)
    chosen, about_plans = _known(common.PLAN(), query.get("plans", ""), plans)
    boards, about_boards = choosing.pick(
        labels.BOARD_UNKNOWN(), query.get("boards"), BOARDS, BOARDS[0]
    )
    quiet, about_quiet = _quiet(query.get("quiet", ""))
    remarks = (about_dwell, about_theme, about_districts, about_areas, about_plans, about_boards,
            about_quiet)  # fmt: skip
    notices = tuple(notice for notice in remarks if notice)
    return Options(shown, parts, chosen, boards, dwell, quiet, theme, notices)


def _quiet(text: str) -> tuple[str, str]:
    if not text or _QUIET.fullmatch(text):
        return text, ""
    return "", labels.QUIET_NOT_READ(shown=choosing.shorten(text))


def _dwell(text: str) -> tuple[int, str]:
    if not text:
        return DWELL, ""
    # isdecimal takes the digits of every script, as int does; a long run of them is no time.
    seconds = int(text) if text.isdecimal() and len(text) <= 6 else 0
    if SHORTEST <= seconds <= LONGEST:
        return seconds, ""
    shown = choosing.shorten(text)
    return DWELL, labels.DWELL_OUT_OF_RANGE(
        shown=shown, shortest=SHORTEST, longest=LONGEST, dwell=DWELL
    )


def _known(word: str, text: str, known: Sequence[str]) -> tuple[tuple[str, ...], str]:
    parameters = list(dict.fromkeys(part for part in text.split(",") if part))
    existing = tuple(part for part in parameters if part in known)
    unknown = [part for part in parameters if part not in known]
    if not unknown:
        return existing, ""
    shown = choosing.shorten(listed(unknown))
    rest = labels.LEFT_OUT() if existing else choosing.FELL_BACK()
    return existing, labels.VALUE_UNKNOWN(word=word, shown=shown, rest=rest)
