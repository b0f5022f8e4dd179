"""SVG to PNG without a browser, with a Chinese font or not at all."""

import re
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

import resvg_py

from exports.pictures.svg import FONTS
from presentation.pictures import labels


class Fonts(NamedTuple):
    """A family, and the files of its regular and its bold weight."""

    family: str
    regular: str
    bold: str


#: What pictures may be drawn with, the best first.
_KNOWN = (
    Fonts("Noto Sans CJK SC", "NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
    Fonts("Noto Sans CJK SC", "NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
    Fonts("Noto Sans SC", "NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf"),
)
#: Where systems and people keep fonts.
FOLDERS = (
    Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts",
    Path.home() / ".local/share/fonts", Path("/Library/Fonts"), Path.home() / "Library/Fonts",
)  # fmt: skip


#: Pixels that are drawn at most: a canvas of them takes 120 MB for a second or three.
LARGEST = 30_000_000
_SIZE = re.compile(r'<svg[^>]*? width="([\d.]+)" height="([\d.]+)"')


class NoFontError(RuntimeError):
    """No Chinese font here: a picture would show boxes; the message says what to install."""


def png(svg_text: str, scale: int = 1) -> bytes:
    """A picture as PNG, `scale` pixels for each of the SVG's.

    Raises:
        NoFontError: the machine has no Chinese font.
    """
    family, *files = fonts()
    return bytes(
        resvg_py.svg_to_bytes(
            # Looking for the families of other systems takes a fifth of the time.
            svg_string=svg_text.replace(escape(FONTS), family),
            zoom=scale,
            skip_system_fonts=True,
            font_files=files,
            font_family=family,
            sans_serif_family=family,
        )
    )


def pixels(svg_text: str, scale: int = 1) -> float:
    """How many pixels a picture of ours has at a scale."""
    size = _SIZE.match(svg_text)
    assert size is not None, "not an SVG of ours"
    return float(size[1]) * float(size[2]) * scale * scale


def fonts() -> Fonts:
    """The Chinese font of this machine; looked for once.

    Raises:
        NoFontError: there is none. Called again, it looks again.
    """
    return _find(FOLDERS)


@cache
def _find(folders: tuple[Path, ...]) -> Fonts:
    paths = {path.name: str(path) for folder in folders for path in folder.rglob("NotoSans*")}
    for known in _KNOWN:
        if known.regular in paths and known.bold in paths:
            return Fonts(known.family, paths[known.regular], paths[known.bold])
    raise NoFontError(labels.NO_FONT())
