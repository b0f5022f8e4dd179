"""What every HTTP answer carries: security headers, compression, cache rules."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import flask
from dash import Dash
from flask_compress import Compress

_ONE_DAY = 86_400
_POLICY = (
    "default-src 'self'; script-src 'self' {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'"
)


def install_headers(app: Dash) -> None:
    """Compress answers, let browsers keep assets for a day, and set the security headers."""
    app.server.config["SEND_FILE_MAX_AGE_DEFAULT"] = _ONE_DAY
    Compress(app.server)
    app.server.after_request(_security(app))


def _security(app: Dash) -> Callable[[flask.Response], flask.Response]:
    @cache
    def policy() -> str:
        # Dash defines its page callback, an inline script, during the first request.
        return _POLICY.format(scripts=" ".join(app.csp_hashes()))

    def add(response: flask.Response) -> flask.Response:
        response.headers.setdefault("Content-Security-Policy", policy())
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        return response

    return add
