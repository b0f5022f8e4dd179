"""`/changes` resolved: whose changes are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import queries
from data.records.changes import Revision
from data.records.places import Area
from data.store import Store
from presentation import common
from queries import changes
from views.addressing import choosing


@dataclass(frozen=True)
class ChangesView:
    """The revisions with the changes of `district`, or of all where it is empty."""

    districts: Sequence[Area]
    district: str
    revisions: Sequence[Revision]
    notices: Sequence[str]

    @property
    def name(self) -> str:
        """The district's name; "" for all of them."""
        return next((area.name for area in self.districts if area.area == self.district), "")

    @property
    def canonical(self) -> str:
        """The shortest query string of this view."""
        return choosing.canonical(district=(self.district, ""))


def resolve(store: Store, parameters: Mapping[str, Any]) -> ChangesView:
    """What `district` asks for; an unknown one is named, and all are shown."""
    districts = queries.districts(store)
    known = [area.area for area in districts]
    district, notice = choosing.pick(common.AREA(), parameters.get("district"), known, "")
    shown = changes.revisions(store, district)
    return ChangesView(districts, district, shown, [notice] if notice else [])
