"""Proposals of running text, held against the document as `make verify` will hold the rows."""

from collections.abc import Iterable, Iterator

from data.importer.records import Proposal
from data.verify.outline import Outline
from data.verify.passages import JOINED
from data.verify.sections import Sections
from data.verify.text import holds, sentences, squeeze


def verified(
    proposals: list[Proposal], paragraphs: Iterable[str], outline: Outline
) -> Iterator[Proposal]:
    """The same proposals; those that `make verify` would refuse have a doubt that says so."""
    headings_of = outline.locators.headings_of
    known = {words for item in proposals for words in headings_of(item.row["locator"])}
    sections = Sections("\n".join(map(squeeze, paragraphs)), known, outline)
    for item in proposals:
        yield item if _stands(item, sections) else item.doubting("make verify 在该处查不到这一行")


def _stands(item: Proposal, sections: Sections) -> bool:
    """Whether a sentence under the locator holds name and value."""
    if item.table not in ("figures", "projects") or item.row.get("name_is") == JOINED:
        return True
    words = [item.row["name"]] if item.table == "projects" else [
        item.row["printed_name"], item.row["printed_value"]
    ]  # fmt: skip
    return any(
        all(holds(sentence, text) for text in words)
        for passage in sections.passages(item.row["locator"])
        for sentence in sentences(passage)
    )
