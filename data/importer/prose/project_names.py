"""A clause that says what is done with which projects -> the names that each may have."""

import re
from collections.abc import Iterator

from data.importer.prose.clauses import items

_ADVERBS = (
    r"积极|加快|持续|协调|提速|全面|全力|重点|扎实|深入|稳步|大力|加力|联合|高标准|高水平|高质量|有序|统筹|精准|"
    r"进一步|着力|聚力|升级|提升|加速|共同|探索|支持|成功|顺利|已|相继|基本|加紧|抓紧|分年度|分批|继续|整体|"
    r"集中|迭代|精心|做优做强|做大|做强|做靓|办好|用好|整治|适时|同步|协同|合力|培育|带动|争取|推进|推动"
)
_VERBS = (
    r"续建|新开工|新建|扩建|改扩建|改建|迁建|建成投用|建成|建好|开工建设|开工|启动|推进|推动|实施|打造|建设|谋划|"
    r"策划|完成|完善|改造提升|改造升级|改造|提档升级|提升|引进|组建|布局|共建|创建|强化|优化|整治|治理|修复|"
    r"开设|设立|开展|构建|规划|加快|争取|支持|落实|建立|储备|开放|拓展|参与|迭代升级|扩容提质|发展|培育|参与共建|"
    r"推行|争创|保护|修缮|开行|恢复|重塑|承办|依托|以|关闭|重点改善|改善|回购|装修|盘活|促进|密切跟踪|抓好|扩大|丰富|"
    r"运行|抓实|助推|擦亮|攻坚|加强|全面关停|关停|治理修复|推广应用|推广|开展|加速形成|形成|支持|提质|做好|拓展"
)
LEAD = re.compile(rf"(?:(?:{_ADVERBS})*(?:{_VERBS}))+(?:了|一批|好)?")
_TAIL = re.compile(
    r"(?:等?一?批?(?:项目|工程)?(?:全面)?(?:建设|实施|投用|前期工作|前期|招商落地|尽快落地|落地实施|落地|进度|投产"
    r"|落户.{0,4}|步伐|招商|开工|建成|规划|运营|工作|改造升级|提档升级|扩容增能|转型升级))+$"
)
#: What closes a list: 等三个项目, 两大园区; the words of its kind may be a list themselves.
_AND_SO_ON = re.compile(
    r"(?:(?<![平高中初同对相均])等(?![级于待次效额])|(?=[两三四五六七八九十]大))"
    r"(?:(?:\d+|[一二两三四五六七八九十]+)[个项条所座家处大])?(?P<kind>[^，]{0,40})$"
)
DONE = (
    r"(?:均|全面|已|正式|加快|成功|顺利|加速|启动|基本|相继|纷纷|竞相|稳步|实现|提速|步伐|初步|持续|如期|提前|全线|"
    r"加力)*(?:完工|开工建设|开工|建成投用|建成通车|建成开通|建成|投用|投入运营|落户|落地|通车|开通|提速|推进|验收|竣工|"
    r"运营|封关运行|揭牌|蓄水|启动|完成升级|完成|提速实施|加快建设|建设|交地|扫尾清零|上线运行|初具规模|启动规划建设|"
    r"初见成效|扩大到|首航成功|提质|扩容升级|扩容提质|提档升级|开业|亮相|实施|加紧建设|施工顺利|取得阶段性突破|集聚|开馆|常态化运行|转型升级|落成)"
)
_STAGE = re.compile(rf"(?:{DONE}).{{0,12}}$")
#: What is no part of a stage: 竞相落地 is 落地, and 建设加快推进 is 加快推进.
_MANNER = re.compile(r"^(?:竞相|纷纷|实现|建设(?=加快|提速))")
GENERIC = re.compile(
    r"^(?:一?批)?(?:的)?(?:重大|重点|标志性|公益|区级|市级|一批|系列|产业|基础|平台|载体|城市|主干|高快速|交通|品质提升|"
    r"绿色|污染|老旧小区|功能)*(?:项目|工程|设施|工作|平台|载体|路网|节点|领域|方面|任务|企业|地块|景点|资源)*$"
)
NOUN = re.compile(
    r"(?:项目|工程|园区?|中心|基地|大?桥|立交|隧道|[线段期]|铁路|高铁|城际|轨道|医院|院区?|学校|[中小]学|幼儿园|大学"
    r"|[馆厂港岛湖库站所楼厦桥镇村街城区圈路道巷廊湾寺亭门陵岸]|平台|系统|码头|枢纽|广场|综合体|总部|机构|公司|地块|商圈"
    r"|长廊|市场|酒店|节点|实验室|联盟|大脑|超市|试点|整治|治理|修复|改造|提升|旧址|小区|设施|装置|集市|家园|生产线"
    r"|机场|森林公园|计划|汽车|人寿|证券|消费金融|软件|工厂|配套|目的地|试验田|旅游度假区|社区|联合会|制度|功能|数据湖"
    r"|重工|小苑|墙|坝|堡子?|院墙|渝|互联|空间|网|屏障|窗|营地|枢纽港|防线|缓冲带|公厕|健身点|能源|舱|屋|学堂|团地"
    r"|云|中台|驾驶舱|本|一号|眼圈[”]?|班列|中转|孵化器|载体|集群|校|片区?|工程|平台|服务器|承载地|遗址|普查|填埋场|[阁段]|年行动|修缮|开放|升级|拆除|直联点|抚育|定标|更新|[”])(?:[（(][^（）()]*[)）])?[”’]?$"
)
NOT_NAMES = re.compile(
    r"^(?:以|在|对|把|被|由|从|按|向(?!.{1,3}[路街])|于|为|将|与|其|更|不|并|各|一批|若干|健全|深化|巩固|发挥"
    r"|立足|引导|申请|加大|坚持|鼓励|增强|抱团|通过|图\d|及|总投资|围绕|聚焦|充分|严格|全面|贯彻|提高)"
)
_AMOUNT = r"[\d.]+(?:万|余)?(?:平方公里|公里|平方米|万亩|亩|米|[个项座所家条处])"
_START = re.compile(
    rf"^(?:以及|及|{_ADVERBS}|{_VERBS}|了|一批|的|对|在(?:全[市区国]率先)?|以|{_AMOUNT})+"
)
_AMOUNT_END = re.compile(rf"{_AMOUNT}$")
_PROJECT_END = re.compile(r"(?:项目|工程|园|中心|基地|派出所|改造|整治|治理|片区|大脑|集群|路|线)$")
_NOUN_INSIDE = re.compile(
    r"(?:项目|工程|产业园|科技园|园区|中心|基地|大桥|立交|隧道|铁路|高铁|[一二三]期|公园|医院|学校|中学|小学|平台|系统|码头"
    r"|枢纽|广场|综合体|新城|示范区|试验区|街区|商圈|实验室|研究院|孵化器|保税区|地块|馆|厂|线|风情街|老街|市场"
    r"|服务器|汽车|遗址|住房|片区|社区|承载地|廊道|管网|分院)(?:[（(][^（）()]*[)）])?"
)
_PROJECTS = re.compile(r"项目|工程|平台|载体|企业|品牌|商业街|地标|示范点|重大|金融产品")


