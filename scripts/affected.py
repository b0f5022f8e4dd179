"""The addresses that a release would make look different: pages, promised cards, pinned ones."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from data.records.changes import Change
from data.releases.kept import promises
from data.store import Store
from presentation.charts.chart_spec import ChartSpec
from scripts.addresses import EMBEDS, promised
from views.chart_kinds import UnknownChartError, chart


class Affected(NamedTuple):
    """Addresses without host and prefix: pages, cards that look different, cards that are gone,
    and addresses held to an older release whose readers are told of what was corrected since."""

    pages: list[str]
    cards: list[str]
    gone: list[str]
    pinned: list[str]

    def rows(self) -> Iterator[tuple[str, str]]:
        """Each address with what it is."""
        for kind, addresses in zip(self._fields, self, strict=True):
            yield from ((kind, address) for address in addresses)


def affected(before: Store, after: Store, changes: Sequence[Change], store_dir: Path) -> Affected:
    """What `changes` from one release to another are seen at."""
    # The words of the audit stand on no card.
    changes = [change for change in changes if change.of_table != "explanations"]
    cards, gone = [], []
    for address in promised(EMBEDS):
        if _is_about(address, changes):
            was, now = (_drawn(store, address) for store in (before, after))
            if now is None and was is not None:
                gone.append(address)
            elif was != now:
                cards.append(address)
    pinned = [line for line in promises(store_dir) if _is_about(line, changes)]
    return Affected(_pages(changes), cards, gone, pinned)


def _pages(changes: Sequence[Change]) -> list[str]:
    places = {
        (f"/indicator/{change.area}/{change.indicator}" if change.area and change.indicator else "")
        for change in changes
    }
    districts = {f"/district/{change.district}" for change in changes if change.district}
    return sorted(filter(None, places | districts))


def _is_about(address: str, changes: Sequence[Change]) -> bool:
    """Whether nothing that the address names is another than a change's."""
    query = dict(parse_qsl(urlsplit(address).query))
    names = ("district", "area", "plan", "indicator")
    asked = {name: query[name] for name in names if name in query}
    return any(
        all(getattr(change, name) in ("", value) for name, value in asked.items())
        for change in changes
    )


def _drawn(store: Store, address: str) -> ChartSpec | None:
    """What a card shows, whatever the release is called; None where it has no such card."""
    split = urlsplit(address)
    try:
        spec = chart(store, split.path.removeprefix("/embed/"), dict(parse_qsl(split.query)))
    except UnknownChartError:
        return None
    return replace(spec, release="")
