"""What a file of tables says about itself: the lines of the sheet 说明."""

from collections.abc import Sequence

from data.records.places import Document
from exports.sheets.sheet import Cover, Sheet
from presentation import common
from presentation.citing import cited
from presentation.joining import clauses, sentence
from presentation.sheets import labels

_ALWAYS = (labels.COLUMNS_NOTE, labels.BOTH_VERDICTS_NOTE)


def cover_rows(cover: Cover, sheets: Sequence[Sheet]) -> list[tuple[str, str]]:
    """Name and text of each line; what is empty is left out, but a missing licence is said."""
    counts = clauses(
        labels.ROWS_COUNTED(title=sheet.title, count=len(sheet.rows)) for sheet in sheets
    )
    lines = [
        (common.TITLE(), cover.title),
        (common.AREA(), cover.area),
        (common.PLAN(), cover.plan),
        (common.PERIOD(), cover.period),
        *cover.chosen,
        (labels.CONTENTS(), counts),
        *((common.NOTE(), note) for note in (*cover.notes, *(note() for note in _ALWAYS))),
        *((common.SOURCE_DOCUMENTS(), _document(item)) for item in cover.documents),
        (common.DATA_UNTIL(), max((item.data_until for item in cover.documents), default="")),
        (common.DATA_RELEASE(), cover.release),
        (labels.WEB_ADDRESS(), cover.page),
        (common.ATTRIBUTION(), cover.credit),
    ]
    known = [(name, text) for name, text in lines if text]
    return [*known, (common.LICENCE(), cover.licence or labels.LICENCE_UNDECLARED())]


def _document(item: Document) -> str:
    line = f"{cited.title(item.title)} {cited.document_facts(item)}"
    return sentence(line) + item.note if item.note else line
