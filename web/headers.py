"""What every HTTP answer carries: security headers, compression, cache rules."""

import hashlib
import json
from collections.abc import Callable
from functools import cache
from importlib import metadata

import flask
from dash import Dash, html
from flask_compress import Compress

from components.shell import chrome
from components.shell.document.html_text import to_html
from presentation import common
from presentation.shell import labels
from presentation.shell.choice import Choice
from settings import ROOT
from views.addressing.request import path
from web import look
from web.bundles.scripts import FIRST_HASH
from web.bundles.style_hashes import GRID_HASHES, STYLE_HASHES
from web.errors import is_callback

_ONE_DAY = 86_400

_MESSAGES = {
    400: (labels.BAD_REQUEST, labels.BAD_REQUEST_LEAD),
    404: (labels.NO_SUCH_PAGE, labels.GONE_LEAD),
    413: (labels.BODY_TOO_LARGE, labels.BODY_TOO_LARGE_LEAD),
    414: (labels.ADDRESS_TOO_LONG, labels.ADDRESS_TOO_LONG_LEAD),
    501: (labels.BAD_REQUEST, labels.BAD_REQUEST_LEAD),
    500: (labels.PAGE_FAILED, labels.PAGE_FAILED_LEAD),
    503: (common.DATA_NOT_READY, common.DATABASE_NOT_READY),
}

#: For a page without scripts and pictures of its own.
PLAIN_POLICY = (
    "default-src 'none'; style-src-attr 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
)

# Attributes hold what is drawn from a figure, such as the width of a bar; sheets and elements are
# ours alone. The first of the three is for browsers that do not know the others.
_POLICY = (
    "default-src 'self'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
    "style-src-elem 'self' {styles}; style-src-attr 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors {framers}"
)

#: Answers that a browser shows to nobody by themselves: for the policy it is the page that counts.
_PARTS = frozenset(("application/json", "text/css", "text/javascript"))

#: What a browser can do and no page of this site needs.
_PERMISSIONS = ", ".join(
    f"{name}=()"
    for name in ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope",
                 "magnetometer", "microphone", "midi", "payment", "serial", "usb")
)  # fmt: skip

#: Answers that other sites show or read.
_FOR_OTHERS = frozenset(("embed", "oembed", "export", "export_deck", "export_table", "api"))

#: What decides an answer besides the data, and how its files end.
_CODE_FOLDERS = (
    "api", "assessment", "assets", "audit", "components", "data", "exports", "pages",
    "presentation", "queries", "views", "web",
)  # fmt: skip

_CODE_ENDINGS = (".py", ".sql", ".css", ".js", ".csv")


@cache
def _packages() -> str:
    return repr(sorted((item.name, item.version) for item in metadata.distributions()))


def code_version() -> str:
    """Twelve hex digits that name the code of this process, as it was when it started.

    The packages it stands on are part of it: Dash writes into every page.
    """
    inner = [file for folder in _CODE_FOLDERS for file in (ROOT / folder).rglob("*")]
    digest = hashlib.sha256(_packages().encode())
    for file in sorted([*ROOT.glob("*.py"), *inner]):
        if file.suffix in _CODE_ENDINGS and "curated" not in file.parts:
            digest.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


def error_page(status: int) -> str:
    """The page for a request that failed: says so in words, shows nothing of the inside."""
    title_words, text_words = _MESSAGES.get(status, _MESSAGES[400 if status < 500 else 500])
    return _message(title_words(), text_words())


def busy_page() -> str:
    """The page for a view that cannot be drawn now, as many others are; it asks again by itself."""
    return _message(labels.TOO_MANY_READERS(), labels.TOO_MANY_READERS_LEAD())


def _message(title: str, text: str) -> str:
    message = chrome.message_page(title, text, [Choice(labels.BACK_TO_OVERVIEW(), path("/"))])
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<body style="font-family:sans-serif">{to_html(html.Main(message))}</body></html>'
    )


def install_headers(app: Dash) -> None:
    """Compress answers, let browsers keep assets for a day, and set the security headers."""
    app.server.config["SEND_FILE_MAX_AGE_DEFAULT"] = _ONE_DAY
    # Half as long again as the default, 4, and a sixth smaller: as the pages that are kept.
    app.server.config["COMPRESS_BR_LEVEL"] = 6
    # Open data is mostly CSV, which is not among the types that are compressed by default.
    Compress(app.server).compress_mimetypes_set.add("text/csv")
    app.server.after_request(_security(app))
    app.server.after_request(_unescaped)


def _unescaped(response: flask.Response) -> flask.Response:
    """Chinese as it is in what a callback answers: as escapes it compresses a third worse."""
    if response.mimetype == "application/json" and is_callback():
        content = json.loads(response.get_data())
        response.set_data(json.dumps(content, ensure_ascii=False, separators=(",", ":")))
    return response


def _readers() -> str:
    """Whose pages may show the answer: styles and scripts of cards are among what others load."""
    is_shown = "/assets/" in flask.request.path or flask.request.blueprint in _FOR_OTHERS
    return "cross-origin" if is_shown else "same-origin"


def _security(app: Dash) -> Callable[[flask.Response], flask.Response]:
    @cache
    def scripts() -> str:
        # Dash defines its page callback, an inline script, during the first request.
        return " ".join([*app.csp_hashes(), look.HASH, FIRST_HASH])

    def policy(has_grid: bool) -> str:
        styles = " ".join(f"'{item}'" for item in STYLE_HASHES + GRID_HASHES * has_grid)
        styles += " " + flask.g.get("own_styles", "")
        return _POLICY.format(scripts=scripts(), styles=styles, framers="'none'")

    def add(response: flask.Response) -> flask.Response:
        if response.status_code == 304:
            # What the browser has carries its own.
            return response
        if flask.request.blueprint == "embed":
            framers = app.server.extensions["settings"].frame_ancestors
            directives = _POLICY.format(scripts="", styles="", framers=framers)
        else:
            # Walls are documents without Dash's scripts and their styles.
            is_wall = flask.request.blueprint in ("wall", "wall_remote")
            if response.mimetype in _PARTS:
                directives = PLAIN_POLICY
            elif is_wall:
                directives = _POLICY.format(scripts="", styles="", framers="'none'")
            else:
                directives = policy("/grid/" in flask.request.path)
            # For browsers that do not know frame-ancestors.
            response.headers.setdefault("X-Frame-Options", "DENY")
        response.headers.setdefault("Content-Security-Policy", directives)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Cross-Origin-Resource-Policy", _readers())
        keeping = "no-cache" if response.status_code < 400 else "no-store"
        response.headers.setdefault("Cache-Control", keeping)
        return response

    return add
