"""Builds the Flask server and the Dash app and registers the API; `server` is for gunicorn."""

from dash.exceptions import DependencyException

from api import blueprint, install_errors
from components.shell.document.light import lighten
from data.store import Store
from presentation.shell.site import BRAND
from settings import Settings, read_settings
from views.addressing.addresses import install_addresses
from web.bundles import scripts, styles
from web.bundles.bundle import blueprint as bundles
from web.embed import embed
from web.exports import export, export_deck, export_table
from web.factsheet import factsheet
from web.feed import feed
from web.guard.encodings import reads_gbk
from web.guard.gates import install_gates
from web.guard.hosts import install_hosts
from web.guard.limits import install_limits
from web.guard.turns import needs_drawing
from web.headers import busy_page, code_version, error_page, install_headers
from web.kept.page_cache import PageCache
from web.kept.repeated import Repeated
from web.monitoring.health import install_health
from web.monitoring.observe import QuietFlask, observe
from web.oembed import oembed
from web.router import ServerDrawnDash
from web.search import search
from web.sitemap import sitemap
from web.walls.remote import remote
from web.walls.wall import wall


def create_app(settings: Settings, *, shares_pages: bool = False) -> ServerDrawnDash:
    """Put the dashboard together on the store that `settings` names.

    `shares_pages` keeps drawn pages beside the store, for all processes of this code.
    """
    lighten()
    server = QuietFlask(__name__)
    server.extensions["settings"] = settings
    server.wsgi_app = reads_gbk(server.wsgi_app)  # type: ignore
    server.extensions["store"] = Store(settings.store_dir)
    server.extensions["code_version"] = code_version()
    # First, so that it sees what all others did.
    observe(server, settings.url_prefix)
    install_hosts(server, settings)
    install_limits(server)
    install_gates(server)
    install_addresses(server, settings.url_prefix)
    app = ServerDrawnDash(
        __name__,
        pages=PageCache(settings.store_dir / "pages" if shares_pages else None),
        server=server,
        use_pages=True,
        title=BRAND(),
        update_title=None,
        # Not for every page: loaded lazily, or by the stand-alone documents.
        assets_path_ignore=["vendor", "wall", "factsheet", "embed", "css", "js"],
        # Dash would put every page's layout into each answer (100 kB) to validate callbacks by
        # id; the only callbacks here are the router's.
        suppress_callback_exceptions=True,
        url_base_pathname=settings.url_prefix,
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
    )
    server.extensions["page_pattern"] = app.pattern
    for routes, folder in (
        (blueprint, "/api/v1"), (export.blueprint, "/export"), (embed, "/embed"),
        (export_deck.blueprint, "/export/district"), (export_table.blueprint, "/export/table"),
        (remote, ""), (wall, ""), (factsheet, ""), (oembed, ""), (sitemap, ""), (feed, ""),
        (search, ""),
        (bundles("bundles", (*styles.ALL, scripts.BUNDLE, scripts.CARD)), "/assets"),
    ):  # fmt: skip
        server.register_blueprint(routes, url_prefix=settings.url_prefix.rstrip("/") + folder)
    if settings.url_prefix != "/":
        # Crawlers and browsers ask at the root of a host alone.
        server.register_blueprint(sitemap, name="sitemap_of_host")
    install_errors(server, error_page, busy_page)
    # Dash raises it for a script it does not have.
    server.register_error_handler(DependencyException, lambda error: (error_page(404), 404))
    install_health(server, settings.url_prefix)
    install_headers(app)
    repeated = Repeated(server)
    server.wsgi_app = repeated  # type: ignore
    server.extensions["needs_drawing"] = needs_drawing(settings.url_prefix, repeated.knows)
    # Dash prepares itself on its first request, and others of that moment find no scripts: 404.
    with server.test_request_context():
        server.preprocess_request()
    return app


app = create_app(read_settings(), shares_pages=True)
server = app.server

if __name__ == "__main__":
    chosen = read_settings()
    app.run(host=chosen.host, port=chosen.port, debug=True)
