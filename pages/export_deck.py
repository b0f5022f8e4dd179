"""`/export/district/<district>.pptx`: a whole district as a deck, at the view of its page.

The query is the page's own (`plan`, `area`, `period`, `theme`); `release` names another release.
An unknown value is 404: nobody presents another view than the one they asked for.
"""

from __future__ import annotations

import flask

from components import words
from exports import names
from exports.slides import CONTENT_TYPE, Deck, deck
from pages import _files
from pages._deck import deck_of, imprint
from pages._files import RefusedError
from pages._frame import current_store
from pages._gate import File
from pages._pieces import UnknownPieceError

blueprint = _files.blueprint("export_deck")


@blueprint.get("/<district>.pptx")
def one(district: str) -> flask.Response:
    """The deck as a file."""
    wanted = _files.asked()
    return _files.send(_files.OTHERS, lambda: _file(district, wanted))


def _file(district: str, wanted: dict[str, str]) -> File:
    store = current_store()
    try:
        found, page = deck_of(store, district, wanted)
    except UnknownPieceError as error:
        raise RefusedError(404, str(error)) from None
    made = deck(found, imprint(store, page))
    return File(made, CONTENT_TYPE, file_name(found, store.version))


def file_name(given: Deck, release: str) -> str:
    """District, plan, period, theme and release."""
    parts = [given.area_name, given.plan_name, words.period_words(given.period), given.theme]
    return names.file_name([*parts, "进展"], release, "pptx")
