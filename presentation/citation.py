"""The panel that lets a reader take a chart along: link, embed code, citation, files.

It works without a script: every text can be selected. `assets/js/share.js` adds the buttons.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from presentation import words
from presentation.charts.chart_spec import ChartSpec
from presentation.choice import Choice
from presentation.language import say
from presentation.site import BRAND

#: Sources that a citation names one by one.
_CITED = 4


@dataclass(frozen=True)
class SharePanel:
    """What a panel offers, ready to be copied; `kind` is that of the piece."""

    kind: str
    title: str
    link: str
    code: str
    citation: str
    files: Sequence[Choice]


def citation(piece: ChartSpec, address: str) -> str:
    """Title, area and period, sources, dashboard, release and pinned address, in one sentence."""
    when = words.period_words(piece.period) if piece.period else ""
    # A comparison names its period in its title, and no single area.
    area = "" if piece.title.startswith(piece.area_name) else piece.area_name
    facts = ("", "") if piece.comparison else (area, when)
    about = "，".join(text for text in facts if text)
    in_brackets = f"（{about}）" if about else ""
    named = "；".join(piece.sources[:_CITED])
    more = say("等 {count} 处", count=len(piece.sources)) if len(piece.sources) > _CITED else ""
    return say(
        "{title}{about}。{named}{more}。{brand}，数据版本 {release}，{address}。",
        title=piece.title,
        about=in_brackets,
        named=named,
        more=more,
        brand=BRAND(),
        release=piece.release,
        address=address,
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
