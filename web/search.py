"""The index that a browser searches while its reader types."""

import flask

from presentation.search import labels
from views import search_view
from views.addressing.request import code_version, current_store

search = flask.Blueprint("search", __name__)


@search.get("/search/index.json")
def index() -> flask.Response:
    """Kind, name, where it stands, address, pinyin and initials of all that can be found."""
    store = current_store()
    answer = flask.jsonify(
        {
            "kinds": dict(labels.KINDS),
            "entries": [
                [item.kind, item.name, item.beside, item.href, item.pinyin, item.initials]
                for item in search_view.entries()
            ],
        }
    )
    answer.headers["Cache-Control"] = "no-cache"
    answer.set_etag(f"{store.version}-{code_version()}")
    answer.make_conditional(flask.request)
    return answer