MOST_READINGS = 16


#: Who does something, and what: 某行设立某中心 names the second.
_WHO_DOES = re.compile(
    r"^.{2,12}?(?:(?:加快|联合|共同)?打造|设立|规划建设|为核心建设|建设(?=.{0,12}(?:中心|基地)$))(?=.{4})"
)
#: A place as such, which in a list is only where the thing is that is printed once, at its end.
_BARE_PLACE = re.compile(r"[村镇路湾岛山河溪沟寨门坝坪段]$")
#: Where a name may begin, and where what is done with it.
_BEGIN = re.compile(rf"{LEAD.pattern}|[的与和及]|(?<!^)(?=“)")
_ENDS = (
    _STAGE, _TAIL, _AMOUNT_END, re.compile(r"(?<=..)(?:项目|工程|[等在])"),
    re.compile(r"(?:全面|正式|成功|顺利|加速|提速|首航|开业).{2,4}$"), re.compile(r"(?<=...)的"),
)  # fmt: skip
_WORK = re.compile(r"(?:保护|修缮|提升|改造|升级|治理|修复|转型|开放)+$")
_DONE_END = re.compile(rf"(?:{DONE})$")
#: What the first member has and a later one shares: 甲地至乙地、丙地快速通道.
_HEAD_END = re.compile(r"至|—|工程|片区|路|[市区县镇]")


