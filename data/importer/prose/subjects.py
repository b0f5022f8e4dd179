"""The words before a number -> what is counted, for which area."""

import re
from dataclasses import dataclass, replace

#: What stands between a name and its number.
_VERBS = (
    r"达到了?|达|为|是|有|至|增至|增加到|提升至|提高至|提高到|提升到|降至|上升至|扩大到|增长到|控制在|稳定在|保持在|保持|"
    r"完成|实现|累计|共|由|从|超额|超|已|约|近|不超过|不低于|突破|超过|共有|共计|仅|仅为|仅完成|首次|分别|均|均为|都|左右|"
    r"占比|预期目标|目标|高达|将|再|拥有|合计|总计|定为|平均值|平均|持续|有望|较|"
    r"从|拟按|按|安排|稳居|跃居|跃升[至到]|升至|缩[小减]至|缩[小减]到|下降至|下降到|降低到|降低至|增加至|扩大至|提升至|"
    r"稳定增长|每年|年末|"
    r"(?:晋升|进入|居|位居|排名)?全[市国区省县]"
)
_TAIL = re.compile(rf"(?:{_VERBS})+$")
#: Verbs of what is done with the thing that is counted; they come before its name or number.
_DOING = (
    "有效应对|及时解决|积极推进|全面完成|提质发展|建成投用|建成(?!区)|新建和改造提升|新建|新增|新开工|新创建|新认证|新签约|新引进|引进培育|引进|培育|打造|创建|完成|实现|"
    "推进|推动|组织|开展|举办|发放|落实|治理|改造|整治|清理|拆除|恢复|腾退|关闭|提供|接待|安置|转移安置|投入|吸纳|"
    "办理|建立|达成|争取到|争取|力争|确保|预计|计划|规划|谋划|全年|全[市区州县省]|累计|其中|共|已|成功|稳步|加快|持续|"
    "实施|设立|获批|获评|入选|形成|集聚|办结|解决|出台|惠及|覆盖|新建成|改扩建|扩建|续建|出让|回购|装修和改造|"
    "组建|聚集|提升|提高|优化调整|优化|再建|启动实施|启动|加力|努力|提出|引导|纲要提出|到|将|使"
)
_HEAD = re.compile(
    rf"^(?:{_DOING}|拟|安排|年末|年底|每年|了|和(?![美谐])|及|与|、|以及|并|也|而|对|在|“十[二三四五]五”(?:期间|末|时期)?)+"
)
#: What is new, or gone, is counted apart from what there is: these verbs belong to the name.
_KEPT = re.compile(r"(?:新增|新建|新引进|新认证|恢复|腾退|拆除|清理|提供|接待|转移安置|回购)$")
_GROWTH = re.compile(
    r"(?P<words>(?:(?:实际|名义)(?=增长|上涨|下降)|同比|较上年|比上年|按(?:可比|不变)价格?(?:计算)?[，,]?|年均|累计|平均|分别|分类别|均)*(?:增长|上涨|增速|下降|减少|提高|提升|增加|上升|降低|回落))(?:了|约|率)?$"
)
#: Words before a name that are no part of it.
_LED = re.compile(r"^(?:有(?![色机])|保持|各类|拥有|清理销毁)(?=..)")
_SHARE = re.compile(rf"占比(?:{_VERBS})*$")
#: A name, and what its number is higher or lower than.
_COMPARED = re.compile(
    r"(?P<name>.{4,}?)(?:增速|增长)?(?:高于|低于|快于|高出)(?:全.|[^，]{0,6})(?:平均(?:水平)?)?"
)
#: Words that say how a result stands to others, or how it went, and name nothing.
_NO_NAME = re.compile(
    r"有所|未达|进度|高出|低于|高于|快于|不足|远|落后|^居(?![民住])|^位|水平$|^分别占|^降至|^进一步|^率先|^全面$|^指标"
)
_TIME = re.compile(
    r"(?:到|截至|截止)?(?:20\d\d年?(?:[-—–~～至]20\d\d年?)?(?:末|底|以来|上半年|前三季度|全年|度)?|“?十[一二三四五]五”?(?:规划)?(?:末|期间|时期|收官)?|"
    r"上半年|下半年|前三季度|目前|近[一二三四五]年|[一二三四五两]年来|全年|今年|去年)[，,]?"
)
_BREAK = re.compile(r"[，,；;：:。（）()]|——")
#: Brackets within a name: 细颗粒物（PM2.5）浓度.
_WITHIN = re.compile(r"(?<=[一-龥A-Za-z”])[（(]([^（）()，。；：]{1,12})[)）](?=[一-龥])")
_KEPT_BRACKETS = str.maketrans("（）()", "\ue000\ue001\ue002\ue003")
_BRACKETS_BACK = str.maketrans("\ue000\ue001\ue002\ue003", "（）()")


@dataclass(frozen=True)
class FigureTopic:
    """What a number is of: its name, the verb before it, and the word of growth or change."""

    name: str
    verb: str = ""
    growth: str = ""
    carried: bool = False


def subject_of(before: str, last: str) -> FigureTopic:
    """The subject that the words before a number name; else the last one.

    Args:
        before: the words of the sentence up to the number, from the number before it.
        last: the name of the number before it.
    """
    topic = _subject_of(_WITHIN.sub(lambda it: it.group().translate(_KEPT_BRACKETS), before), last)
    return replace(topic, name=topic.name.translate(_BRACKETS_BACK))


