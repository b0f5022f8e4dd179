"""`/health`: whether the data can be read, which release and code answer, and how old both are."""

import time
from typing import Any

import flask

import queries
from data.store import NoStoreError
from views.addressing.request import code_version, served_store

_ONE_DAY = 86_400


def health() -> tuple[dict[str, Any], int]:
    """For load balancers, the container's check and `deploy/monitor.py`.

    Asks the store itself. It is degraded, and still serves, while the current store cannot be read
    and another release takes its place; 503 where none can be.
    """
    store = served_store()
    try:
        meta = queries.meta(store)
    except NoStoreError as error:
        return {"status": "no data", "advice": str(error), "code": code_version()}, 503
    said = {
        "status": "degraded" if store.problem else "ok",
        "release": meta["version"],
        "latest_published": meta["latest_published"],
        "built": store.modified,
        "age_days": int((time.time() - store.modified) / _ONE_DAY),
        "code": code_version(),
    }
    return (said | {"advice": store.problem} if store.problem else said), 200


def install_health(server: flask.Flask, prefix: str) -> None:
    """Answer it below the prefix."""
    server.add_url_rule(prefix + "health", view_func=health)
