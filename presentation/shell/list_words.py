"""What is said of every long list: the text looked for, the order, the part that is shown."""

from presentation import common
from presentation.joining import phrases
from presentation.language import say
from presentation.shell import labels

LONGEST_SEARCH = 40


def order_words(column: str, is_down: bool) -> str:
    """按阶段，倒序."""
    if not column:
        return say("按文件的顺序")
    return phrases([say("按{column}", column=column), say("倒序") if is_down else say("顺序")])


def search_words(q: str, order: str) -> dict[str, str]:
    """The text looked for and the order of a list, by their words, as a file says them."""
    return {labels.SEARCH(): q or common.NONE(), labels.ORDER(): order}


def part_words(items: str, first: int, shown: int, count: int, q: str) -> str:
    """项目共 226 项，此页为第 51—100 项; what was looked for where a text was.

    `items` names what is listed: 项目, 指标数字.
    """
    about = say("含“{q}”的", q=q) if q else ""
    if not count:
        return say("没有{about}{items}符合所选条件。", about=about, items=items)
    return say(
        "{about}{items}共 {count} 项，此页为第 {first}—{last} 项。",
        about=about,
        items=items,
        count=count,
        first=first,
        last=first + shown - 1,
    )
