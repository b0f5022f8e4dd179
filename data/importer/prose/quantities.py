"""A sentence -> the numbers in it with their units and bounds, those of one list together."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

_SCALE = r"(?:万亿|千万|百万|亿|万|千|百)?"
_NUMBER = r"[-−－]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_BEFORE = (
    r"(?:不低于|不少于|不超过|不高于|超过|突破|高于|低于|少于|至少|大?(?<![签合契预节])约|近|超|逾"
    r"|(?:迈|站|跨|跃)上|跨越|[≥≤<>＜＞〉〈])?"
)
_AFTER = r"(?:左右|以上|以内|以下|之内|及以上)?"
#: Measure words that stand after a number without being a unit of their own elsewhere.
_MEASURES = (
    "人次", "户次", "家次", "场次", "架次", "台次", "标准箱", "标箱", "平方公里", "平方米",
    "立方米", "立方", "公里", "公顷", "公斤", "千克", "千瓦时", "千瓦", "美元", "小时", "分钟",
    "百分点", "平方千米", "个百分点", "吨标准煤", "吨", "米", "亩", "元", "个", "家", "户", "项",
    "名", "人", "件", "条", "处", "座", "栋", "套", "张", "台", "辆", "艘", "只", "头", "场",
    "次", "起", "轮", "届", "批", "例", "种", "位", "所", "间", "篇", "部", "款", "天", "岁",
    "度", "株", "床", "类", "级", "级别", "支", "幢", "单", "宗", "门", "册", "粒", "盏", "口",
    "眼", "对", "组", "把", "根", "班", "列", "期", "镇", "村", "街", "倍", "成", "个月", "km2",
    "km", "Gbps", "PB", "EFLOPS", "Eflops", "P", "斤", "场次", "艘次", "班次", "列次", "件次",
    "课时", "尾", "羽", "吨公里", "GWh", "MWh", "kWh", "GW", "MW", "kW", "TEU", "kV",
)  # fmt: skip
_PER = "人年|千人|万人|人|年|亩|平方公里|平方米|立方米|天|次|km2|吨|月|户|公里"
_RANK = re.compile(
    r"(?:居|位居|位列|列|排名|晋升|升至|保持|进入|蝉联)?(?P<where>[^，。；、“”]{0,8}?)"
    r"(?P<rank>第(?:[一二三四五六七八九十]|\d{1,2})(?:[位名]|(?=[，。；、！）和及并,;]|$))|首位|前[三五十](?:[位名]|(?=[，。；])))"
    r"(?!、?[第个号批届次期季产条轮五一二三四章节篇医中])"
)
_RELATION = re.compile(
    r"与[^，。；、]{2,10}(?:基本)?(?:同步|持平)|(?:持续)?[高低快]于[^，。；、\d]{2,10}(?:平均水平|增长|增速)"
    r"|以[^，。；]{2,4}下达[^，。；]{0,5}为准|翻番|翻一番|(?<![一-龥]负)正增长|双下降|持续下降|动态清零"
    r"|全覆盖|[“]?零[”]?的突破|(?<!\d)\d/\d(?!\d)"
    r"|(?:保持|达到|达|为)?(?:[ⅠⅡⅢⅣⅤ]|I{1,3}V?)类(?!.{0,6}(?:比例|比率|比重|占比))|两位数增长|一刻钟"
)
_RATIO = re.compile(r"\d+(?:\.\d+)?(?:[:：∶︰]\d+(?:\.\d+)?)+(?:以内|以上)?")
_YEARS = re.compile(
    r"(?<=年限)(?:达到|为|达)?(?P<number>\d{1,2}(?:\.\d+)?)年|连续(?P<word>[二三四五六七八九十])年"
)
#: What may stand behind the first number of a range: 5%—5.5%, 100万元至300万元.
_FIRST_UNIT = "(?:[%％‰]|[万亿]+[元人]?)?"
_RANGE = re.compile(rf"(\d+(?:\.\d+)?){_FIRST_UNIT}[-—–~～至](\d+(?:\.\d+)?)")
#: Words that make a number say which things are meant, not how many: 3岁以下婴幼儿, 亿元以上项目.
_OF_AGE = re.compile(r"(?![和及提增升延到至降左上下])[一-龥]")
_OF_SIZE = re.compile(
    r"的?(?:[一-龥]{0,4}(?:项目|企业|产业链|产业集群|行政村|园区|集群)|经营主体|工业|村)"
)
_RANKS = {word: str(place) for place, word in enumerate("一二三四五六七八九十", 1)}


@dataclass(frozen=True)
class Quantity:
    """A number of a sentence: where it stands, as printed, and as read.

    `group` is the same for those of one list; `kind` is number, range, rank or relation.
    """

    start: int
    end: int
    printed: str
    value: str
    unit: str
    bound: str
    group: int = 0
    kind: str = "number"


def quantities(sentence: str, units: Collection[str]) -> list[Quantity]:
    """The quantities of a sentence, from left to right."""
    read = [*_numbers(sentence, frozenset(units)), *_words(sentence)]
    read.sort(key=lambda item: (item.start, -item.end))
    kept: list[Quantity] = []
    for item in read:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return _grouped(sentence, kept)


@lru_cache(maxsize=8)
def _pattern(units: frozenset[str]) -> re.Pattern[str]:
    bases = {re.sub(rf"^{_SCALE}(?=.)", "", unit) for unit in units} | set(_MEASURES)
    bases |= {unit for unit in units if "/" in unit}
    words = "|".join(sorted(map(re.escape, bases - {"", "年", "大"}), key=len, reverse=True))
    return re.compile(
        rf"(?P<before>{_BEFORE})(?P<number>(?<![从由]){_NUMBER}{_FIRST_UNIT}[-—–~～至]{_NUMBER}"
        rf"|{_NUMBER})(?P<about>[余多])?"
        rf"(?P<unit>[%％‰]|(?P<scale>{_SCALE})(?P<more>[余多])?(?:{words})?(?:/(?:{_PER}))*)"
        rf"(?P<level>级)?(?P<after>{_AFTER})"
    )


def _numbers(sentence: str, units: frozenset[str]) -> Iterator[Quantity]:
    for match in _pattern(units).finditer(sentence):
        if _is_part_of_word(sentence, match):
            continue
        about = match["about"] or match["more"] or match["level"] or ""
        unit = match["unit"].replace("％", "%").replace(match["more"] or "\x00", "")
        printed = match.group()
        span = _RANGE.search(match["number"])
        bound = _bound(match["before"], match["after"], about)
        if span:
            yield Quantity(match.start(), match.end(), printed, "", unit, "range", kind="range")
        else:
            value = re.sub("[,，]", "", match["number"]).replace("−", "-").replace("－", "-")
            yield Quantity(match.start(), match.end(), printed, value, unit, bound)


def _is_part_of_word(sentence: str, match: re.Match[str]) -> bool:
    """Whether a number is part of a name, a date or a document's number."""
    before, after = sentence[: match.start("number")], sentence[match.end() : match.end() + 1]
    if re.search(r"[A-Za-z0-9〔\[#/.＋+—-]$", before) or re.search(
        r"第$|[《“][^》”]{0,3}$", before
    ):
        return True
    if _tells_which(match, sentence[match.end() :]):
        return True
    if re.match(r"20\d\d[-/.]\d{1,2}[-/.]\d", sentence[match.start("number") :]):
        return True
    if not match["unit"]:
        return bool(re.match(r"[年月日号A-Za-z〕\]#+.·:：∶︰]", after))
    return match["unit"] in ("号",) or bool(re.match(r"[年月日]", after) and not match["scale"])


