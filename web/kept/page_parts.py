"""Parts of pages that many views of a release share, as HTML: drawn once, kept by use.

A further view of a district chooses other rows; the rows, their folds, the projects and the tasks
are those of the view before, and took three quarters of its time.
"""

from collections.abc import Callable, Hashable
from typing import Any

import flask

from components.shell.document.html_text import Ready, to_html
from web.kept.bounded_cache import SizedCache
from web.kept.etags import etag_of
from web.kept.known_pages import made_of

#: The rows of some forty places: a district has five to twenty.
ROOM = 12_000_000


def kept_part(draw: Callable[..., Any], *names: Hashable) -> Ready:
    """What `draw` makes, as HTML; `names` are all it depends on besides what every page does.

    None is empty.
    """
    kept = flask.current_app.extensions.setdefault("pieces", SizedCache[bytes](ROOM, "pieces"))
    if "page_parts_of" not in flask.g:
        # In short: each of a page's parts is looked for by it.
        flask.g.page_parts_of = etag_of(made_of())
    key = (flask.g.page_parts_of, *names)
    content: bytes | None = kept.find(key)
    if content is None:
        # As text, Python takes two bytes for each sign of markup beside Chinese.
        content = to_html(draw()).encode()
        kept.keep(key, content)
    return Ready(content.decode())
