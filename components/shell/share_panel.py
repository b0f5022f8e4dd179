"""The panel that lets a reader take a chart along: link, embed code, citation, files.

It works without a script: every text can be selected. `assets/js/share.js` adds the buttons.
"""

from __future__ import annotations

from typing import Any

from dash import html

from components.shell.attributes import aria
from presentation import common
from presentation.citing.citation import Cited, SharePanel
from presentation.joining import labelled
from presentation.shell import labels


def share(given: SharePanel, name: str = "") -> html.Details:
    """The panel, closed at first; `name` tells it from others that stand beside it."""
    texts = (
        (labels.LINK(), given.link),
        (labels.EMBED_CODE(), given.code),
        (common.CITATION(), given.citation),
    )
    parts = [html.P([html.B(name), html.Code(text)]) for name, text in texts]
    files = [
        html.A(
            item.label,
            href=item.href,
            **aria(label=labels.DOWNLOAD_TITLED(title=given.title, label=item.label)),
        )
        for item in given.files
    ]
    parts.append(html.P([html.B(common.DOWNLOAD()), *files]))
    told = labels.SHARE_TITLED(title=name) if name else labels.SHARE()
    label = labels.SHARE_TITLED(title=given.title)
    summary = html.Summary(told, **(aria(label=label) if told in label else {}))
    kind: dict[str, Any] = {"data-kind": given.kind}
    made = html.Details([summary, html.Div(parts)], className="share", **kind)
    # One panel open at a time; Dash's component does not list the attribute.
    made.name = "share"  # type: ignore[attr-defined]
    return made


def cite_link(address: str) -> html.A:
    """Leads to where a figure is cited; `assets/js/share.js` opens the control there in place."""
    return html.A(labels.CITE(), href=address, className="cite")


def cite(item: Cited, word: str) -> html.Details:
    """Link, sentence and citation of one figure or page; `word` is the control's own."""
    texts = (
        (labels.LINK(), item.link),
        (labels.SENTENCE(), item.sentence),
        (common.CITATION(), item.citation),
    )
    lines = [html.P([html.B(name), html.Code(text)]) for name, text in texts if text]
    summary = html.Summary(word, **aria(label=labelled(word, item.title)))
    made = html.Details([summary, html.Div(lines)], className="share")
    made.name = "share"  # type: ignore[attr-defined]
    return made
