"""What a speaker can look up: every figure of a slide as printed, with its document and place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.records import IndicatorRow, Investment, Mention
from exports.slides.verdicts import UNSAID
from presentation import common, row_view, words
from presentation.compare import comparability
from presentation.compare.comparability import Group
from presentation.places import scope_of
from presentation.qualifiers import remark
from presentation.slides import labels
from presentation.sources import place
from presentation.trajectory.trajectory import Trajectory

Names = Mapping[str, str]


def of_rows(rows: Sequence[IndicatorRow], documents: Names) -> list[str]:
    """Each target with its figures, both verdicts and the arithmetic."""
    return [text for row in rows for text in ("", *_row(row, documents))]


def _row(row: IndicatorRow, documents: Names) -> list[str]:
    nature = words.NATURES.get(row.nature, row.nature)
    tags = "，".join(filter(None, (nature, row.target.unit, scope_of(row))))
    given = (
        ("baseline", row.baseline), ("target", row.target), ("actual", row.actual),
        *(("actual", figure) for figure in row.inputs),
        ("published_completion", row.published_completion),
    )  # fmt: skip
    figures = [_figure(words.ROLES[role], figure, documents) for role, figure in given if figure]
    steps = [words.step_words(step) for step in row.steps]
    return [f"{row.label}（{tags}）", *figures, _verdicts(row), *steps]


def _figure(role: str, figure: Mention, documents: Names) -> str:
    return f"{role}（{words.period_words(figure.period)}）：{_printed(figure, documents)}"


def _printed(figure: Mention, documents: Names) -> str:
    text = words.printed(figure)
    unit = common.UNIT_IS(unit=figure.unit) if figure.unit and figure.unit not in text else ""
    parts = (
        common.AS_QUOTED(quoted=words.quoted(figure)),
        unit,
        words.basis_words(figure),
        remark(figure),
    )
    return "；".join([*filter(None, parts), place(figure, documents)])


def _verdicts(row: IndicatorRow) -> str:
    told = row_view.computed_words(row)
    if row.rating not in row_view.RATED:
        told += f"（{row_view.reason_sentence(row)}）"
    said = f"{words.OFFICIAL()}：{row.published_words or UNSAID()}；{words.COMPUTED()}：{told}"
    said += labels.OFFICIAL_PREVAILS() if row.agrees is False else "。"
    return said + (f"{row_view.doubt_sentence(row)}。" if row.other else "")


def of_trajectory(given: Trajectory, places: Names) -> list[str]:
    """Each point and span of the chart, then what no line may hold."""
    drawn = [(item.period, item.printed, item.figure_id) for item in given.points]
    drawn += [(item.period, item.printed, item.figure_id) for item in given.spans]
    told = [
        _point(words.period_words(period), printed, places.get(figure_id, ""))
        for period, printed, figure_id in drawn
    ]
    broken = [
        labels.DEFINITION_CHANGED(reason=item.reason, locator=item.locator) for item in given.breaks
    ]
    return ["", labels.FIGURES_OF_TRAJECTORY(), *told, *broken, *given.apart]


def _point(when: str, printed: str, where: str) -> str:
    return f"{when}：{printed}" + (f"；{where}" if where else "")


def of_group(group: Group, documents: Names) -> list[str]:
    """Each figure of a comparison."""
    converted = {
        figure.name: comparability.converted(figure.mention, group.unit) for figure in group.figures
    }
    return [
        f"{figure.name}（{figure.plan_name}）：{converted[figure.name]}；"
        + _printed(figure.mention, documents)
        for figure in group.figures
    ]


def of_investments(rows: Sequence[Investment], documents: Names) -> list[str]:
    """Each figure of each project group."""
    return [
        f"{row.group_name}，{words.MEASURES[row.measure]}（{words.period_words(row.period)}）："
        + "；".join(filter(None, (
            common.AS_PRINTED(printed_value=row.printed_value), row.stage, row.note,
            f"《{documents.get(row.document, row.document)}》{row.locator}",
        )))
        for row in rows
    ]  # fmt: skip
