"""Where a row's figures are printed, both verdicts, and the arithmetic: opened without a script."""

from collections.abc import Iterable
from urllib.parse import urlencode

from data.records.projects import FoundProject
from data.records.rows import IndicatorRow, Mention
from presentation import dates
from presentation.figures import amounts, row_view
from presentation.indicators import pace_words
from presentation.joining import clauses, sentence
from presentation.language import say
from presentation.shell.list_words import LONGEST_SEARCH


def figure_address(area: str, indicator: str, figure_id: str) -> str:
    """Where a figure stands among the mentions of its indicator, without prefix or host."""
    return f"/indicator/{area}/{indicator}#{figure_anchor(figure_id)}"


def finding_address(finding_id: str) -> str:
    """Where a finding of the audit stands, without prefix or host."""
    return f"/audit#{finding_id}"


def project_address(item: FoundProject) -> str:
    """Where a named project stands in the list that its name finds, without prefix or host."""
    return f"/projects?{urlencode({'q': item.name[:LONGEST_SEARCH]})}#{project_anchor(item)}"


def project_anchor(item: FoundProject) -> str:
    """The id of a project in the list."""
    return f"project-{item.project_id}"


def figure_anchor(figure_id: str) -> str:
    """The id of a figure's own row on the page of its indicator."""
    return f"figure-{figure_id}"


def mentions_of(row: IndicatorRow) -> list[Mention]:
    """The printed figures that a gauge shows or its completion is computed from."""
    printed = (row.baseline, row.target, row.actual, row.published_completion)
    return [*(mention for mention in printed if mention is not None), *row.inputs]


def documents_of(rows: Iterable[IndicatorRow]) -> set[str]:
    """The documents that the figures of rows are printed in."""
    return {mention.document for row in rows for mention in mentions_of(row)}


def outlook_words(row: IndicatorRow) -> str:
    """Pace so far, pace to the target and where the pace so far would lead; "" without a pace."""
    if row.pace_so_far is None:
        return ""
    early = row_view.other_baseline(row)
    since = say("自 {early}", early=early) if early else ""
    paces = [say("{since}至今平均每年{moved}", since=since, moved=pace_words.so_far(row))]
    if row.required_pace is not None:
        paces.append(pace_words.needed(row))
    if row.projected_value is not None and row.target.unit:
        when = dates.period_words(row.target_period) + amounts.basis_words(row.target)
        paces.append(
            say(
                "按{since}至今速度推算，{when}为 {value}",
                since=since,
                when=when,
                value=pace_words.projected(row),
            )
        )
    return sentence(clauses(paces))
