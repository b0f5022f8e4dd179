"""What an indicator is about, learnt from the curated figures: their headings and their names."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import log, sqrt

from data.curation.read import Frames

#: What a heading and a name weigh, and a known indicator under the same heading.
_HEADING, _NAME, _KNOWN = 1.0, 0.5, 2.0
_SIZES = (2, 3)


class Themes:
    """How often each pair or three of characters stands in headings and names of each theme."""

    def __init__(self, frames: Frames) -> None:
        indicators = frames["indicators"]
        self._theme = dict(zip(indicators["indicator"], indicators["theme"], strict=True))
        self._headings: dict[str, Counter[str]] = defaultdict(Counter)
        self._names: dict[str, Counter[str]] = defaultdict(Counter)
        self._share: Counter[str] = Counter()
        figures = frames["figures"]
        columns = (figures["printed_theme"], figures["printed_name"], figures["indicator"])
        for heading, name, code in dict.fromkeys(zip(*columns, strict=True)):
            if theme := self._theme.get(code):
                self._share[theme] += 1
                _count(self._headings, heading, theme)
                _count(self._names, name, theme)
        for name, theme in zip(indicators["name"], indicators["theme"], strict=True):
            _count(self._names, name, theme)
            self._share[theme] += 1

    def of(self, heading: str, name: str, beside: Sequence[tuple[str, str]] = ()) -> str:
        """The likeliest theme; empty where nothing was curated.

        Args:
            heading: as printed above the figure; empty if none is.
            name: the indicator's.
            beside: name and indicator of each figure under the same heading.
        """
        scores: dict[str, float] = defaultdict(float)
        self._add(scores, self._headings, heading, _HEADING)
        self._add(scores, self._names, name, _NAME)
        for other, code in beside:
            weight = 1 / sqrt(len(beside))
            if code in self._theme:
                scores[self._theme[code]] += _KNOWN * weight
            else:
                self._add(scores, self._names, other, _NAME * weight)
        return max(self._share, key=lambda theme: scores[theme], default="")

    def _add(
        self, scores: dict[str, float], table: dict[str, Counter[str]], text: str, weight: float
    ) -> None:
        """How much oftener than elsewhere its parts stand in texts of each theme."""
        whole = self._share.total()
        for part in _parts(text):
            if counts := table.get(part):
                of = counts.total() + 0.5
                for theme, count in self._share.items():
                    share = count / whole
                    scores[theme] += weight * log((counts[theme] + 0.5 * share) / of / share)


def _count(table: dict[str, Counter[str]], text: str, theme: str) -> None:
    for part in _parts(text):
        table[part][theme] += 1


def _parts(text: str) -> Iterable[str]:
    bare = "".join(filter(str.isalnum, text))
    return {bare[at : at + size] for size in _SIZES for at in range(len(bare) - size + 1)}
