"""Verdicts on a slide: a mark, words and a colour, always all three."""

from dataclasses import replace

from assessment import Rating
from data.records.rows import IndicatorRow
from exports.slides.file.text import SMALLEST, Paragraph, Run
from presentation import common
from presentation.charts.palette import rating_token
from presentation.figures import amounts, row_view
from presentation.slides import labels
from presentation.verdicts import certainty_words, reasons

#: A character of each rating's shape that Chinese fonts have.
MARKS: dict[str, str] = {
    Rating.AHEAD: "→",
    Rating.BETTER: "↗",
    Rating.ON_TRACK: "●",
    Rating.ADJUSTED: "◎",
    Rating.BASICALLY_MET: "◇",
    Rating.SLIGHTLY_BEHIND: "▲",
    Rating.LAGGING: "▼",
    Rating.BEHIND: "■",
    Rating.NOT_ASSESSED: "○",
    Rating.NOT_APPLICABLE: "—",
}
#: What stands in a verdict's place where the document gives none.
UNSAID = common.DOCUMENT_DOES_NOT_RATE


def marked(rating: str, text: str) -> str:
    """■ 相对滞后."""
    return f"{MARKS.get(rating, '')} {text}".strip()


def verdict(rating: str, text: str, size: float = 14, align: str = "l") -> Paragraph:
    """A verdict with its mark, in its colour."""
    run = Run(marked(rating, text), size, rating in row_view.RATED, rating_token(rating))
    return Paragraph((run,), align)


def official(row: IndicatorRow) -> tuple[Paragraph, ...]:
    """The verdict that the document prints, over its note."""
    if row.published_rating not in row_view.RATED:
        said = (
            labels.OFFICIAL_AS_PRINTED(published_words=row.published_words)
            if row.published_words
            else UNSAID()
        )
        return (Paragraph((Run(said, token="ink-3"),)),)
    first = verdict(row.published_rating, row.published_words)
    note = (Paragraph((Run(row.published_note, SMALLEST, token="ink-3"),)),)
    return (first, *note) if row.published_note else (first,)


def computed(row: IndicatorRow) -> tuple[Paragraph, ...]:
    """The computed verdict; ≠ before one that differs, below it the reason for none, what the
    document prints otherwise, and the other verdicts that the print allows."""
    first = verdict(row.rating, row_view.computed_words(row))
    if row.agrees is False:
        first = Paragraph((Run("≠ ", bold=True), *first.runs))
    below = [text for text in row_view.flags(row) if text.startswith("※")]
    if row.rating == Rating.NOT_ASSESSED:
        why = Run(f" {reasons.reason_words(row) or amounts.NOTHING}", token="ink-3")
        first = replace(first, runs=(*first.runs, why))
    below += filter(None, [certainty_words.short(row)])
    return first, *(Paragraph((Run(text, token="ink-3"),)) for text in below)
