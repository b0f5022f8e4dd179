"""What lets a reader take a chart, a page or a figure along: link, code, citation, files.

It works without a script: every text can be selected. `assets/js/share.js` adds the buttons.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from components.shell.document.attributes import aria
from presentation import common
from presentation.citing.citation import Cited, SharePanel
from presentation.joining import labelled
from presentation.shell import labels


@dataclass(frozen=True)
class Panel:
    """What a chart or a page offers; `word` is its control's own, where several stand together."""

    word: str
    title: str
    lines: Sequence[html.P]
    kind: str = ""


def share(panel: SharePanel, name: str = "") -> Panel:
    """Of a chart: link, embed code, citation, files; `name` tells it from others beside it."""
    texts = (
        (labels.LINK(), panel.link),
        (labels.EMBED_CODE(), panel.code),
        (common.CITATION(), panel.citation),
    )
    files = [
        html.A(
            item.label,
            href=item.href,
            **aria(label=labels.DOWNLOAD_TITLED(title=panel.title, label=item.label)),
        )
        for item in panel.files
    ]
    last = html.P([html.B(labels.PICTURE()), *files])
    word = labels.SHARE_TITLED(title=name or panel.title)
    return Panel(word, panel.title, [*_lines(texts), last], panel.kind)


def page(item: Cited) -> Panel:
    """Of a page at its view: its link and how it is cited."""
    texts = ((labels.LINK(), item.link), (common.CITATION(), item.citation))
    return Panel(labels.SHARE_PAGE(), item.title, _lines(texts))


def _lines(texts: Iterable[tuple[str, str]]) -> list[html.P]:
    return [html.P([html.B(name), html.Code(text)]) for name, text in texts if text]


def plain(panel: Panel) -> html.Div:
    """The lines as they are: the control around them is theirs."""
    return html.Div(list(panel.lines), className="share", **_kind(panel))


def folded(panel: Panel) -> html.Details:
    """The lines behind the panel's own word."""
    label = labels.SHARE_TITLED(title=panel.title)
    summary = html.Summary(panel.word, **(aria(label=label) if panel.word in label else {}))
    return _details(summary, panel.lines, **_kind(panel))


def _kind(panel: Panel) -> dict[str, Any]:
    return {"data-kind": panel.kind} if panel.kind else {}


def _details(summary: html.Summary, lines: Sequence[html.P], **kind: Any) -> html.Details:
    body = html.Div(list(lines), className="social")
    made = html.Details([summary, body], className="share", **kind)
    # One panel open at a time; Dash's component does not list the attribute.
    made.name = "share"  # type: ignore[attr-defined]
    return made


def cite_link(address: str) -> html.A:
    """Leads to where a figure is cited; `assets/js/share.js` opens the control there in place."""
    return html.A(labels.CITE(), href=address, className="cite")


def cite(item: Cited, word: str) -> html.Details:
    """Link, sentence and citation of one figure, where it stands; `word` is the control's own."""
    texts = (
        (labels.LINK(), item.link),
        (labels.SENTENCE(), item.sentence),
        (common.CITATION(), item.citation),
    )
    summary = html.Summary(word, **aria(label=labelled(word, item.title)))
    return _details(summary, _lines(texts))
