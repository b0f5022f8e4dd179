"""Addresses of charts as others use them, and the share panel of a chart on a page."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import flask
from dash import html

from audit.registry import sentence
from components.shell.controls import share_panel
from components.shell.controls.share_panel import Panel
from data.records.audit import Finding
from data.records.indicator import PlacedMention
from data.records.places import Area
from data.records.projects import FoundProject
from presentation.charts.chart_spec import ChartSpec
from presentation.citing import citation
from presentation.citing.cited import place, title
from presentation.citing.sources import figure_address, finding_address, project_address
from presentation.joining import labelled, phrases
from presentation.places import printed_for
from presentation.shell import labels as shell_labels
from presentation.shell.choice import Choice
from views.addressing.request import current_settings, current_store, path, today
from views.chart_kinds import height
from views.sharing.corrected import corrected

OEMBED_TYPE = "application/json+oembed"

_FILES = {"png": "PNG", "svg": "SVG", "pptx": "PPTX"}


def front_page() -> str:
    """The address of the front page as people use it, ending in /."""
    return current_settings().front_page(flask.request.host_url)


def absolute(address: str) -> str:
    """An address of the dashboard, such as /district/demo, with host and prefix."""
    return front_page() + address.removeprefix("/")


def embed_path(kind: str, parameters: Sequence[tuple[str, str]], **more: str) -> str:
    """`/embed/<kind>?…` without host and prefix; `more` such as release or theme, if not empty."""
    pairs = [*parameters, *((name, value) for name, value in more.items() if value)]
    return f"/embed/{kind}?{urlencode(pairs)}"


def embed_address(spec: ChartSpec, **more: str) -> str:
    """The absolute address of a chart's card."""
    return absolute(embed_path(spec.kind, spec.parameters, **more))


def discovery(address: str, title: str) -> html.Link:
    """How other sites find out how to embed the page or card at an absolute address."""
    href = absolute("/oembed?" + urlencode({"url": address, "format": "json"}))
    return html.Link(rel="alternate", type=OEMBED_TYPE, href=href, title=title)


def frame_title(spec: ChartSpec) -> str:
    """What an iframe is called for those who do not see it."""
    is_named = spec.title.startswith(spec.area_name)
    return spec.title if is_named else phrases([spec.title, spec.area_name])


def page_shared(title: str, page: str, query: str = "") -> Panel:
    """A page at its view: its link and how it is cited; `page` has neither prefix nor host."""
    address = page + (f"?{query}" if query else "")
    cited = citation.cited_page(title, absolute(address), current_store().version, today())
    return share_panel.page(cited)


def figure_cited(
    item: PlacedMention, area: Area, indicator: str, name: str, documents: Mapping[str, str]
) -> html.Details:
    """How a figure of an area is cited where it stands, at its own anchor."""
    link = absolute(figure_address(item.area, indicator, item.mention.figure_id))
    source, named = place(item.mention, documents), printed_for(area, item.mention)
    release = current_store().version
    cited = citation.cited_figure(item, named, name, source, link, release, today())
    return share_panel.cite(cited, shell_labels.CITE_FIGURE())


def project_cited(item: FoundProject) -> html.Details:
    """How a named project is cited: found by its name, at its own anchor."""
    link = absolute(project_address(item))
    source = title(item.document_title) + item.locator
    cited = citation.cited_project(item, source, link, current_store().version, today())
    return share_panel.cite(cited, shell_labels.CITE())


def finding_cited(item: Finding) -> html.Details:
    """How a finding of the audit is cited, at its own anchor."""
    link = absolute(finding_address(item.finding_id))
    where = phrases((item.area_name, item.plan_name))
    statement = labelled(where, labelled(item.name, sentence(item)))
    cited = citation.cited_statement(item.name, statement, link, current_store().version, today())
    return share_panel.cite(cited, shell_labels.CITE())


def panel(spec: ChartSpec, name: str = "") -> Panel:
    """The share panel of a chart; `name` tells it from others that stand beside it."""
    embed, pinned = embed_address(spec), embed_address(spec, release=spec.release)
    tall = height(spec, corrected(current_store(), spec, today()))
    query = urlencode(spec.parameters)
    files = [
        Choice(word, path(f"/export/{spec.kind}.{ending}?{query}"))
        for ending, word in _FILES.items()
    ]
    return share_panel.share(
        citation.SharePanel(
            kind=spec.kind,
            title=spec.title,
            link=absolute(spec.page),
            code=citation.iframe(
                embed, frame_title(spec), tall, script=absolute("/assets/embed/frame.js")
            ),
            citation=citation.citation(spec, pinned, today()),
            files=files,
        ),
        name,
    )
