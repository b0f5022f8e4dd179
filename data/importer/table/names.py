"""The name cell of a row -> printed name, unit, price base, stars and brackets."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from data.verify.text import ROW_NUMBER

_BRACKETS = re.compile(r"[（(]([^（()）]*)[)）]")
_EXPONENTS = str.maketrans("²³", "23")
#: The number of a note at the end of a name.
_NOTE_MARK = re.compile(r"[⁰¹²³⁴-⁹⁽⁾①-⑳]+$")
_PRICES = re.compile(r"(20\d\d年价|不变价|可比价|现价|当年价)格?")
_UNIT = re.compile(
    r"[%‰]|[十百千万亿]*(?:美元|元|个|家|人次?|户|项|件|天|公里|平方公里|平方米|立方米|吨(?:标准煤)?|标准煤|岁|年"
    r"|套|张|辆|座|所|公顷|亩|标准?箱|台|辆次|人次|千瓦时?|度|千克|公斤|斤|毫克|微克|次|栋|条|名|位|类|k?m[23]?|篇|学时"
    r"|小时|米|株|头|只|羽|艘|架次|场次?|宗|部|床|倍|分|(?:个?百分)?点|户次|立方|TEU|[KMGTk]?Wh?)"
    r"(?:/.{1,6})?|[%‰]/年|.{1,5}/.{1,5}"
)


@dataclass(frozen=True)
class Name:
    """A row's name: as curators write it, and what stood in brackets or beside it."""

    printed: str
    unit: str = ""
    prices: str = ""
    remark: str = ""
    starred: bool = False
    cumulative: bool = False
    sub: bool = False
    #: Words in brackets at its end that are no unit that is known.
    unread: str = ""


def read_name(text: str, units: Collection[str], *, star_is_nature: bool = False) -> Name:
    """Read a name such as 人均地区生产总值(万元,2020年价) or #【化学需氧量】（%）*.

    Args:
        units: those that are known.
        star_is_nature: whether a star says that the indicator is binding; it then is no part of
            the name.
    """
    unit = remark = ""
    printed = text = ROW_NUMBER.sub("", text)
    for match in reversed(list(_BRACKETS.finditer(text))):
        first, *rest = re.split(r"[,，、;；]", match[1])
        if is_unit(first, units):
            unit, remark = first, "，".join(rest)
            printed = text[: match.start()] + text[match.end() :]
            break
    printed = _NOTE_MARK.sub("", printed)
    starred = printed.endswith("*")
    if starred and star_is_nature:
        printed = printed.rstrip("*")
    prices = _PRICES.search(text)
    last = re.search(r"[（(]([^（()）]{1,8})[)）]\*?$", printed)
    return Name(
        printed.strip(), unit, prices[1] if prices else "",
        "" if prices and prices[1] in remark else remark, starred,
        "【" in printed or "〔" in printed, text.startswith(("#", "＃")),
        last[1] if last and not unit else "",
    )  # fmt: skip


def is_binding_star(notes: str) -> bool:
    """Whether the notes of a table say that a star marks binding indicators."""
    return bool(re.search(r"\*为?(约束性|约束)", notes))


def is_unit(text: str, units: Collection[str]) -> bool:
    """Whether words in brackets are a unit."""
    text = text.translate(_EXPONENTS)
    return text in units or bool(_UNIT.fullmatch(text))
