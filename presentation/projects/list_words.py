"""The searchable list of named projects: search form, one page of findings, paging."""

from __future__ import annotations

from presentation.language import say

#: Where the list starts on its page: what the search form and the paging links lead to.
ANCHOR = "projects"

LONGEST_SEARCH = 40


def found_words(first: int, shown: int, count: int, q: str) -> str:
    """第 51—100 项，共 226 项; what was looked for where a text was."""
    about = say("含“{q}”的", q=q) if q else ""
    if not count:
        return say("没有{about}项目符合所选条件。", about=about)
    return say(
        "{about}项目共 {count} 项，此页为第 {first}—{first_2} 项。",
        about=about,
        count=count,
        first=first,
        first_2=first + shown - 1,
    )
