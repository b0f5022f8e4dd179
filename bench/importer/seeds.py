"""The five source documents as office files: which of their tables have which heads and merges."""

from dataclasses import dataclass
from pathlib import Path

from bench.importer.documents import convert, flat_sheets, flat_text
from bench.importer.grids import Grid, split_grid
from data.curation.read import Frames, read_curated
from data.importer.context import rows_of
from data.verify.document import read_document
from data.verify.outline import outline_of
from data.verify.text import squeeze
from settings import read_settings

FORMATS = ("docx", "pdf", "xlsx")


@dataclass(frozen=True)
class Shape:
    """How the table of a text was laid out: rows of the head, whether empty figures are merged,
    and whether each page has a table of its own."""

    head: int
    merged: bool = False
    parts: bool = False


_SHAPES = {
    "liangjiang-midterm-2023": {"表1-1": Shape(2, merged=True, parts=True)},
    "nanan-145": {"专栏1-1": Shape(1), "专栏1-2": Shape(1)},
    "jiangbei-plan-2021": {"表1": Shape(2), "表2": Shape(1)},
}


def build_seeds(texts: Path, folder: Path) -> dict[str, dict[str, Path]]:
    """Build what is not there yet; the file of each document by its format."""
    frames, _ = read_curated(read_settings().curated_dir)
    files: dict[str, dict[str, Path]] = {}
    todo: dict[str, str] = {}
    for row in frames["documents"].itertuples():
        if not (texts / row.source_file).is_file():
            continue
        files[row.document] = {kind: folder / f"{row.document}.{kind}" for kind in FORMATS}
        if not all(path.is_file() for path in files[row.document].values()):
            blocks = blocks_of(
                row.document, (texts / row.source_file).read_text("utf-8-sig"), frames
            )
            wide = any(shape.merged for shape in _SHAPES.get(row.document, {}).values())
            todo[f"{row.document}.fodt"] = flat_text(blocks, wide=wide)
            todo[f"{row.document}.fods"] = flat_sheets(_sheets(blocks))
    for suffix, kinds in ((".fodt", ("docx", "pdf")), (".fods", ("xlsx",))):
        some = {name: text for name, text in todo.items() if name.endswith(suffix)}
        if some:
            convert(some, kinds, folder)
    return files


def blocks_of(document: str, raw: str, frames: Frames) -> list[str | Grid]:
    """The paragraphs of a text, and its tables where their captions stand."""
    shapes = _SHAPES.get(document, {})
    names = ("figures", "investments", "projects", "actions", "claims")
    locators = {
        locator
        for name in names
        for locator in frames[name].loc[frames[name]["document"] == document, "locator"]
    }
    outline = outline_of(rows_of(frames["tables"], document))
    known = {words for locator in locators for words in outline.locators.headings_of(locator)}
    read = read_document(raw, shapes, outline, sorted(words for words in known if len(words) > 3))
    blocks: list[str | Grid] = []
    for line in read.text.split("\n"):
        blocks.append(line)
        for name, shape in shapes.items():
            if squeeze(line).startswith((f"{name}：", f"{name}:")):
                rows = read.tables[name]
                blocks += split_grid(rows, shape.head, merged=shape.merged, parts=shape.parts)
    return blocks


def _sheets(blocks: list[str | Grid]) -> dict[str, list[str | Grid]]:
    """A sheet for each table with its caption and notes, and one for the text."""
    sheets: dict[str, list[str | Grid]] = {"正文": []}
    current = "正文"
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if index + 1 < len(blocks) else ""
        if isinstance(after, Grid) and isinstance(block, str):
            current = block.split("：")[0].split(":")[0]
            sheets[current] = []
        elif (
            isinstance(block, str)
            and current != "正文"
            and not block.startswith(("注", "2:", "3:"))
        ):
            current = "正文"
        sheets[current].append(block)
    return sheets
