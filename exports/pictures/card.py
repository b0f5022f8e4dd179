"""The card of a page: 1200 × 630, what a shared link shows before it is opened.

Chats that crop it to a square keep the middle 630 × 630: title, sentence and gauge lie in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data.records.rows import IndicatorRow
from exports.pictures.bar import bar, card_scale
from exports.pictures.marks import badge, badge_width, strip, strip_width
from exports.pictures.shapes import shape
from exports.pictures.svg import Block, document, line, moved, paragraph, rect, stack, text
from exports.pictures.svg_text import SvgRun, width
from presentation.charts.palette import Palette, palette
from presentation.indicators.gauge_spec import gauge_spec
from presentation.indicators.headline_words import Part
from presentation.joining import labelled
from presentation.shell.site import BRAND
from presentation.verdicts.counts import counted

WIDTH, HEIGHT = 1200.0, 630.0
_MIDDLE, _SAFE, _WHOLE = WIDTH / 2, 560.0, 1060.0
_TOP, _GAP = 92.0, 22.0
#: Sizes of title and sentence, tried in this order until all fits.
_SIZES = ((48.0, 27.0), (42.0, 25.0), (36.0, 22.0), (30.0, 20.0))


@dataclass(frozen=True)
class Card:
    """What a card says.

    `parts` are the sentence with the rating that each part carries; `rows` make a strip, `row` a
    gauge with its verdict; `source` is the line at the bottom.
    """

    title: str
    context: str
    parts: tuple[Part, ...]
    source: str
    rows: tuple[IndicatorRow, ...] = ()
    row: IndicatorRow | None = None


def svg(card: Card, theme: str = "light") -> str:
    """The card as SVG."""
    colours = palette(theme)
    foot = paragraph(_MIDDLE, card.source, 16, colours["ink-3"], _WHOLE, anchor="middle", even=True)
    end = HEIGHT - 26 - foot.height
    middle = _fitting(card, end - 18 - _TOP, colours)
    space = max(0.0, end - 18 - _TOP - middle.height) / 2
    body = (
        rect(0, 0, WIDTH, 8, colours["brand"])
        + _brand(colours)
        + moved(middle.marks, y=_TOP + space)
        + line((WIDTH - _WHOLE) / 2, end - 8, (WIDTH + _WHOLE) / 2, end - 8, colours["line"])
        + moved(foot.marks, y=end)
    )
    sentences = "".join([*(words for words, _ in card.parts), card.source])
    named = card.context or card.title
    return document(WIDTH, HEIGHT, body, card.title, labelled(named, sentences), colours["surface"])


def _brand(colours: Palette) -> str:
    size = 26.0
    start = _MIDDLE - (width(BRAND(), size) + 42) / 2
    mark = shape("brand-mark", start, 40, 32, colours["brand"])
    return mark + text(start + 42, 65, BRAND(), size, colours["ink"], bold=True)


def _fitting(card: Card, room: float, colours: Palette) -> Block:
    """The largest middle that fits; the smallest is kept even if it does not."""
    tried = Block(0)
    for sizes in _SIZES:
        tried = _middle(card, *sizes, colours)
        if tried.height <= room:
            break
    return tried


def _middle(card: Card, title: float, sentence: float, colours: Palette) -> Block:
    runs = [
        SvgRun(words, colours.rating(rating, "text") if rating else "")
        for words, rating in card.parts
    ]
    head = stack(
        [
            _centred(card.title, title, colours["ink"], bold=True, leading=1.28),
            _centred(card.context, 21, colours["ink-2"]),
        ],
        6,
    )
    return stack([head, _drawing(card, colours), _centred(runs, sentence, colours["ink"])], _GAP)


def _centred(
    words: str | Sequence[SvgRun],
    size: float,
    colour: str,
    *,
    bold: bool = False,
    leading: float = 1.5,
) -> Block:
    return paragraph(_MIDDLE, words, size, colour, _SAFE, bold=bold, anchor="middle",
                     leading=leading, clauses=True)  # fmt: skip


def _drawing(card: Card, colours: Palette) -> Block:
    if card.row is not None:
        spec = gauge_spec(card.row)
        wide = badge_width(card.row, 26)
        scale = card_scale(spec, _MIDDLE - _SAFE / 2, _SAFE, 26)
        verdict = badge(card.row, _MIDDLE - wide / 2, 26, colours)
        return stack([verdict, bar(spec, scale, 46, colours, note=17)], 14)
    counted_rows = counted(card.rows)
    if not counted_rows:
        return Block(0)
    return strip(counted_rows, (WIDTH - strip_width(counted_rows, _WHOLE)) / 2, _WHOLE, colours)
