"""The parts of an indicator's page below its head."""

from collections.abc import Mapping, Sequence
from functools import partial

from dash import html

from assessment import Period
from components.indicators import indicator_head, mentions, pace_panel, verdict_panel
from components.shell import chrome
from components.shell.controls.paging import district_paging
from components.shell.controls.take_along import take_along
from components.trajectory import chart
from data.records.places import Document
from data.records.rows import IndicatorRow, Mention
from presentation import common, dates
from presentation.citing.cited import short_titles
from presentation.figures import amounts
from presentation.indicators import labels, mention_words
from presentation.joining import labelled
from presentation.places import place_name
from presentation.trajectory.records import Trajectory
from presentation.trajectory.trajectory import trajectory
from views.addressing.choosing import query
from views.addressing.request import indicator_path, path
from views.chart_kinds import gauge as gauge_kind
from views.chart_kinds import trajectory as trajectory_kind
from views.indicator_view import IndicatorView
from views.sharing.downloads import table_links
from views.sharing.shares import figure_cited, panel


def _trajectory(view: IndicatorView, row: IndicatorRow) -> Trajectory:
    assert view.plan is not None
    return trajectory(row, view.plan, place_name(view.area, row), view.mentions, view.breaks)


def own_name(view: IndicatorView) -> str:
    """The area's name where no target says its scope: plain where a document leaves it open."""
    is_open = any(not item.mention.marks.is_scope_stated for item in view.own_mentions)
    return view.area.name if is_open else place_name(view.area)


def targets(view: IndicatorView, documents: Sequence[Document], release: str) -> list[html.Div]:
    """Verdicts, chart, arithmetic and pace of every target of the plan, each to be shared."""
    return [_target(view, row, documents, release) for row in view.rows]


def _target(
    view: IndicatorView, row: IndicatorRow, all_documents: Sequence[Document], release: str
) -> html.Div:
    documents = short_titles(all_documents)
    assert view.plan is not None
    line = _trajectory(view, row)
    named = partial(labelled, text=_which(row)) if len(view.rows) > 1 else str
    left = html.Div(
        [
            verdict_panel.verdicts(row, _rating(view, row), documents, _contradicted(view, row)),
            pace_panel.pace(row, view.plan),
        ]
    )
    pair = html.Div([left, chart.chart(line)], className="pair")
    title = named(labels.RESULT_AND_ASSESSMENT())
    kinds = (gauge_kind, trajectory_kind)
    specs = [kind.spec(view, row, all_documents, release) for kind in kinds]
    share = take_along(title, *(panel(spec, spec.title) for spec in specs))
    drawn = [chrome.section(title, pair, share)]
    if row.steps:
        steps = verdict_panel.verdict_steps(row, documents)
        note = labels.STEPS_NOTE()
        drawn.append(chrome.section(named(labels.HOW_COMPUTED()), steps, note=note))
    return html.Div(drawn)


def _rating(view: IndicatorView, row: IndicatorRow) -> Mention | None:
    """The mention of the row's printed verdict."""
    end = Period.parse(row.period).end
    for item in view.own_mentions:
        is_verdict = (item.role, item.plan) == ("published_rating", row.plan)
        # 2016-2020 ends with 2020.
        if is_verdict and item.used and Period.parse(item.mention.period).end == end:
            return item.mention
    return None


def _contradicted(view: IndicatorView, row: IndicatorRow) -> list[str]:
    """Which figures of the row are printed otherwise elsewhere, where no verdict hangs on it."""
    if row.other is not None:
        return []
    contradicted = {item.mention.figure_id: item for item in view.own_mentions if item.contradicted}
    figures = (
        (common.BASELINE_VALUE(), row.baseline),
        (common.TARGET_VALUE(), row.target),
        (common.ACTUAL_VALUE(), row.actual),
    )
    return [
        labels.FACT_PRINTED_OTHERWISE(
            period=dates.period_words(figure.period),
            role=role,
            contradicted=contradicted[figure.figure_id].contradicted,
            figure=amounts.printed(figure),
        )
        for role, figure in figures
        if figure is not None and figure.figure_id in contradicted
    ]


def _which(row: IndicatorRow) -> str:
    """Which of several targets of one plan: 2021—2025 年五年累计 10 家."""
    when = dates.period_words(row.target_period)
    return f"{when}{amounts.basis_words(row.target)} {amounts.amount(row.target)}"


def drawn_ids(view: IndicatorView) -> frozenset[str]:
    """The figures that the charts and calculations of the page rest on."""
    return frozenset(one for row in view.rows for one in _trajectory(view, row).figure_ids)


def mentions_of(view: IndicatorView, documents: Mapping[str, str]) -> html.Div:
    """Every mention of the indicator in this area, folded, and where a wrong one is reported."""
    of_area = view.own_mentions
    note = html.P(labels.MENTIONS_NOTE(count=len(of_area)), className="section-note")
    fold = chrome.fold(
        common.EVERY_MENTION(),
        note,
        mentions.mentions_table(
            of_area,
            drawn_ids(view),
            documents,
            lambda item: figure_cited(
                item, view.area, view.facts.indicator, view.facts.name, documents
            ),
        ),
        take_along(
            common.EVERY_MENTION(),
            table_links("mentions", common.EVERY_MENTION(), **_address(view)),
        ),
        _reports(view),
        note=labels.MENTIONS_COUNT(count=len(of_area)),
        id="mentions",
    )
    return html.Div(fold, className="section")


def _reports(view: IndicatorView) -> html.P:
    """A link per mention to where its error is reported, with the figure's id in it."""
    page = path("/corrections")
    links = [
        html.A(labels.MENTION_NUMBER(number=at), href=page + query(figure=item.mention.figure_id))
        for at, item in enumerate(view.own_mentions, 1)
    ]
    return html.P([labels.WHICH_IS_WRONG(), *links], className="reports")


def _address(view: IndicatorView) -> dict[str, str]:
    plan = view.plan.plan if view.plan else ""
    return {
        "area": view.area.area, "indicator": view.facts.indicator, "plan": plan,
        "period": view.period,
    }  # fmt: skip


def peer_areas(view: IndicatorView) -> list[mention_words.PeerArea]:
    """How the other areas stand with the indicator."""
    first = view.rows[0] if view.rows else None
    area = view.area
    return mention_words.peer_areas(view.mentions, view.breaks, area.area, first, view.facts.kind)


def elsewhere(view: IndicatorView, documents: Mapping[str, str]) -> list[html.Section]:
    """The same indicator in other areas."""
    peers = peer_areas(view)
    table = mentions.elsewhere(
        peers, lambda area: indicator_path(area, view.facts.indicator), documents
    )
    if table is None:
        return []
    note, shown = labels.ELSEWHERE_NOTE(), view.shown
    choices = shown.part.choices(lambda page: view.query(page=page) + "#elsewhere")
    others = district_paging(shown.sentence, choices)
    links = take_along(
        common.SAME_INDICATOR_ELSEWHERE(),
        table_links("elsewhere", common.SAME_INDICATOR_ELSEWHERE(), **_address(view)),
    )
    return [
        chrome.section(
            common.SAME_INDICATOR_ELSEWHERE(), table, *others, links, note=note, id="elsewhere"
        )
    ]


def meaning(view: IndicatorView) -> html.Section:
    """What the words of the indicator mean."""
    row = view.rows[0] if view.rows else None
    return chrome.section(
        labels.ABOUT_INDICATOR(), indicator_head.meaning(view.facts, row), id="meaning"
    )
