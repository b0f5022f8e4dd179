"""The one control of a section that lets a reader take its tables, charts and address along."""

from typing import Any

from dash import html

from components.shell.controls.share_panel import Panel, folded, plain
from components.shell.document.attributes import aria
from presentation.shell import labels


def take_along(section: str, *parts: Any) -> html.Details | None:
    """Closed at first: links to tables as files, then panels; None where there is nothing.

    A panel alone lies open; of several each opens by its name. `section` is the section's title,
    for who hears the control alone.
    """
    offered = [part for part in parts if part is not None]
    if not offered:
        return None
    is_alone = sum(isinstance(part, Panel) for part in offered) == 1
    draw = plain if is_alone else folded
    body = [draw(part) if isinstance(part, Panel) else part for part in offered]
    summary = html.Summary(labels.TAKE_ALONG(), **aria(label=labels.TAKE_ALONG_OF(section=section)))
    # Reader modes leave out what is called social: no code of a frame stands in their text.
    return html.Details([summary, html.Div(body, className="take-body social")], className="take")


_FORMS = {"xlsx": "Excel", "csv": "CSV"}


def downloads(address: str, query: str, what: str, name: str = "") -> html.P:
    """Links to the table as shown, in every format; ordinary links, as they lead to files.

    Args:
        address: of the table without its ending.
        query: the filters in use, starting with `?`.
        what: what the files hold, for who hears one link alone.
        name: what to call the table where several lines stand together.
    """
    links: list[html.A | str] = [labels.DOWNLOAD_NAMED(name=name)]
    for ending, word in _FORMS.items():
        links += [" · "] if len(links) > 1 else []
        href = f"{address}.{ending}{query}"
        links.append(
            html.A(word, href=href, **aria(label=labels.DOWNLOAD_AS_FORMAT(what=what, word=word)))
        )
    return html.P(links, className="downloads")
