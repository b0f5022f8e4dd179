"""What stands below every slide: where it comes from, until when, which release, which address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from presentation.joining import clauses
from presentation.shell.site import BRAND
from presentation.slides import labels

#: Beside the address: a slide is kept for years and may be held to an old release, while the page
#: always has the current figures.
PAGE_NOTE = labels.WEB_IS_LATEST


@dataclass(frozen=True)
class Provenance:
    """The footer of a slide and what its notes need to name places.

    `sources` are documents or places in words; `address` is the whole address of the page the
    slide comes from; `built` is when the release was built, UTC in ISO 8601. `documents` maps
    document ids to short titles, `places` figure ids to places for figures whose record has none;
    `template` is the file whose layouts and theme the slides take, None for the deck's own.
    """

    sources: tuple[str, ...]
    data_until: str
    release: str
    address: str
    author: str = field(default_factory=BRAND)
    built: str = "2020-01-01T00:00:00Z"
    documents: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    template: Path | None = None

    @property
    def state(self) -> str:
        """数据截至 2023-06-30，数据版本 503543ae7761."""
        until = labels.DATA_UNTIL_PREFIX(data_until=self.data_until) if self.data_until else ""
        return labels.UNTIL_AND_RELEASE(until=until, release=self.release)

    @property
    def until(self) -> str:
        """数据截至 2023-06-30; "" where nothing is dated."""
        return labels.DATA_UNTIL(until=self.data_until) if self.data_until else ""

    @property
    def version(self) -> str:
        """数据版本 503543ae7761."""
        return labels.RELEASE(release=self.release)

    @property
    def source(self) -> str:
        """All sources in one sentence."""
        return labels.SOURCES_LINE(sources=clauses(self.sources))

    def citing(self, sources: tuple[str, ...], data_until: str) -> Provenance:
        """The same for a slide with sources of its own."""
        return replace(self, sources=sources, data_until=data_until)
