"""What the head of a page tells those who show a link to it: search engines, chats, editors.

`docs/embeds.md` tells who reads what.
"""

from typing import Any, NamedTuple

from dash import html

from components.shell.document.html_text import to_html
from components.shell.document.tree import components, words
from presentation.joining import labelled
from presentation.shell.site import BRAND, MOTTO
from views.addressing.request import current_store, path
from views.sharing.page_card import card_address, page_card
from views.sharing.shares import absolute, discovery

CARD_SIZE = (1200, 630)

_DESCRIPTION = 200

#: The classes of the sentence that says most, in the order in which pages have it.
_SENTENCES = ("headline", "area-sentence", "lede", "page-note", "section-note")

#: The panels of charts that another page can embed by its address, as they are drawn.
_SHARED = tuple(f'class="share" data-kind="{kind}"' for kind in ("summary", "gauge"))


class PageTree(NamedTuple):
    """A page: the canonical address of its view, without prefix; its title, tree and drawn HTML.

    `is_indexed` is false where search engines are to leave it out.
    """

    address: str
    title: str
    tree: html.Div
    drawn: str
    is_indexed: bool = True


def head(page: PageTree) -> str:
    """The elements of the head of a known page, as HTML."""
    shown, picture = absolute(page.address), absolute(card_address(page.address))
    summary = _viewed(page.address) or description(page.tree, page.drawn) or MOTTO()
    graph = {
        "og:title": page.title, "og:description": summary, "og:url": shown, "og:type": "website",
        "og:image": picture, "og:image:type": "image/png", "og:image:width": str(CARD_SIZE[0]),
        "og:image:height": str(CARD_SIZE[1]), "og:image:alt": labelled(page.title, summary),
        "og:site_name": BRAND(), "og:locale": "zh_CN",
    }  # fmt: skip
    elements: list[Any] = [html.Meta(name="description", content=summary)]
    elements += [_property(name, content) for name, content in graph.items()]
    elements.append(html.Meta(name="twitter:card", content="summary_large_image"))
    elements.append(html.Link(rel="canonical", href=shown))
    if not page.is_indexed:
        elements.append(html.Meta(name="robots", content="noindex"))
    if any(panel in page.drawn for panel in _SHARED):
        elements.append(discovery(shown, page.title))
    return to_html(elements)


def picture(page: PageTree) -> str:
    """The page's card as the first picture of its body, as HTML: what WeChat takes.

    It is not shown and lazy, so no browser fetches it.
    """
    source = path(card_address(page.address))
    width, height = CARD_SIZE
    image = html.Img(src=source, alt="", width=width, height=height)
    image.loading = "lazy"  # type: ignore[attr-defined]
    return to_html(html.Div(image, hidden=True))


def _property(name: str, content: str) -> html.Meta:
    # Dash's component does not list Open Graph's own attribute.
    made = html.Meta(content=content)
    made.property = name  # type: ignore[attr-defined]
    return made


def _viewed(address: str) -> str:
    """What the card of a chosen view says: the choice, and what it leaves; "" without one."""
    if "?" not in address:
        return ""
    card, is_known = page_card(current_store(), address)
    sentence = "".join(text for text, _ in card.parts)
    name = card.context or card.title
    return _cut(labelled(name, sentence) if sentence else name) if is_known else ""


def description(tree: Any, drawn: str) -> str:
    """The page's first sentence of its kind as plain text, cut at a mark if it is long; as it was
    `drawn` it tells which kinds it has."""
    names = [name for name in _SENTENCES if f'class="{name}"' in drawn]
    sentences: dict[str, str] = {}
    for part in components(tree):
        name = vars(part).get("className")
        if name in names and not sentences.get(name):
            sentences[name] = words(part)
        if not names or sentences.get(names[0]):
            break
    return _cut(next((sentences[name] for name in names if sentences.get(name)), ""))


def _cut(text: str) -> str:
    if len(text) <= _DESCRIPTION:
        return text
    cut = text[:_DESCRIPTION]
    return cut[: max(cut.rfind(mark) for mark in "。；，") + 1] or cut
