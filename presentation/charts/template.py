"""The one template of all Plotly figures: type, colours and behaviour, from the tokens.

Figures are drawn in light colours; `assets/css/shared/charts.css` colours them in every theme, by
the `uid` of each trace, which Plotly makes a class of.
"""

from typing import Any

from presentation.charts.palette import palette
from presentation.charts.text_width import em

#: For every chart: no tools, nothing that could send data to another host.
CONFIG: dict[str, Any] = {
    "displayModeBar": False,
    "showSendToCloud": False,
    "displaylogo": False,
    "locale": "zh-CN",
    "responsive": True,
    "scrollZoom": False,
}

#: A line of a hover label, in em.
_LINE = 22


def layout(height: int, alt: str, **more: Any) -> dict[str, Any]:
    """What all figures share; `alt` are their words for who does not see them."""
    colours = palette()
    shared = {
        "height": height,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": "inherit", "color": colours["ink-3"], "size": 13},
        "hovermode": "closest",
        "hoverlabel": {
            "align": "left", "bgcolor": colours["surface"], "bordercolor": colours["line-strong"],
            "font": {"color": colours["ink"], "size": 14},
        },
        "dragmode": False,
        "showlegend": False,
        "meta": {"alt": alt},
    }  # fmt: skip
    return shared | more


def way(href: str) -> list[str] | None:
    """What a click on a point leads to; None, which does nothing, for none."""
    return [href, ""] if href else None


def hover(sentences: list[str]) -> dict[str, Any]:
    """The hover of a trace: a sentence for each point, none where it is empty."""
    return {"hovertext": list(map(_wrapped, sentences)), "hoverinfo": "text"}


def _wrapped(text: str) -> str:
    """A sentence in lines of Plotly's."""
    lines, line = [], ""
    for character in text:
        if em(line) >= _LINE and character not in "，。；：、）”":
            lines.append(line)
            line = ""
        line += character
    return "<br>".join([*lines, line])
