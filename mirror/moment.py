"""Which release a copy is of, and when it was made."""

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from presentation.mirror import labels

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
        return labels.MOMENT(
            year=local.year, month=local.month, day=local.day, time=f"{local:%H:%M}"
        )
