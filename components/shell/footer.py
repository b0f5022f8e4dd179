"""What stands below every page: who runs it, under which numbers, where else to go."""

from collections.abc import Sequence

from dash import html

from components.shell.controls.links import choice_link
from components.shell.document.attributes import aria
from presentation.shell import labels
from presentation.shell.choice import Choice


def footer(
    identity: Sequence[str],
    version: str,
    dates: Sequence[str] = (),
    pages: Sequence[Choice] = (),
    links: Sequence[Choice] = (),
) -> html.Footer:
    """The operator as declared, which release of the data, from when.

    `pages` are pages of the dashboard; `links` lead to what is none, such as the data, and load
    anew.
    """
    items = [html.Li(choice_link(page)) for page in pages]
    items += [html.Li(html.A(link.label, href=link.href)) for link in links]
    nav = [html.Nav(html.Ul(items), **aria(label=labels.FOOTER()))] if items else []
    lines = [html.P("　".join(identity), className="identity")] if identity else []
    release = labels.DATA_RELEASE_IS(version=version) if version else ""
    lines += [html.P(line) for line in (release, *dates, labels.FOOTER_LEAD()) if line]
    return html.Footer(html.Div([*nav, *lines], className="wrap"), className="footer")