def _subject_of(before: str, last: str) -> FigureTopic:
    clause = _BREAK.split(before)[-1]
    bare = clause.strip("“”\"'‘’ ")
    bare = _TAIL.sub("", bare)
    compared = _COMPARED.fullmatch(bare)
    bare = compared["name"] if compared else bare
    growth = _GROWTH.search(bare)
    word = growth["words"] if growth else ""
    if growth:
        bare = bare[: growth.start()]
    bare = _TAIL.sub("", bare)
    bare = _TAIL.sub("", _TIME.sub("", bare).rstrip("的"))
    head = _HEAD.match(bare)
    verb = head.group() if head else ""
    name = bare[len(verb) :] if head else bare
    name = _whole(_TAIL.sub("", name).strip("的、和及与“”，"), clause)
    name = _LED.sub("", name) or name
    name += "占比" * bool(len(name) > 2 and _SHARE.search(clause) and not name.endswith("占比"))
    kept = _KEPT.search(verb)
    name = f"{kept.group()}{name}" if kept and name else name
    if re.search(r"^占|占(全[市区国域]|GDP)?$", name) and len(name) < 6 and last:
        return FigureTopic(f"{last}{name}", verb, word, carried=True)
    if (
        len(name) < 2
        or _NO_NAME.search(name)
        or re.fullmatch(r"(?:[比较]?.{0,4})?(?:高|低|快)于.*|比.*|较.*|同口径", name)
    ):
        earlier = _earlier(before)
        name = earlier or last
        return FigureTopic(name, verb, word, carried=True)
    return FigureTopic(name, verb, word)


def _whole(name: str, clause: str) -> str:
    """A name with the quotation mark that stands before or after it, where it has the other."""
    if name.count("“") == name.count("”"):
        return name
    at = clause.find(name)
    before, after = clause[at - 1 : at], clause[at + len(name) :][:1]
    return f"{'“' * (before == '“')}{name}{'”' * (after == '”')}" if at > 0 or after else name


def _earlier(before: str) -> str:
    """The name in the clause before, where the last one only says how it changed."""
    for clause in reversed(_BREAK.split(before)[:-1]):
        words = _TIME.sub("", clause)
        words = _HEAD.sub("", _TAIL.sub("", words)).strip("的、和及与“”，")
        if 2 <= len(words) <= 30 and not _NO_NAME.search(words):
            return words
    return ""


#: Words that say what became of a number, not what it counts: 从10.5万元提高到14万元.
_CHANGED = re.compile(
    r"(?:提高|提升|增加|增长|上升|扩大|跃升|降低|下降|减少|缩小|压缩)[到至]|[升增降减][到至]|[到至]20\d\d年"
)


def name_after(after: str) -> str:
    """The thing that is counted where it follows its number: 新增 32 家高新技术企业."""
    match = re.match(r"(“?[^，。；、！？：:（(,;.)）]{2,24})", after)
    if match is None:
        return ""
    words = re.split(
        r"(?:建设|竞相|全部|落地|投用|实现|完成|建立|全面|达|已|均|项目开工|顺利|纷纷|占|增长|在(?![校职册岗园营库建])|进入|以上|左右)",
        match[1].lstrip("的"),
    )[0]
    words = words if words.count("“") == words.count("”") else words.lstrip("“")
    if _CHANGED.match(words) or words in ("台阶", "大关", "关口"):
        return ""
    return words if 2 <= len(words) <= 20 else ""


def split_names(name: str, count: int) -> list[str]:
    """The names of a list of `count`; the one name for all where they cannot be told apart."""
    names = [part for part in re.split(r"[、]|(?<=.)[和及与](?=.)", name) if part]
    if len(names) == count:
        return names
    names = [part for part in name.split("、") if part]
    return names if len(names) == count else [name] * count


def whole_names(names: list[str]) -> list[str]:
    """What the names of a list stand for, where their end is printed once, behind the last.

    城镇、农村居民收入 are 城镇居民收入 and 农村居民收入; 汽车、芯片产量 are 汽车产量 and 芯片产量.
    """
    last = names[-1]
    beginning = next((word for word in _PARALLEL if last.startswith(word)), "")
    measure = _MEASURED.search(last)
    ends = last[len(beginning) :] if beginning else measure.group() if measure else ""
    whole = [
        name
        if _MEASURED.search(name) or (beginning and len(name) != len(beginning))
        else name + ends
        for name in names[:-1]
    ]
    return [*whole, last]


#: Beginnings of names that share what follows them.
_PARALLEL = ("农村", "城镇", "乡村", "城市")
#: What is measured of the things of a list.
_MEASURED = re.compile(
    r"(?:增加值|总?产值|产量|产能|销售额|销量|零售额|(?:营业|可支配|综合)?收入|营收|利润|投资|贷款余额|存款余额|吞吐量"
    r"|进出口|进出口总?额|交易额|成交额|总额|总量|覆盖率|参保率|治理率|利用率|普及率|入学率|占比|比[重例率]|面积"
    r"|人[数次]|人口|里程|数量?|价格|支出|[率额量])$"
)


def split_all(name: str) -> list[str]:
    """All names of a list that shares one number (均达到100%); none if it is no list."""
    names = [
        part for part in re.split(r"、|(?<=.{2})(?:[和与]|及(?!以上|其))(?=.{2})", name) if part
    ]
    return names if len(names) > 1 and min(map(len, names)) > 1 else []
