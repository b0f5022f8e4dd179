"""`/embed/<kind>?…`: one chart as a card for other people's pages.

The query names the chart as `/export/<kind>.<form>` does; `theme` is light or dark, and `release`
holds the card to one release of the data. A card is never blank: what cannot be shown is told.
`docs/embeds.md` tells what is promised.
"""

import logging
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import duckdb
import flask
from dash import html

from components.embed.card import notice
from data.store import NoStoreError, Store, UnknownReleaseError
from presentation import common
from presentation.changes import labels as change_labels
from presentation.charts.chart_spec import ChartSpec
from presentation.embed import labels
from presentation.embed.card_words import CorrectedNotice, PinnedNotice
from presentation.shell.choice import Choice
from presentation.shell.site import BRAND, titled
from queries.releases import built
from views.addressing.request import (
    code_version,
    current_store,
    path,
    read_release,
    served_store,
    today,
)
from views.chart_kinds import KINDS, UnknownChartError, card, chart
from views.chart_kinds.kind import MalformedChartError
from views.sharing.corrected import corrected, withdrawn
from views.sharing.shares import absolute, discovery, embed_path, front_page
from web.bundles import styles
from web.bundles.scripts import CARD
from web.document import document
from web.guard.gates import DRAWINGS
from web.kept.known_pages import FRESH, known, page_tag
from web.kept.repeated import may_be_repeated

embed = flask.Blueprint("embed", __name__)

THEMES = ("light", "dark")

#: Cards kept drawn: some 20 kB each.
_KEPT = 256

#: Older releases searched for a figure that is gone.
_SEARCHED = 8

_log = logging.getLogger(__name__)


class DrawnCard(NamedTuple):
    """A card as an HTML document, with its status."""

    html: str
    status: int = 200


@embed.get("", defaults={"kind": ""})
@embed.get("/<path:kind>")
def one(kind: str) -> flask.Response:
    """The card of an address."""
    if "release" not in flask.request.args:
        # The file of an older release may be taken away.
        may_be_repeated()
    tag = page_tag()
    answer = known(tag) or _answer(_card(kind))
    if answer.status_code == 200:
        answer.set_etag(tag)
    return answer


def _answer(drawn: DrawnCard) -> flask.Response:
    return flask.Response(drawn.html, drawn.status, FRESH, content_type="text/html; charset=utf-8")


def _card(kind: str) -> DrawnCard:
    query = dict(flask.request.args.lists())
    theme, release = query.pop("theme", ["light"]), query.pop("release", [""])
    if len(theme) > 1 or theme[0] not in THEMES:
        reason = labels.UNKNOWN_COLOUR_SCHEME()
        return _notice(labels.CARD_CANNOT_BE_SHOWN(), [reason], [_home()], 400)
    parameters = tuple((name, values[0] if len(values) == 1 else tuple(values))
                   for name, values in query.items())  # fmt: skip
    try:
        _hold_to(release)
        return _drawn(code_version(), current_store().version, served_store().version, front_page(),
                      today(), kind, parameters, theme[0])  # fmt: skip
    except UnknownReleaseError:
        why = labels.NO_SUCH_RELEASE(), labels.RELEASE_NOT_KEPT()
        return _instead(why, labels.SEE_LATEST_CARD(), 404, kind, parameters, theme[0])
    except UnknownChartError as error:
        return _missing(kind, parameters, theme[0], error)
    except duckdb.Error:
        _log.exception("release %s cannot be read", current_store().version)
        why = (
            labels.RELEASE_UNREADABLE(),
            labels.RELEASE_FORM_DIFFERS(version=current_store().version),
        )
        return _instead(why, labels.SEE_LATEST_CARD(), 410, kind, parameters, theme[0])


Pairs = tuple[tuple[str, object], ...]


def _hold_to(release: list[str]) -> None:
    if len(release) > 1:
        raise UnknownReleaseError("several releases")
    if release[0]:
        read_release(release[0])


@lru_cache(maxsize=_KEPT)
def _drawn(
    code: str, release: str, current: str, front: str, day: date, kind: str, parameters: Pairs,
    theme: str,
) -> DrawnCard:  # fmt: skip
    """A card; `code`, `release`, `current` and `front` only tell apart what is kept."""
    with DRAWINGS.inside():
        spec = chart(current_store(), kind, dict(parameters))
    pinned = None if release == current else _pinned(kind, parameters, theme, spec)
    sentence = corrected(_in_use(), spec, day)
    lately = CorrectedNotice(sentence, absolute("/changes")) if sentence else None
    drawn = card(spec, absolute(spec.page), pinned, lately)
    return DrawnCard(_page(spec.title, drawn, theme, spec))


