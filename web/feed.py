"""`/changes.atom`: the log of revisions as a feed, of all districts or of one."""

from datetime import datetime, time

import flask
from feedgen.feed import FeedGenerator

from data.day import ZONE
from data.records.changes import Revision
from presentation.changes import change_words, labels
from presentation.joining import facts, labelled
from presentation.shell.site import BRAND
from views.addressing.request import current_store
from views.changes_view import ChangesView, resolve
from views.sharing.shares import absolute
from web.kept.known_pages import FRESH

feed = flask.Blueprint("feed", __name__)

_MEDIA_TYPE = "application/atom+xml; charset=utf-8"


@feed.get("/changes.atom")
def changes() -> flask.Response:
    """An entry for each revision, the latest first; 404 for an unknown district."""
    view = resolve(current_store(), flask.request.args)
    if view.notices:
        flask.abort(404)
    return flask.Response(_atom(view), content_type=_MEDIA_TYPE, headers=FRESH)


def _atom(view: ChangesView) -> bytes:
    page = absolute(f"/changes?{view.canonical}" if view.canonical else "/changes")
    made = FeedGenerator()
    made.id(page)
    made.title(facts((labels.TITLE(), view.name, BRAND())))
    made.language("zh-CN")
    made.link(href=page, rel="alternate")
    made.link(
        href=absolute(f"/changes.atom?{view.canonical}" if view.canonical else "/changes.atom"),
        rel="self",
    )
    made.author(name=BRAND())
    # A feed without entries is still of some day.
    made.updated(_moment(view.revisions[0].day if view.revisions else "1970-01-01"))
    for revision in view.revisions:
        entry = made.add_entry(order="append")
        entry.id(f"{page}#{revision.revision}")
        entry.title(labelled(revision.day, change_words.counted(revision.changes)))
        entry.link(href=f"{page}#{revision.revision}")
        entry.updated(_moment(revision.day))
        entry.content(_text(revision), type="text")
    return bytes(made.atom_str(pretty=True))


def _text(revision: Revision) -> str:
    return "\n".join([revision.note, *change_words.sentences(revision.changes)])


def _moment(day: str) -> datetime:
    return datetime.combine(datetime.fromisoformat(day), time(), ZONE)
