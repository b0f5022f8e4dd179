"""The panel that lets a reader take a chart along: link, embed code, citation, files.

It works without a script: every text can be selected. `assets/share.js` adds the buttons.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dash import html

from components import words
from components.attributes import aria
from components.chrome import BRAND
from components.links import Choice
from components.piece import Piece

#: Sources that a citation names one by one.
_CITED = 4


@dataclass(frozen=True)
class Taken:
    """What a panel offers, ready to be copied; `kind` is that of the piece."""

    kind: str
    title: str
    link: str
    code: str
    citation: str
    files: Sequence[Choice]


def share(given: Taken) -> html.Details:
    """The panel, closed at first."""
    texts = (("链接", given.link), ("嵌入代码", given.code), ("引用", given.citation))
    parts = [html.P([html.B(name), html.Code(text)]) for name, text in texts]
    files = [
        html.A(item.label, href=item.href, **aria(label=f"下载{given.title}（{item.label}）"))
        for item in given.files
    ]
    parts.append(html.P([html.B("下载"), *files]))
    summary = html.Summary("分享与引用", **aria(label=f"分享与引用：{given.title}"))
    kind: dict[str, Any] = {"data-kind": given.kind}
    made = html.Details([summary, html.Div(parts)], className="share", **kind)
    # One panel open at a time; Dash's component does not list the attribute.
    made.name = "share"  # type: ignore[attr-defined]
    return made


def citation(piece: Piece, address: str) -> str:
    """Title, area and period, sources, dashboard, release and pinned address, in one sentence."""
    when = words.period_words(piece.period) if piece.period else ""
    # A comparison names its period in its title, and no single area.
    area = "" if piece.title.startswith(piece.area_name) else piece.area_name
    facts = ("", "") if piece.kind == "comparison" else (area, when)
    about = "，".join(text for text in facts if text)
    named = "；".join(piece.sources[:_CITED])
    more = f"等 {len(piece.sources)} 处" if len(piece.sources) > _CITED else ""
    return (
        f"{piece.title}{f'（{about}）' if about else ''}。{named}{more}。"
        f"{BRAND}，数据版本 {piece.release}，{address}。"
    )


def iframe(
    address: str, title: str, height: int, width: str = "100%", script: str = ""
) -> str:  # fmt: skip
    """The code that shows a card in another page.

    Complete without a script, at a height that seldom leaves room; `script` is the address of the
    one that gives the frame the height of its card.
    """
    frame = (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width}" '
        f'height="{height}" style="border:0" loading="lazy"></iframe>'
    )
    return frame + (f'<script src="{escape(script)}" defer></script>' if script else "")
