"""The name of an area as a reader must see it: never one area for another."""

from collections.abc import Collection, Mapping, Sequence

from data.records.compare import AreaFigure
from data.records.places import Area
from data.records.rows import IndicatorRow, Mention
from presentation.figures.qualifiers import UNSTATED
from presentation.joining import bracketed, clauses, listed
from presentation.language import say


def place_name(area: Area, row: IndicatorRow | None = None) -> str:
    """Areas that share a name are told apart by their scope; the others' names say enough.

    The scope of a target may be less plain than that of its area: 某新区（未说明口径）.
    """
    if row is not None:
        return printed_for(area, row.target)
    return area.name + area.scope if area.has_scopes else area.name


def printed_for(area: Area, figure: Mention) -> str:
    """The area that a document prints a figure for, as far as it says which."""
    return place_name(area) if figure.marks.is_scope_stated else bracketed(area.name, UNSTATED())


def scope_of(row: IndicatorRow) -> str:
    """The scope of a row's target; 未说明口径 where its document does not say it."""
    return row.scope if row.target.marks.is_scope_stated else UNSTATED()


def scope_label(area: Area) -> str:
    """An area on the area switch; 其全部或未说明 where most targets leave their scope open."""
    return say("{scope}或未说明", scope=area.scope) if area.leaves_scope_open else area.scope


def figure_name(figure: AreaFigure) -> str:
    """The area of a figure: with its scope where others share the name; 某新区（未说明口径）."""
    if not figure.is_scope_stated:
        return bracketed(figure.district_name, UNSTATED())
    return figure.area_name + (figure.scope if figure.has_scopes else "")


def containment(areas: Sequence[Area], shown: Collection[str]) -> str:
    """Which of the areas shown lie in which, at any depth: 甲市包含乙区、丁片区；乙区包含丁片区。

    `areas` are all there are: what lies between two that are shown need not be.
    """
    parents = {area.area: area.parent for area in areas}
    beside = [area for area in areas if area.area in shown]
    sentences = []
    for area in beside:
        inside = [other.name for other in beside if area.area in _above(other.area, parents)]
        if inside:
            whole, parts = place_name(area), listed(inside)
            sentences.append(say("{whole}包含{parts}", whole=whole, parts=parts))
    return clauses(sentences)


def _above(area: str, parents: Mapping[str, str]) -> list[str]:
    """The areas that one lies in, the nearest first."""
    above: list[str] = []
    while (area := parents.get(area, "")) and area not in above:
        above.append(area)
    return above
