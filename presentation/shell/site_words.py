"""Words that a site's own rows say (`site.csv`), and what stands in their place without them."""

from data.site import site_words
from presentation.language import Message, say


class SiteMessage(Message):
    """A label that the site declares as `part`; the template where it declares none."""

    def __init__(self, part: str, template: str) -> None:
        super().__init__(template)
        self.part = part

    def __call__(self, **parts: object) -> str:
        """The site's own words, in the reader's language."""
        declared = site_words(self.part)
        return say(declared[0]) if declared else super().__call__(**parts)


def site_lines(part: str) -> list[str]:
    """All texts of a part, each a sentence of its own."""
    return [say(text) for text in site_words(part)]
