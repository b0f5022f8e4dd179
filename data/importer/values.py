"""A printed value -> number, bound and why there is none, as the curators' guide says."""

import re
from dataclasses import dataclass, field, replace

#: Letters as wide as Chinese ones, and those that stand for them.
WIDE = str.maketrans("０１２３４５６７８９．％＋－，＞＜〉〈＊", "0123456789.%+-,><><*")
_NUMBER = re.compile(r"[-−]?\d+(?:,\d{3})*(?:\.\d+)?")
_SUM = re.compile(r"^[【〔\[](.*)[】〕\]]$")
_RANGE = re.compile(r"\d(?:\.\d+)?%?[-—–~～至]\d")
_RATIO = re.compile(r"\d+(?:\.\d+)?(?:[:：∶︰]\d+(?:\.\d+)?)+")
_CLASS = re.compile(
    r"(?:达到|保持|好于|优于)*([ⅠⅡⅢⅣⅤIV劣]+)类?(?:以上|标准)?|首位|第[一二三四五六七八九十]+位?"
)
#: A change, which is given without a sign: its word tells the direction.
_CHANGES = re.compile(r"(?:较.{1,8}|比.{1,8})?(?:提高|提升|增加|下降|降低|减少)(?=[约近]?\d)")
#: Words of a bound, before or after the number, the longer ones first.
_BOUNDS = (
    ("ge", ("不低于", "不少于", "不小于", "至少", "高于或等于", "及以上", "以上", "≥")),
    ("le", ("不超过", "不高于", "不大于", "不多于", "控制在", "及以下", "以内", "之内", "以下",
            "≤")),
    ("gt", ("超过", "突破", "高于", "大于", "超出", "超", ">", "＞", "余", "多")),
    ("lt", ("低于", "小于", "少于", "<", "＜", "不足")),
    ("approx", ("左右", "上下", "大约", "约", "近", "接近", "有望达到")),
)  # fmt: skip
#: What a cell says in place of a number -> why it has none.
_MISSING = (
    (re.compile(r"市(级|里)?(统一)?下达|以市.*为准|市级.*确定"), "set_by_city"),
    (re.compile(r"国家(统一)?下达|以国家.*为准"), "set_by_nation"),
    (re.compile(r"上级.*(?:下达|确定)|省(级|里)?(统一)?下达|以(上级|省).*为准"), "set_elsewhere"),
    (re.compile(r"口径|统计方法|取消考核"), "definition_changed"),
    (re.compile(r"暂未公布|尚未|未到期|暂缺|待公布|待定|次年"), "not_yet_due"),
    (re.compile(r"取消统计|未测算|[未无]统计|缺少|缺乏|无数据|暂无|参照|未开展"), "not_measured"),
    (re.compile(r"不适用|不涉及|不考核"), "not_applicable"),
    (re.compile(r"持平|[正负]增长|同步|翻番|翻一番|只增不减|逐年|[高低快优]于|[^累](下降|提高|增长)$"
                r"|合理区间"), "relation"),
)  # fmt: skip
_DASHES = {"—", "-", "－", "–", "_", "——", "--", "/", "／", "\\", "…", ""}


@dataclass(frozen=True)
class ParsedValue:
    """A printed value as read.

    `cumulative` and `starred` say that it stands in brackets of a sum, or has a star; `change` that
    it is by how much the result is to differ (提高1岁); `second` is
    the other figure of a cell such as 10*左右（1100）.
    """

    value: str = ""
    bound: str = "none"
    missing: str = ""
    ratio: bool = False
    share: bool = False
    change: bool = False
    cumulative: bool = False
    starred: bool = False
    remark: str = ""
    second: str = ""
    doubts: tuple[str, ...] = field(default=())


def read_value(printed: str) -> ParsedValue:
    """Read one printed value; what cannot be read for sure has a doubt."""
    text = printed.translate(WIDE).replace(" ", "")
    if text in _DASHES:
        return ParsedValue(missing="not_measured" if text in ("/", "\\") else "not_printed")
    inner = _SUM.match(text)
    parsed = _read(inner[1] if inner else text)
    return replace(parsed, cumulative=bool(inner))


def _read(text: str) -> ParsedValue:
    starred = "*" in text
    text = text.replace("*", "")
    if _RATIO.fullmatch(text):
        return ParsedValue(missing="text", ratio=True, starred=starred)
    if _CLASS.fullmatch(text):
        return ParsedValue(missing="text", starred=starred)
    changes = _CHANGES.match(text)
    body, remark, second = _without_brackets(text[changes.end() :] if changes else text)
    numbers = list(_NUMBER.finditer(body))
    worded = next((why for pattern, why in _MISSING if pattern.search(body)), "")
    if not numbers or (worded and not _is_mostly_number(body)):
        read = () if worded else (f"“{text}”不是数，按文字收录",)
        unread = (f"“{text}”里的数没有读",) if worded and numbers else ()
        return ParsedValue(missing=worded or "text", remark=remark, starred=starred,
                           doubts=read + unread)  # fmt: skip
    if _RANGE.search(body):
        return ParsedValue(bound="range", starred=starred)
    doubts = (f"“{text}”中有 {len(numbers)} 个数",) if len(numbers) > 1 else ()
    return ParsedValue(
        _plain(numbers[0].group()), bound_of(body, numbers[0]), starred=starred, remark=remark,
        share="%" in body, change=changes is not None, second=second,
        doubts=doubts + _rest_doubt(body, numbers[0]),
    )  # fmt: skip


def bound_of(text: str, number: re.Match[str]) -> str:
    """The bound that the words around a number state; eq where they state none."""
    before, after = text[: number.start()], text[number.end() :]
    for bound, words in _BOUNDS:
        if any(before.endswith(word) or word in after for word in words):
            return bound
    return "eq"


def _plain(number: str) -> str:
    return number.replace(",", "").replace("−", "-")


def _without_brackets(text: str) -> tuple[str, str, str]:
    """Text without a remark in brackets at its end; a number there is a second figure."""
    match = re.fullmatch(r"(.+?)[（(]([^（()）]*)[)）]", text)
    if match is None or not _NUMBER.search(match[1]):
        return text, "", ""
    if re.fullmatch(r"(?!20\d\d$)[<>≥≤约]?\d+(\.\d+)?", match[2]):
        return match[1], "", match[2]
    return match[1], match[2], ""


def _is_mostly_number(text: str) -> bool:
    words = _NUMBER.sub("", text)
    for _, bounds in _BOUNDS:
        for word in bounds:
            words = words.replace(word, "")
    return len(words.strip("%")) <= 2


def _rest_doubt(text: str, number: re.Match[str]) -> tuple[str, ...]:
    """A doubt where letters are left that are neither a bound nor a unit."""
    rest = text[: number.start()] + text[number.end() :]
    for _, bounds in _BOUNDS:
        for word in bounds:
            rest = rest.replace(word, "")
    rest = rest.replace("%", "").replace("‰", "")
    known = re.fullmatch(
        r"[万亿千百]*[个家户项人名件天公里平方米吨元美岁年套张辆座所位处亩公顷标箱百分点/]*", rest
    )
    return () if known else (f"“{rest}”未能读懂",)