def _tells_which(match: re.Match[str], rest: str) -> bool:
    """Whether a number only tells which people or things its sentence is about."""
    if match["unit"] == "岁":
        return _OF_AGE.match(rest) is not None
    limit = "元" in match["unit"] and match["after"] in ("以上", "以下", "及以上")
    return rest.startswith("制") or (limit and _OF_SIZE.match(rest) is not None)


_OVER = (
    "超过", "突破", "高于", "超", "逾", ">", "＞", "〉", "迈上", "站上", "跨上", "跃上", "跨越",
)  # fmt: skip


def _bound(before: str, after: str, about: str) -> str:
    if before in ("不低于", "不少于", "至少", "≥") or after in ("以上", "及以上"):
        return "ge"
    if before in ("不超过", "不高于", "≤") or after in ("以内", "以下", "之内"):
        return "le"
    if before in _OVER:
        return "gt"
    if before in ("低于", "少于", "<", "＜", "〈"):
        return "lt"
    if about in ("余", "多"):
        return "gt"
    return "approx" if before or after or about else "eq"


def _words(sentence: str) -> Iterator[Quantity]:
    for match in _RANK.finditer(sentence):
        printed = match["rank"]
        number = re.sub("[^一二三四五六七八九十\\d]", "", printed)
        value = "1" if printed == "首位" else _RANKS.get(number, number)
        bound = "le" if printed.startswith("前") else "eq"
        yield Quantity(
            match.start("rank"), match.end("rank"), printed, value, "位", bound, kind="rank"
        )
    for match in _RATIO.finditer(sentence):
        yield Quantity(match.start(), match.end(), match.group(), "", "", "none", kind="relation")
    for match in _YEARS.finditer(sentence):
        value = match["number"] or _RANKS.get(match["word"] or "", "")
        yield Quantity(match.start(), match.end(), match.group(), value, "年", "eq", kind="rank")
    for match in _RELATION.finditer(sentence):
        yield Quantity(match.start(), match.end(), match.group(), "", "", "none", kind="relation")


def _grouped(sentence: str, listed: list[Quantity]) -> list[Quantity]:
    """Number the lists; what has no unit in one has that of the last, and so has a bound."""
    result: list[Quantity] = []
    group = 0
    for index, item in enumerate(listed):
        between = sentence[listed[index - 1].end : item.start] if index else "。"
        joins = re.fullmatch(r"[、和及与，]|以及", between) is not None and item.kind == "number"
        # A rate and what it is of are no list: 增长5%、突破3万亿元.
        joins = (
            joins and len({unit == "%" for unit in (listed[index - 1].unit, item.unit) if unit}) < 2
        )
        group += not (joins and listed[index - 1].kind == "number")
        result.append(replace(item, group=group))
    for index in range(len(result) - 2, -1, -1):
        item, after = result[index], result[index + 1]
        shared = item.unit == "个" and after.unit.endswith("百分点")
        if item.group == after.group and (shared or not item.unit):
            result[index] = replace(item, unit=after.unit)
    return [
        item
        for item in result
        if item.unit or item.kind != "number" or _stands_alone(sentence, item)
    ]


def _stands_alone(sentence: str, item: Quantity) -> bool:
    """Whether a number without a unit is one of a result: it has a bound, or a verb says so."""
    before, after = sentence[: item.start], sentence[item.end :]
    aimed = re.match(r"的(?:规划)?目标", after)
    verb = (
        re.search(r"(?:控制在|[降少小]至|[降小少]到|达到|提高到|增至|[从由])$", before)
        and "." in item.value
    )
    return item.bound != "eq" or bool(aimed or verb)
