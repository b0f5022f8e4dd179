"""What a period means to programs: dates."""

from datetime import date, timedelta

from assessment import Period


def dates(period: str) -> tuple[str | None, str | None]:
    """The first and the last day of a period, `2023H1` -> 2023-01-01, 2023-06-30."""
    if not period:
        return None, None
    span = Period.parse(period)
    return _first_day(span.start).isoformat(), (_first_day(span.end) - timedelta(1)).isoformat()


def _first_day(moment: float) -> date:
    months = round(moment * 12)
    return date(months // 12, months % 12 + 1, 1)