def named(clause: str, *, boxed: bool) -> Iterator[tuple[str, list[str]]]:
    """What is done with which projects in a clause: the words for it, and the readings of a name.

    Each member of the list has a place of its own; where in it the verb ends and the name begins
    cannot always be told, so that other readings are kept, the likeliest first.
    """
    more = _AND_SO_ON.search(clause)
    listed, kind = (clause[: more.start()], more["kind"]) if more else (clause, "")
    slots = items(listed)
    certain = boxed or bool(more and (_is_generic(kind) or _PROJECTS.search(kind)))
    # 甲、乙村等示范村: where one member is no name of a thing, the end is that of all.
    lacking = not all(any(map(NOUN.search, _readings(slot))) for slot in slots)
    for place, slot in enumerate(slots):
        readings = _readings(slot)
        endings = _endings(slots, place, kind)
        likely = [text for text in readings if NOUN.search(text)]
        if not likely and endings and (kind or _PROJECT_END.search(slots[-1])):
            # 甲等重点项目: 甲 alone is the name, and 重点项目 only what it is one of.
            ending = "" if _is_generic(endings[0]) else endings[0]
            likely = [text + ending for text in readings[:1]]
        elif likely and kind and _is_common(likely[0], endings[:1], lacking=lacking):
            likely = [likely[0] + endings[0], *likely]
        neighbours = _neighbours(listed, slots, place)
        likely = likely or [text for text in neighbours if NOUN.search(text)]
        if not likely and not certain:
            continue
        first = (likely or readings)[0]
        texts = [first, *neighbours, *readings[:4], *_shared(slots, place, endings), *readings]
        texts = [text for text in dict.fromkeys(texts) if 1 < len(text) < 46]
        if texts and not NOT_NAMES.match(first):
            yield _stage(clause), texts[:MOST_READINGS]
    members = items(kind)[1:]  # 甲等平台、乙工程和丙中心
    for place, member in enumerate(members):
        readings = _readings(member)
        likely = [text for text in readings if len(text) > 4 and NOUN.search(text)]
        if likely:
            shared = _shared(members, place, _endings(members, place, ""))
            texts = list(dict.fromkeys([*likely[:1], *shared, *readings]))
            yield _stage(clause), texts[:MOST_READINGS]


def _is_common(name: str, endings: list[str], *, lacking: bool) -> bool:
    """Whether what is printed once at the end of a list belongs to a member that could do without:
    one that is only a place, or whose neighbours could not."""
    ends = any(NOUN.search(ending) and not _is_generic(ending) for ending in endings)
    return ends and bool(lacking or _BARE_PLACE.search(name))


def _is_generic(kind: str) -> bool:
    return bool(GENERIC.match(_TAIL.sub("", _STAGE.sub("", kind))))


def _stage(clause: str) -> str:
    """The words of a clause for what is done."""
    lead, done = LEAD.match(clause), _STAGE.search(clause)
    words = lead or done or LEAD.search(clause)
    return _MANNER.sub("", words.group()) if words else ""


