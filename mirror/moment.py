"""Which release a copy is of, and when it was made."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

#: The clock of the city.
_ZONE = ZoneInfo("Asia/Shanghai")


class Moment(NamedTuple):
    """A release and a moment."""

    release: str
    made: datetime

    @property
    def stamp(self) -> str:
        """The moment for programs: ISO 8601, in the city's time."""
        return self.made.astimezone(_ZONE).isoformat(timespec="seconds")

    @property
    def words(self) -> str:
        """The moment for readers, in the city's time."""
        local = self.made.astimezone(_ZONE)
        return f"{local.year} 年 {local.month} 月 {local.day} 日 {local:%H:%M}"
