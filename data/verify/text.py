"""Printed text: what to ignore in it, how to cut it into sentences, how to find words in it."""

import re
from collections.abc import Iterator
from functools import lru_cache

#: What conversion to text left behind: bookmarks, emphasis and headings of Markdown, tags.
_ARTIFACTS = re.compile(r"\[bookmark: [^\]]*\]|\*\*|^#+ |</?sub>", re.MULTILINE)
_SPACE = re.compile(r"[\s\u200b\ufeff]+")
_SENTENCE_END = re.compile(r"[。；;！？\n]")
#: The number that a row of a table without a column of numbers prints before its name.
ROW_NUMBER = re.compile(r"^\s*(?:[（(]\d{1,3}[)）]|\d{1,3}[.．、)）])\s*(?=\D)")
#: Characters that continue a number to the left and to the right.
_LEFT, _RIGHT = r"(?<![\d.\-−－])", r"(?!\d|\.\d)"


def without_artifacts(raw: str) -> str:
    """The text without traces of its conversion; white space and line breaks stay."""
    return _ARTIFACTS.sub("", raw).replace("\\*", "*").replace("\r\n", "\n")


@lru_cache(maxsize=8192)
def squeeze(text: str) -> str:
    """The text without white space, which differs between the copies of a document."""
    return _SPACE.sub("", text)


def sentences(passage: str) -> list[str]:
    """The sentences of squeezed text; a line ends a sentence too."""
    return [sentence for sentence in _SENTENCE_END.split(passage) if sentence]


def holds(passage: str, printed: str) -> bool:
    """Whether squeezed text holds `printed`, its numbers whole: 5 is neither in 15 nor in 5.3."""
    return _whole(squeeze(printed)).search(passage) is not None


def places(sentence: str, printed: str) -> Iterator[tuple[str, str]]:
    """What a squeezed sentence has before and behind each place of `printed`."""
    for match in _whole(squeeze(printed)).finditer(sentence):
        yield sentence[: match.start()], sentence[match.end() :]


def holds_in_order(sentence: str, printed: str, most: int) -> bool:
    """Whether `printed` can be cut into at most `most` runs that follow one another in `sentence`.

    Each run has two characters or more. So 一中分校 stands in 扩建一中、二中分校, as 一中 and 分校.
    """
    return _runs(squeeze(sentence), squeeze(printed), most)


@lru_cache(maxsize=8192)
def _whole(printed: str) -> re.Pattern[str]:
    left = _LEFT if printed[:1].isdigit() else ""
    right = _RIGHT if printed[-1:].isdigit() else ""
    return re.compile(left + re.escape(printed) + right)


def _runs(sentence: str, printed: str, most: int) -> bool:
    if not printed:
        return True
    if most == 0:
        return False
    for length in range(len(printed), 1, -1):
        at = sentence.find(printed[:length])
        if at >= 0 and _runs(sentence[at + length :], printed[length:], most - 1):
            return True
    return False