def _pinned(
    kind: str, parameters: Pairs, theme: str, spec: ChartSpec
) -> PinnedNotice | None:  # fmt: skip
    """How a card that is held to another release stands to the current one; None where its own
    figures are the same in both."""
    now = _current(kind, parameters)
    if now is not None and replace(now, release=spec.release, page=spec.page) == spec:
        return None
    latest = _here(kind, parameters, theme) if now is not None else ""
    return PinnedNotice(latest, built(served_store()) < built(current_store()))


def _current(kind: str, parameters: Pairs) -> ChartSpec | None:
    """The chart in the current release; None where it has none."""
    try:
        return chart(_in_use(), kind, dict(parameters))
    except UnknownChartError:
        return None


def _in_use() -> Store:
    """The current release, whichever one the request is held to."""
    store = served_store()
    return store.at(store.version)


def _page(title: str, body: html.Div, theme: str, spec: ChartSpec | None = None) -> str:
    full_title = f"{title} · {spec.context}" if spec and spec.context else title
    head = [discovery(absolute(embed_path(spec.kind, spec.parameters)), full_title)] if spec else []
    sheets = KINDS[spec.kind].styles if spec else "all"
    return document(
        titled(full_title), body, sheet=styles.CARDS[sheets, theme].file_name,
        scripts=(CARD.file_name,), head=head, theme=theme, kind="embed",
    )  # fmt: skip


def _here(kind: str, parameters: Pairs, theme: str, release: str = "") -> str:
    """The address of this card with another release, below the prefix."""
    pairs = [(name, value) for name, value in parameters if isinstance(value, str)]
    look = theme if theme != THEMES[0] else ""
    return path(embed_path(kind, pairs, release=release, theme=look))


def _notice(
    title: str, sentences: list[str], ways: list[Choice], status: int, theme: str = "light"
) -> DrawnCard:
    return DrawnCard(_page(title, notice(title, sentences, ways), theme), status)


def _home() -> Choice:
    return Choice(labels.OPEN_DASHBOARD(brand=BRAND()), front_page())


def _missing(kind: str, parameters: Pairs, theme: str, error: UnknownChartError) -> DrawnCard:
    """410 for what only another release still has, else 404."""
    is_malformed, release = isinstance(error, MalformedChartError), current_store().version
    if not is_malformed and release != served_store().version and _current(kind, parameters):
        why = labels.RELEASE_HAS_NO_FIGURE(), labels.NOT_IN_RELEASE(release=release)
        return _instead(why, labels.SEE_CURRENT_CARD(), 404, kind, parameters, theme)
    old = None if is_malformed else _last(kind, parameters)
    withdrawals = [] if is_malformed else withdrawn(_in_use(), dict(parameters))
    if old is None and not withdrawals:
        return _notice(
            labels.NO_SUCH_CARD(), [str(error), labels.CHECK_ADDRESS()], [_home()], 404, theme
        )
    sentences, ways = (
        withdrawals,
        [Choice(change_labels.ALL_CHANGES(), absolute("/changes")), _home()],
    )
    if old is not None:
        here = _here(kind, parameters, theme, old.release)
        ways = [Choice(labels.SEE_CARD_OF(release=old.release), here), *ways]
        sentences = [
            labels.NOT_IN_CURRENT(title=old.title, context=old.context),
            labels.LAST_RELEASE_WITH(release=old.release),
            *withdrawals,
        ]
    return _notice(labels.FIGURE_WITHDRAWN(), sentences, ways, 410, theme)


def _instead(
    why: tuple[str, str], way: str, status: int, kind: str, parameters: Pairs, theme: str
) -> DrawnCard:  # fmt: skip
    """That a release has no such card, and the way to the one of today."""
    title, sentence = why
    ways = [Choice(way, _here(kind, parameters, theme)), _home()]
    return _notice(title, [sentence], ways, status, theme)


def _last(kind: str, parameters: Pairs) -> ChartSpec | None:
    """The chart as the latest of the other releases has it."""
    store, shown = served_store(), current_store().version
    others = [release for release in store.releases() if release != shown]
    for release in others[:_SEARCHED]:
        try:
            return chart(store.at(release), kind, dict(parameters))
        except (UnknownChartError, UnknownReleaseError, NoStoreError, duckdb.Error):
            continue
    return None


@embed.errorhandler(NoStoreError)
def not_ready(_error: NoStoreError) -> flask.Response:
    """The card that stands where no store can be read."""
    sentences = [common.DATABASE_NOT_READY()]
    return _answer(_notice(common.DATA_NOT_READY(), sentences, [_home()], 503))
