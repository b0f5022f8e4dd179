"""What the list of all printed figures shows."""

from dataclasses import dataclass

from data.records.indicator import PlacedMention


@dataclass(frozen=True)
class FigureFilter:
    """What the reader asked for; an empty text asks for everything. `q` is looked for as it is."""

    district: str = ""
    plan: str = ""
    theme: str = ""
    role: str = ""
    period: str = ""
    q: str = ""


@dataclass(frozen=True)
class FoundFigure:
    """A printed figure with its indicator: the name of this site and the printed one."""

    indicator: str
    name: str
    printed_name: str
    placed: PlacedMention
