"""The views that pages have, as the store knows them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DistrictView:
    """A district's page at a plan, area and period; `published`: one that it may open with."""

    district: str
    plan: str
    area: str
    period: str
    published: bool


@dataclass(frozen=True)
class PlaceView:
    """An indicator's page at a plan of a district and a period; "" for them without a target."""

    area: str
    indicator: str
    district: str
    plan: str
    period: str
