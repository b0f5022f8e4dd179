"""What the words around a printed number say of it: a bound (超过, 余), a rise or a fall (下降)."""

import re
from functools import lru_cache

#: Directly before a number, longest first: 不超过 is no 超过.
_BEFORE = {
    "不超过": "le", "不高于": "le", "不多于": "le", "不低于": "ge", "不少于": "ge", "不小于": "ge",
    "至少": "ge", "不足": "lt", "不到": "lt", "低于": "lt", "小于": "lt", "超过": "gt",
    "突破": "gt", "高于": "gt", "大于": "gt", "超": "gt", "逾": "gt", "接近": "approx",
    "大约": "approx", "约": "approx", "近": "approx", "≤": "le", "≥": "ge", "<": "lt",
    "＜": "lt", "〈": "lt", ">": "gt", "＞": "gt", "〉": "gt",
    "≦": "le", "≧": "ge", "⩽": "le", "⩾": "ge", "﹤": "lt", "﹥": "gt",
}  # fmt: skip
#: Behind a number, or behind its unit.
_BEHIND = {"以上": "ge", "以内": "le", "之内": "le", "以下": "le", "左右": "approx"}
#: Behind the digits and before the unit: 100余家 is more than 100.
_MORE = re.compile(r"\d[十百千万亿]*[余多]")
_NUMBER = re.compile(r"[-−－]?\d[\d,.]*")
_UNIT = r"[^\d，,、。；;：:（(）)和至]{0,5}?"
_AFTER = re.compile(rf"{_UNIT}({'|'.join(_BEHIND)})")
#: 约 ends other words, too: 签约1316户.
_AHEAD = re.compile(rf"(?<![签条节合公])({'|'.join(_BEFORE)})$")
#: Of the words in a clause the last counts: 下降至 gives a level, so it tells of no change.
_CHANGE = re.compile(
    "(?P<level>(?:下降|减少|降低|增长|提高|提升|增加|降|增)[至到])"
    "|(?P<fall>下降|减少|降低|下滑|回落|缩减|收窄|负增长)"
    "|(?P<rise>增长|提高|提升|上升|增加|上涨)"
    "|(?P<below>少于|慢于|低于|落后)|(?P<above>快于|高于|高出)"
)
#: 高于平均2个百分点 is a distance; 低于平均增速（13.6%） says nothing of the growth it names.
_MEANS = {"level": "", "below": "fall", "above": "rise"}


def bound_of(printed: str, value: float | None, before: str = "", after: str = "") -> str:
    """The bound that words give a number: gt for 超过4000家 and 100余家; "" without such a word.

    Args:
        printed: the printed value.
        value: the number in it that is meant; None for the last.
        before: what the squeezed sentence prints in front of it.
        after: what the sentence prints behind it.
    """
    printed = "".join(printed.split())
    number = _number(printed, value)
    if number is None:
        return ""
    ahead = _AHEAD.search(before + printed[: number.start()])
    if ahead:
        return _BEFORE[ahead[1]]
    text = printed[number.start() :] + after
    if _MORE.match(number.group()[-1] + text[len(number.group()) :]):
        return "gt"
    behind = _AFTER.match(text[len(number.group()) :])
    return _BEHIND[behind[1]] if behind else ""


def number_in(printed: str, value: float) -> str:
    """The number of a printed text that has a value, with all its digits: 70.0; "" without one."""
    match = _number("".join(printed.split()), value)
    return match.group().strip("-−－").rstrip(".,").replace(",", "") if match else ""


# Its bound, its rounding and its span are asked for one after the other.
@lru_cache(maxsize=4096)
def _number(printed: str, value: float | None) -> re.Match[str] | None:
    """The number of a printed text that has a value, whatever its sign."""
    numbers = list(_NUMBER.finditer(printed))
    if value is None:
        return numbers[-1] if numbers else None
    return next((match for match in numbers if _digits(match) == abs(value)), None)


def _digits(match: re.Match[str]) -> float:
    return float(match.group().strip("-−－").rstrip(".,").replace(",", ""))


def change_of(text: str, *, is_distance: bool = False) -> str:
    """What the words before a number call it: "fall", "rise", or "" where they do not tell.

    The words of its own clause count; numbers in a list share those before the first. A distance
    from another figure may be 高于 or 低于 it, too.
    """
    clause = re.split("[，,；;。]", text)[-1]
    words = [match.lastgroup or "" for match in _CHANGE.finditer(clause)]
    words = [word for word in words if is_distance or word not in ("below", "above")]
    return _MEANS.get(words[-1], words[-1]) if words else ""
