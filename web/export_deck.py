"""`/export/district/<district>.pptx`: a whole district as a deck, at the view of its page.

The query is the page's own (`plan`, `area`, `period`, `theme`); `release` names another release.
An unknown value is 404: nobody presents another view than the one they asked for.
"""

from __future__ import annotations

import flask

from exports import names
from exports.slides import CONTENT_TYPE, Deck, deck
from presentation import words
from presentation.files import labels
from views.chart_kinds import UnknownChartError
from views.deck import deck_of, provenance
from views.request import current_store
from web import files
from web.bounded_cache import File
from web.files import RefusedError

blueprint = files.blueprint("export_deck")


@blueprint.get("/<district>.pptx")
def one(district: str) -> flask.Response:
    """The deck as a file."""
    wanted = files.asked()
    return files.send(files.OTHERS, lambda: _file(district, wanted))


def _file(district: str, wanted: dict[str, str]) -> File:
    store = current_store()
    try:
        found, page = deck_of(store, district, wanted)
    except UnknownChartError as error:
        raise RefusedError(404, str(error)) from None
    made = deck(found, provenance(store, page))
    return File(made, CONTENT_TYPE, file_name(found, store.version))


def file_name(given: Deck, release: str) -> str:
    """District, plan, period, theme and release."""
    parts = [given.area_name, given.plan_name, words.period_words(given.period), given.theme]
    return names.file_name([*parts, labels.PROGRESS()], release, "pptx")
