"""Under which names the site answers: links and caches must not be made for one that is forged."""

from urllib.parse import urlsplit

import flask

from settings import Settings

#: This machine itself: a person who tries it, a front, a check.
_LOCAL = frozenset(("localhost", "127.0.0.1", "::1"))


def install_hosts(server: flask.Flask, settings: Settings) -> None:
    """Refuse requests for other hosts with 400; `/health` is answered under any address."""
    names = _names(settings)
    health = settings.url_prefix + "health"

    @server.before_request
    def refuse() -> None:
        host = flask.request.environ.get("HTTP_HOST", "")
        # HTTP/1.0 knows no hosts: nothing is claimed then.
        if host and flask.request.path != health and not _is_among(names, host):
            said = "refused: a host of %d characters that FRONT_NAMES does not list"
            server.logger.warning(said, len(host))
            flask.abort(400, "This host is not served here.")


def _names(settings: Settings) -> frozenset[str]:
    named = {name.lower() for name in settings.front_names.split()}
    return _LOCAL | named | {settings.host, urlsplit(settings.public_url).hostname or "localhost"}


def _is_among(names: frozenset[str], host: str) -> bool:
    """Whether a Host header names one of them, at whatever port; `*.x` stands for all below x."""
    try:
        address = urlsplit(f"//{host}")
        name, _port = address.hostname or "", address.port
    except ValueError:
        return False
    if address.netloc != host or "@" in host:
        return False
    parents = name.split(".")[1:]
    return name in names or any(
        f"*.{'.'.join(parents[start:])}" in names for start in range(len(parents))
    )
