"""A PDF written by hand: Chinese words at points of its pages, and ruled lines of tables."""

from collections.abc import Sequence
from pathlib import Path

#: Points across and up from the lower left corner, what is printed there, and how: font, turn.
Words = tuple[int, int, str] | tuple[int, int, str, str]
#: The two ends of a line; or what else to draw, as a PDF says it.
Line = tuple[int, int, int, int]
Rule = Line | str
WIDE, HIGH, SIZE = 600, 800, 12
UPRIGHT = f"/F {SIZE} Tf 1 0 0 1"
#: A Chinese font that no file needs to carry.
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
    "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>"
)


def write_pdf(path: Path, pages: Sequence[tuple[Sequence[Words], Sequence[Rule]]]) -> Path:
    """Write pages of words and lines."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        _FONT,
    ]
    for number, (words, rules) in enumerate(pages):
        objects += [_page(5 + 2 * number), _stream(words, rules)]
    path.write_bytes(_file(objects))
    return path


def ruled(left: int, top: int, columns: Sequence[int], rows: int, height: int = 30) -> list[Line]:
    """The lines of a table: the widths of its columns, and as many rows of a height."""
    edges = [left + sum(columns[:number]) for number in range(len(columns) + 1)]
    low = top - rows * height
    across = [(left, top - row * height, edges[-1], top - row * height) for row in range(rows + 1)]
    return across + [(edge, top, edge, low) for edge in edges]


def _page(content: int) -> str:
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDE} {HIGH}] /Contents {content} 0 R "
        "/Resources << /Font << /F 3 0 R >> >> >>"
    )


def _stream(words: Sequence[Words], rules: Sequence[Rule]) -> str:
    drawn = [rule if isinstance(rule, str) else "{} {} m {} {} l S".format(*rule) for rule in rules]
    drawn += [
        f"BT {how[0] if how else UPRIGHT} {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET"
        for x, y, text, *how in words
    ]
    body = "\n".join(drawn)
    return f"<< /Length {len(body)} >>\nstream\n{body}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    text, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        f"{text}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(text)}\n%%EOF\n"
    ).encode("ascii")