def _readings(slot: str) -> list[str]:
    """The names that a member of a list may be, the likeliest first.

    A name begins after the verb, after 的 or at a quotation mark, and ends where what is done
    with it begins, after one of its nouns, or with the member.
    """
    first = _START.match(slot)
    starts = [first.end() if first and len(slot) - first.end() > 1 else 0]
    starts += [at for match in _BEGIN.finditer(slot) if len(slot) - (at := match.end()) > 1]
    ends = [match.start() for pattern in _ENDS for match in pattern.finditer(slot)]
    nouns = [match.end() for match in _NOUN_INSIDE.finditer(slot)]
    stops = [*sorted(ends + nouns), len(slot)]
    whole = _even(_bare(slot[starts[0] :]))
    doer = _WHO_DOES.match(whole)
    thing = whole[doer.end() :].rpartition("的")[2] if doer else ""
    named_thing = [thing] if len(thing) > 3 and NOUN.search(thing) else []
    texts = [
        *named_thing,
        whole,
        *(_even(slot[start:end]) for start in starts for end in stops),
        slot,
    ]
    return [text for text in dict.fromkeys(texts) if len(text) > 1] or [slot]


def _even(text: str) -> str:
    """A name without a quotation mark that stands alone."""
    return text if text.count("“") == text.count("”") else text.strip("“”")


def _endings(slots: list[str], place: int, kind: str) -> list[str]:
    """What a member may lack that is printed once: 甲、乙派出所 are 甲派出所 and 乙派出所."""
    bare = _TAIL.sub("", _STAGE.sub("", kind))
    nouns = [kind[: match.end()] for match in _NOUN_INSIDE.finditer(kind)]
    texts = [
        bare,
        _bare(kind),
        *nouns,
        kind,
        *(match.group() for match in [_WORK.search(kind)] if match),
    ]
    endings = sorted(filter(None, dict.fromkeys(texts)), key=lambda text: bool(GENERIC.match(text)))
    last = _bare(slots[-1])
    if place < len(slots) - 1 and len(last) > 3:
        work = _WORK.search(slots[-1])
        endings += [work.group()] if work else []
        name = _readings(slots[place])[0]
        # 甲河滨江段和乙码头滨江段治理工程 share what follows the end of the first.
        places = [match.end() for match in re.finditer(re.escape(name[-2:]), last)]
        places += [len(name), 2, 3, 4, 5, *(match.start() for match in _NOUN_INSIDE.finditer(last))]
        for cut_at in dict.fromkeys(places):
            if 1 < cut_at < len(last) - 1:
                endings.append(last[cut_at:])
    return endings


def _bare(text: str) -> str:
    """Words without what is said of them."""
    return _TAIL.sub("", _DONE_END.sub("", text)) or text


def _shared(slots: list[str], place: int, endings: list[str]) -> Iterator[str]:
    """A member with what is printed once for several: the end of the last, the head of another."""
    member = _readings(slots[place])[0]
    if "“" in slots[0] and place and slots[place].startswith("“"):  # 某地“城市大脑”“产业大脑”
        yield member.join((_readings(slots[0])[0].split("“")[0], ""))
    yield from (member + ending for ending in endings)
    if place:
        heads = [match.end() for match in _HEAD_END.finditer(slots[0])]
        yield from (_START.sub("", slots[0][:end]) + member for end in heads)


def _neighbours(listed: str, slots: list[str], place: int) -> list[str]:
    """Two members as one, where the word between them joins no list."""
    pairs = [(place, place + 1)] if place < len(slots) - 1 else [(place - 1, place)]
    joined = [_joined(listed, slots[one], slots[two]) for one, two in pairs if one >= 0]
    return [*joined, *(re.split("[与和及](?!.*[与和及])", text)[0] for text in joined)]


def _joined(listed: str, before: str, after: str) -> str:
    name = _readings(before)[0]
    start, end = listed.find(name), listed.rfind(after)
    return _bare(listed[start : end + len(after)]) if 0 <= start < end else name
