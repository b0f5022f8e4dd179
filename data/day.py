"""The city's day, whatever zone the server keeps."""

from datetime import date, datetime, timedelta, timezone

#: The city's time: days begin and are counted by it.
ZONE = timezone(timedelta(hours=8))


def today() -> date:
    """The day it is in the city."""
    return datetime.now(ZONE).date()
