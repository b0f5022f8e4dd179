"""Where a reader reports a wrong figure, with the figure's id in it."""

from urllib.parse import quote

from data.records.search import PrintedFigure
from presentation import dates, words
from presentation.statements import labels


def figure_words(item: PrintedFigure) -> str:
    """Which figure it is about, in words."""
    return labels.FIGURE_IS(
        name=item.name,
        area=item.area_name,
        period=dates.period_words(item.period),
        role=words.ROLES.get(item.role, item.role),
        printed=item.printed_value,
        document=item.document,
        locator=item.locator,
        figure=item.figure_id,
    )


def address(channel: str, figure: str, text: str = "") -> str:
    """The operator's form or letter for a figure; "" where no channel is declared."""
    if channel.startswith("mailto:"):
        subject = labels.CORRECTION_OF(figure=figure) if figure else labels.CORRECTIONS()
        joint = "&" if "?" in channel else "?"
        return f"{channel}{joint}subject={quote(subject)}&body={quote(text)}"
    return channel.replace("{figure}", quote(figure))
