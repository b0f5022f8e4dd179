"""`/export/district/<district>.pptx`: a whole district as a deck, at the view of its page.

The query is the page's own (`plan`, `area`, `period`, `theme`); `release` names another release.
An unknown value is 404: nobody presents another view than the one they asked for.
"""

from __future__ import annotations

import flask

from components import words
from data.store import UnknownReleaseError
from exports import names
from exports.slides import CONTENT_TYPE, Deck, deck
from pages._deck import deck_of, imprint
from pages._frame import code_version, current_store, read_release
from pages._pieces import UnknownPieceError
from pages.export import answer, refusal

blueprint = flask.Blueprint("export_deck", __name__)


@blueprint.get("/<district>.pptx")
def one(district: str) -> flask.Response:
    """The deck as a file."""
    asked = flask.request.args.to_dict(flat=False)
    if any(len(values) > 1 for values in asked.values()):
        return refusal(400, "地址里的参数重复。")
    wanted = {name: values[0] for name, values in asked.items()}
    release = wanted.pop("release", "")
    try:
        store = read_release(release) if release else current_store()
        found, page = deck_of(store, district, wanted)
    except UnknownReleaseError:
        return refusal(404, "没有这个数据版本，或已不再保留。")
    except UnknownPieceError as error:
        return refusal(404, str(error))
    own = imprint(store, page)
    key = (code_version(), own.release, "deck", own.address, own.author)
    name = file_name(found, own.release)
    return answer(key, lambda: deck(found, own), CONTENT_TYPE, name, pinned=bool(release))


def file_name(given: Deck, release: str) -> str:
    """District, plan, period, theme and release."""
    parts = [given.area_name, given.plan_name, words.period_words(given.period), given.theme]
    return names.file_name([*parts, "进展"], release, "pptx")
