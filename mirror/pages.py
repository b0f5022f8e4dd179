"""A page as the copy holds it: without what only the server can do, and with a notice.

What Dash's renderer needs is taken out: it would ask a server that is not there. Scripts that work
alone (charts, the share panel, printing) stay; links load the next page.
"""

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import urldefrag, urljoin

from mirror.moment import Moment
from presentation.mirror import labels

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_ENTRY = re.compile(r'<div id="react-entry-point">.*?</div>\s*</div>', re.DOTALL)
_SOURCE = re.compile(r'\bsrc="([^"]*)"')
#: Meta elements hold texts too: of these only whole addresses, or a script's.
_LINK = re.compile(r'\b(?:(?:href|src)="([^"]+)"|content="((?:https?:/)?/[^"]+)")')
#: What a script says that asks Dash for something.
_DASH = re.compile(r"dash_clientside|DashRenderer|_dash-")
#: What Dash is told, and which of its scripts to fetch: without it our own script leaves it alone.
_DASH_DATA = re.compile(r'id="(_dash-config|dash-scripts|island-scripts)"')
#: Our own: see web/bundles/scripts.py.
_OWN = re.compile(r"/assets/pages-[0-9a-f]+\.js$")


#: Our script in the page with what it asks for, and the styles there: the policy of a copy takes
#: files alone.
_FIRST = re.compile(r'<script data-href="([^"]*)" data-src="([^"]*)">.*?</script>', re.DOTALL)
_STYLES = re.compile(r"<style>.*?</style>", re.DOTALL)


def standing_alone(text: str, script_text: Callable[[str], str]) -> str:
    """The HTML without Dash; `script_text` gives the text of a script by its address."""

    def kept(match: re.Match[str]) -> str:
        source = _SOURCE.search(match[1])
        is_data = 'type="application/json"' in match[1] and not _DASH_DATA.search(match[1])
        if is_data or (source and _OWN.search(source[1])):
            return match[0]
        if source and "_dash-component-suites/" in source[1]:
            return ""
        content = script_text(unescape(source[1])) if source else match[1] + match[2]
        return "" if _DASH.search(content) else match[0]

    first = _FIRST.search(text)
    if first:
        files = f'<link rel="stylesheet" href="{first[1]}"><script src="{first[2]}" defer></script>'
        text = _STYLES.sub(lambda _: files, _FIRST.sub("", text, count=1), count=1)
    return _SCRIPT.sub(kept, _ENTRY.sub("", text))


def with_notice(text: str, moment: Moment, query: str, folder: str) -> str:
    """The HTML with the notice that it is a copy and of when.

    `query` is the part of the file's name that stands for parameters, `folder` where the notice's
    style and script are.
    """
    head = (
        f'<link rel="stylesheet" href="{escape(folder)}notice.css">'
        f'<script defer src="{escape(folder)}copy.js" data-query="{escape(query)}"></script>'
    )
    text = text.replace("</head>", head + "</head>", 1)
    # A wall fills the screen to the last line, and says by itself that nothing new comes.
    if '<html lang="zh-CN" class="wall"' in text:
        return text
    return re.sub(r"<body[^>]*>", lambda match: match[0] + _notice(moment), text, count=1)


def _notice(moment: Moment) -> str:
    when = f'<time datetime="{moment.stamp}">{moment.words}</time>'
    words = labels.COPY_NOTICE(moment=when, release=moment.release)
    return f'<p class="copy-notice" role="note">{words}</p>'


def lead_on(moment: Moment, prefix: str) -> str:
    """The page of an address that says nothing without parameters: its script leads on."""
    text = (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{labels.NO_SUCH_ADDRESS()}</title></head>"
        f"<body><p>{labels.NO_SUCH_ADDRESS_LEAD()}"
        f'<a href="{escape(prefix)}">{labels.OPEN_OVERVIEW()}</a></p></body></html>'
    )
    return with_notice(text, moment, "", f"{prefix}_copy/")


def locations(text: str, base: str) -> set[str]:
    """The addresses that a sitemap lists, without host."""
    listed = (unescape(part.partition("</loc>")[0]) for part in text.split("<loc>")[1:])
    return {place.removeprefix(base) for place in listed if place.startswith(base + "/")}


def links(text: str, address: str, base: str) -> set[str]:
    """The addresses of the dashboard that a page leads to, without host, as the copy asks them.

    `base` is the address of the front page without its prefix, e.g. https://plan.example.cn.
    """
    addresses = set()
    for match in _LINK.finditer(text):
        target = urldefrag(urljoin(base + address, unescape(match[1] or match[2]))).url
        # What is escaped twice is the code of a card, shown to be copied.
        if target.startswith(base + "/") and "&amp;" not in target:
            addresses.add(target.removeprefix(base).removesuffix("?"))
    return addresses
