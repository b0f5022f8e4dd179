"""Makes hostile requests, as bytes: the same ones for the same seed."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

_CORPUS = Path(__file__).with_name("corpus.txt")

_METHODS = (b"GET",) * 8 + (
    b"HEAD",
    b"POST",
    b"OPTIONS",
    b"PUT",
    b"DELETE",
    b"TRACE",
    b"get",
    b"X" * 30,
)

#: Values of parameters and parts of paths; `real` ones lead further in.
_HOSTILE = (
    "", "0", "-1", "99999999999999999999", "1e309", "NaN", "null", "true", "[]", "{}", "%",
    "%zz", "../../etc/passwd", "..\\..\\x", "/", "//evil.example", "http://evil.example",
    "javascript:alert(1)", "<script>alert(1)</script>", "\"'><svg/onload=alert(1)>",
    "' OR 1=1--", "'; DROP TABLE figures;--", "${7*7}", "{{7*7}}", "%(x)s", "{0}", "\x00",
    "\r\nSet-Cookie: x=1", "\u202e", "\ufeff", "\ufffd", "\ud7ff", "\U0001f600", "桥" * 300,
    "a" * 3000, "=cmd|'/C calc'!A0", "２０２２", "2022-13-45",
)  # fmt: skip
_NAMES = (
    "plan", "area", "period", "theme", "indicator", "district", "category", "stage", "q",
    "page", "rule", "action", "department", "release", "scale", "limit", "offset", "format",
    "url", "path", "maxwidth", "dwell", "districts", "sort", "__class__", "a[b]", "",
)  # fmt: skip
_HEADERS = (
    "Accept", "Accept-Encoding", "Accept-Language", "Cookie", "If-None-Match", "If-Range",
    "Range", "Origin", "Referer", "X-Forwarded-For", "X-Forwarded-Proto", "X-Request-ID",
    "User-Agent", "X-HTTP-Method-Override", "Content-Type", "Authorization",
    "If-Modified-Since",
)  # fmt: skip


def corpus() -> list[bytes]:
    """The kept requests."""
    lines = _CORPUS.read_text("utf-8").splitlines()
    kept = [line for line in lines if line and not line.startswith("#")]
    return [line.encode().decode("unicode_escape").encode("latin-1") for line in kept]


class Generator:
    """Requests for the addresses of a site; `real` are values that its parameters have, by name."""

    def __init__(self, seed: int, patterns: list[str], real: dict[str, list[str]]) -> None:
        self._random = random.Random(seed)
        self._patterns, self._real = patterns, real

    def requests(self, number: int) -> Iterator[bytes]:
        """That many."""
        for _ in range(number):
            yield self._callback() if self._random.random() < 0.15 else self._request()

    def _request(self) -> bytes:
        method, target = self._random.choice(_METHODS), self._target()
        body = self._bytes(200) if method in (b"POST", b"PUT") else b""
        return self._whole(method, target, body)

    def _whole(self, method: bytes, target: bytes, body: bytes, kind: str = "") -> bytes:
        lines = [b"%s %s HTTP/1.1" % (method, target), b"Host: localhost", b"Connection: close"]
        if kind:
            lines.append(b"Content-Type: " + kind.encode())
        for name in self._random.sample(_HEADERS, self._random.choice((0, 0, 1, 3))):
            value = self._value().replace("\r", "").replace("\n", "").encode()
            lines.append(name.encode() + b": " + value)
        if body:
            lines.append(b"Content-Length: %d" % len(body))
        return b"\r\n".join([*lines, b"", b""]) + body

    def _target(self) -> bytes:
        pattern = self._random.choice(self._patterns)
        while "<" in pattern:
            before, _, rest = pattern.partition("<")
            name, _, rest = rest.partition(">")
            pattern = before + quote(self._value(name)[:200], safe="/%") + rest
        names = [self._random.choice(_NAMES) for _ in range(self._random.choice((0, 1, 1, 2, 4)))]
        pairs = [f"{name}={self._written(self._value(name))}" for name in names]
        target = (pattern + ("?" + "&".join(pairs) if pairs else "")).encode()
        return self._damaged(target) if self._random.random() < 0.1 else target

    def _written(self, value: str) -> str:
        encoding = self._random.choice(("utf-8", "utf-8", "utf-8", "gbk", "utf-16"))
        return quote(value.encode(encoding, "replace"), safe=self._random.choice(("", "/:")))

    def _damaged(self, target: bytes) -> bytes:
        at = self._random.randrange(len(target) + 1)
        return target[:at] + self._bytes(4) + target[at:]

    def _callback(self) -> bytes:
        value: Any = {"path": self._target().decode("latin-1"), "search": "?q=" + self._value()}
        body: dict[str, Any] = {
            "output": "drawn.data", "outputs": {"id": "drawn", "property": "data"},
            "inputs": [{"id": "wanted", "property": "data", "value": value}],
            "changedPropIds": ["wanted.data"],
        }  # fmt: skip
        if self._random.random() < 0.6:
            self._change(self._random.choice((body, body["inputs"][0], value)))
        sent = json.dumps(body).encode()
        if self._random.random() < 0.2:
            sent = self._damaged(sent)
        return self._whole(b"POST", b"/_dash-update-component", sent, "application/json")

    def _change(self, part: dict[str, Any]) -> None:
        name = self._random.choice(list(part))
        value = self._value()
        others: tuple[Any, ...] = (None, 7, [], {}, "", value, [value], {"a": value})
        part[name] = self._random.choice(others)

    def _value(self, name: str = "") -> str:
        """Two of three times one that a parameter of this name has, where any is known."""
        if name in self._real and self._random.random() < 0.67:
            return self._random.choice(self._real[name])
        return self._random.choice(_HOSTILE)

    def _bytes(self, most: int) -> bytes:
        return self._random.randbytes(self._random.randrange(1, most))
