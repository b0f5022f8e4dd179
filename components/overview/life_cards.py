"""What touches people's lives: a card per topic, a line per district."""

from collections.abc import Sequence

from dash import html

from components.marks.status import badge
from presentation.figures import no_result, row_view
from presentation.indicators.table_words import HrefOf
from presentation.overview.life import LifeLine, has_result
from presentation.shell.choice import NAV_PAGE


def life_cards(topics: Sequence[tuple[str, Sequence[LifeLine]]], href_of: HrefOf) -> html.Div:
    """Cards of the topics that have a line, in their order."""
    drawn = [_card(name, lines, href_of) for name, lines in topics if lines]
    return html.Div(drawn, className="life-cards")


def _card(name: str, lines: Sequence[LifeLine], href_of: HrefOf) -> html.Article:
    usual = lines[0].row.name
    items = [_line(line, usual, href_of) for line in lines]
    return html.Article(
        [html.H3([name, html.Small(usual)]), html.Ul(items)], className="panel life-card"
    )


def _line(line: LifeLine, usual: str, href_of: HrefOf) -> html.Li:
    """Area and date, verdict, figures; the indicator's name where it is not the card's."""
    row = line.row
    link = html.A(line.name, href=href_of(row), **NAV_PAGE)
    place = [link, html.Small(line.when)]
    text = row_view.verdict_words(row) if has_result(row) else no_result.SHORT()
    small = [note for note in ("" if row.name == usual else row.name, line.why) if note]
    figures = html.Div([line.figures, *map(html.Small, small)], className="life-figures")
    return html.Li([html.P(place, className="life-place"), badge(row.shown_rating, text), figures])
