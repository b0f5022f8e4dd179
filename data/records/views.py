"""The views that pages have, as the store knows them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DistrictPage:
    """A district's page at a plan, area and period; `is_default`: a page opens with it."""

    district: str
    plan: str
    area: str
    period: str
    is_default: bool


@dataclass(frozen=True)
class IndicatorPage:
    """An indicator's page at a plan of a district and a period; "" for them without a target."""

    area: str
    indicator: str
    district: str
    plan: str
    period: str
