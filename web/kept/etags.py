"""Names of answers, and whether a client already has the one it asks for."""

import hashlib
from collections.abc import Iterable

import flask


def etag_of(parts: Iterable[object]) -> str:
    """A short name of everything an answer depends on, for its ETag."""
    return hashlib.sha256(repr(tuple(parts)).encode()).hexdigest()[:24]


def matching_etag(tag: str) -> str:
    """The ETag under which the client has this answer already, or "".

    Asked before the answer is made, so that nothing is made that is not sent. Compression appends
    its own name (`:gzip`), and proxies that compress make a tag weak.
    """
    sent = flask.request.if_none_match
    if sent.star_tag:
        return tag
    tags = sent.as_set(include_weak=True)
    return next((known for known in sorted(tags) if known.partition(":")[0] == tag), "")
