"""The page as written by hand: HTML, 30 lines of CSS, a select that hides; compressed once."""

import gzip
import hashlib
from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from bench.references.rows import PERIODS, Gauge, gauges, themes

_PAGE = """<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>两江新区</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
body {{ margin: 0 auto; max-width: 64em; padding: 1em; font: 16px/1.5 sans-serif; color: #222 }}
ul {{ list-style: none; padding: 0 }}
li {{ display: grid; grid-template-columns: 1fr 1fr 7em; gap: 1em; padding: .6em 0 }}
li {{ border-top: 1px solid #ddd }}
li[hidden] {{ display: none }}
small {{ display: block; color: #666 }}
.gauge {{ position: relative; height: 1em; align-self: center; background: #eee }}
.gauge i {{ position: absolute; height: 100%; background: #2a7; width: calc(var(--p) * 1%) }}
.gauge b {{ position: absolute; height: 140%; top: -20%; left: calc(var(--s) * 1%) }}
.gauge b {{ border-left: 2px solid #222 }}
@media (max-width: 40em) {{ li {{ grid-template-columns: 1fr }} }}
</style></head><body><h1>两江新区 {period}</h1>
<p>{periods} <select id="theme"><option value="">全部主题</option>{themes}</select></p>
<ul>{rows}</ul><script>
document.getElementById("theme").onchange = function () {{
  var theme = this.value;
  document.querySelectorAll("li").forEach(function (row) {{
    row.hidden = theme && row.dataset.theme !== theme; }}); }};
</script></body></html>
"""


def page(period: str, rows: list[Gauge]) -> str:
    """The document of one period."""
    options = "".join(
        f'<option value="{escape(theme)}">{escape(name)}</option>'
        for theme, name in themes(rows).items()
    )
    links = " ".join(f'<a href="/{name}">{name}</a>' for name in PERIODS)
    return _PAGE.format(period=period, periods=links, themes=options, rows="".join(map(_row, rows)))


def _row(gauge: Gauge) -> str:
    bar = f'<i style="--p:{min(gauge.completion, 100):.1f}"></i>' if gauge.completion else ""
    due = f'<b style="--s:{gauge.due:.1f}"></b>' if gauge.due else ""
    return (
        f'<li data-theme="{escape(gauge.theme)}"><span>{escape(gauge.name)}'
        f"<small>{escape(gauge.sentence)}</small></span>"
        f'<span class="gauge" role="img" aria-label="{escape(gauge.label)}">{bar}{due}</span>'
        f"<span>{escape(gauge.words)}<small>{escape(gauge.label)}</small></span></li>"
    )


def application() -> Callable[..., Iterable[bytes]]:
    """A WSGI app that sends the pages as they are, or that they are the same."""
    pages = {f"/{period}": gzip.compress(page(period, rows).encode())
             for period, rows in gauges().items()}  # fmt: skip
    pages["/"] = pages[f"/{PERIODS[0]}"]
    tags = {path: f'"{hashlib.sha256(body).hexdigest()[:16]}"' for path, body in pages.items()}

    def answer(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path not in pages:
            start("404 Not Found", [("Content-Length", "0")])
            return [b""]
        headers = [("ETag", tags[path]), ("Cache-Control", "no-cache")]
        if environ.get("HTTP_IF_NONE_MATCH") == tags[path]:
            start("304 Not Modified", headers)
            return [b""]
        size = str(len(pages[path]))
        kind = [("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip")]
        start("200 OK", [*headers, *kind, ("Content-Length", size)])
        return [pages[path]]

    return answer
