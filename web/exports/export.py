"""`/export/<kind>.<form>`: one chart as a file, named and dated, with its sources inside.

The query names the chart as `/embed/<kind>` does, and `release` another release of the data. For
pictures `theme` is light or dark, for PNG `scale` is 1 to 4. `/export/card.png?path=` is the card
of a page, for links that people share. `docs/exports.md` tells more.
"""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import flask

from exports import names
from exports.pictures import card
from exports.pictures.png import LARGEST, pixels
from exports.pictures.png_process import Renderer
from exports.slides import CONTENT_TYPE as PPTX
from presentation import dates
from presentation.charts.chart_spec import ChartSpec
from presentation.charts.palette import THEMES
from presentation.files import labels
from presentation.joining import listed
from views.addressing.request import current_store
from views.chart_kinds import UnknownChartError, chart, svg
from views.sharing.deck import slide_of
from views.sharing.page_card import page_card
from web import files
from web.files import OTHERS, PICTURES, RefusedError
from web.kept.bounded_cache import BoundedCache, File
from web.monitoring import metrics

blueprint = files.blueprint("export")

renderer = Renderer()
renderer.on_start = metrics.RENDERER_STARTS.inc

_SCALES = ("1", "2", "3", "4")


class ChartFormat(NamedTuple):
    """A file format: its type, what holds its makers back, its options, and what makes it."""

    content_type: str
    gate: BoundedCache[File]
    options: tuple[str, ...]
    make: Callable[[ChartSpec, dict[str, str]], bytes]


def _png(spec: ChartSpec, how: dict[str, str]) -> bytes:
    text, scale = svg(spec, how["theme"]), int(how["scale"])
    if pixels(text, scale) > LARGEST:
        raise RefusedError(400, labels.PICTURE_TOO_LARGE())
    return _drawn(text, scale)


def _drawn(text: str, scale: int) -> bytes:
    with metrics.one_picture():
        return renderer.png(text, scale)


def _svg(spec: ChartSpec, how: dict[str, str]) -> bytes:
    return svg(spec, how["theme"]).encode()


FORMS = {
    "svg": ChartFormat("image/svg+xml", OTHERS, ("theme",), _svg),
    "png": ChartFormat("image/png", PICTURES, ("theme", "scale"), _png),
    "pptx": ChartFormat(PPTX, OTHERS, (), lambda it, how: slide_of(it)),
}

#: Option -> the values it may have, the default first.
OPTIONS = {"theme": THEMES, "scale": ("2", *(s for s in _SCALES if s != "2"))}


@blueprint.get("/<kind>.<form>")
def one(kind: str, form: str) -> flask.Response:
    """A chart as a file of one format."""
    if form not in FORMS:
        raise RefusedError(404, labels.NO_SUCH_FORMAT())
    parameters = files.request_parameters()
    how = {name: parameters.pop(name, "") or OPTIONS[name][0] for name in FORMS[form].options}
    for name, value in how.items():
        if value not in OPTIONS[name]:
            raise RefusedError(
                400, labels.PARAMETER_CAN_BE(name=name, options=listed(sorted(OPTIONS[name])))
            )

    def make() -> File:
        spec = _spec(kind, parameters)
        return File(FORMS[form].make(spec, how), FORMS[form].content_type, file_name(spec, form))

    return files.send(FORMS[form].gate, make)


@blueprint.get("/card.png")
def page_card_picture() -> flask.Response:
    """The card of a page; that of the dashboard, with status 404, for a page there is not."""
    parameters = files.request_parameters()
    if set(parameters) - {"path"}:
        raise RefusedError(400, labels.PARAMETERS_ARE())
    return files.send(PICTURES, lambda: _card(parameters.get("path", "/")))


def _card(path: str) -> File:
    store = current_store()
    shown, is_known = page_card(store, path)
    name = names.file_name([shown.title, labels.SHARE_PICTURE()], store.version, "png")
    status = 200 if is_known else 404
    return File(_drawn(card.svg(shown), 1), "image/png", name, "inline", status)


def _spec(kind: str, parameters: dict[str, str]) -> ChartSpec:
    """The chart of an address, kept: fetching it takes as long as drawing it."""
    store = current_store()
    try:
        return _kept(store.folder, store.version, kind, tuple(sorted(parameters.items())))
    except UnknownChartError as error:
        raise RefusedError(404, str(error)) from None


@lru_cache(maxsize=256)
def _kept(
    folder: Path, release: str, kind: str, parameters: tuple[tuple[str, str], ...]
) -> ChartSpec:
    """A chart of the request's release; `folder` and `release` only tell apart what is kept."""
    return chart(current_store(), kind, dict(parameters))


def file_name(spec: ChartSpec, ending: str) -> str:
    """District, plan, period, title and release."""
    when = dates.period_words(spec.period) if spec.period else ""
    return names.file_name([spec.area_name, spec.plan_name, when, spec.title], spec.release, ending)
