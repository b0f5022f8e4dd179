"""Running text -> the projects that it names, one by one, with what is done with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from data.importer.context import Context
from data.importer.prose.clauses import cut, items
from data.importer.prose.headings import Passage, without_number
from data.importer.prose.times import Clock
from data.importer.records import Outcome, Proposal
from data.verify.passages import JOINED

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
    r"加强|全面关停|关停|治理修复|推广应用|推广|开展|加速形成|形成|支持|提质|做好|拓展"
)
_LEAD = re.compile(rf"(?:(?:{_ADVERBS})*(?:{_VERBS}))+(?:了|一批|好)?")
_TAIL = re.compile(
    r"(?:等?一?批?(?:项目|工程)?(?:全面)?(?:建设|实施|投用|前期工作|前期|招商落地|尽快落地|落地实施|落地|进度|投产"
    r"|落户.{0,4}|步伐|招商|开工|建成|规划|运营|工作|改造升级|提档升级|扩容增能|转型升级))+$"
)
_AND_SO_ON = re.compile(
    r"等(?:(?:\d+|[一二两三四五六七八九十]+)[个项条所座家处])?(?P<kind>[^、，]{0,18})$"
)
_DONE = (
    r"(?:均|全面|已|正式|加快|成功|顺利|加速|启动|基本|相继|纷纷|竞相|稳步|实现|提速|步伐|初步|持续|如期|提前|全线|"
    r"加力)*(?:完工|开工建设|开工|建成投用|建成通车|建成开通|建成|投用|投入运营|落户|落地|通车|开通|提速|推进|验收|竣工|"
    r"运营|封关运行|揭牌|蓄水|启动|完成升级|完成|提速实施|加快建设|建设|交地|扫尾清零|上线运行|初具规模|启动规划建设|"
    r"初见成效|扩大到|首航成功|提质|扩容升级|扩容提质|提档升级|开业|亮相|实施|加紧建设|施工顺利|取得阶段性突破|集聚|开馆|常态化运行|转型升级|落成)"
)
_STAGE = re.compile(rf"(?:{_DONE}).{{0,12}}$")
_GENERIC = re.compile(
    r"^(?:一?批)?(?:的)?(?:重大|重点|标志性|公益|区级|市级|一批|系列|产业|基础|平台|载体|城市|主干|高快速|交通|品质提升|"
    r"绿色|污染|老旧小区|功能)*(?:项目|工程|设施|工作|平台|载体|路网|节点|领域|方面|任务|企业|地块|景点|资源)*$"
)
_NOUN = re.compile(
    r"(?:项目|工程|园区?|中心|基地|大?桥|立交|隧道|[线段期]|铁路|高铁|城际|轨道|医院|院区?|学校|[中小]学|幼儿园|大学"
    r"|[馆厂港岛湖库站所楼厦桥镇村街城区圈路道巷廊湾寺亭门陵岸]|平台|系统|码头|枢纽|广场|综合体|总部|机构|公司|地块|商圈"
    r"|长廊|市场|酒店|节点|实验室|联盟|大脑|超市|试点|整治|治理|修复|改造|提升|旧址|小区|设施|装置|集市|家园|生产线"
    r"|机场|森林公园|计划|汽车|人寿|证券|消费金融|软件|工厂|配套|目的地|试验田|旅游度假区|社区|联合会|制度|功能|数据湖"
    r"|重工|小苑|墙|坝|堡子?|院墙|渝|互联|空间|网|屏障|窗|营地|枢纽港|防线|缓冲带|公厕|健身点|能源|舱|屋|学堂|团地"
    r"|云|中台|驾驶舱|本|一号|眼圈[”]?|班列|中转|孵化器|载体|集群|校|片区?|工程|平台|直联点|抚育|定标|更新|[”])(?:[（(][^（）()]*[)）])?[”’]?$"
)
_NOT_NAMES = re.compile(
    r"^(?:以|在|对|把|被|由|从|按|向|于|为|将|与|其|更|不|并|各|一批|若干|健全|深化|巩固|发挥"
    r"|立足|引导|助推|申请|加大|坚持|鼓励|增强|抱团|通过|图\d|及|总投资|围绕|聚焦|充分|严格|全面|贯彻|提高)"
)
#: Endings of names of things that are built, in prose the likeliest projects.
_BUILT = re.compile(
    r"(?:项目|工程|产业园|科技园|园区|公园|基地|大桥|立交|隧道|[线期段路]|铁路|高铁|轨道|医院|院区|学校"
    r"|[中小]学|幼儿园|校区|馆|[厂港站楼厦]|码头|枢纽|广场|综合体|总部|商圈|长廊|管廊|实验室|研究院|学院"
    r"|新城|小镇|老街|街区|大脑|中心|平台|示范区|先导区|片区|湿地|水库|停车场|生产线|机场|孵化器)"
    r"(?:[（(][^（）()]*[)）])?$"
)
_STAGES = (
    ("continued", r"续建"), ("planned", r"谋划|策划|前期|规划|争取|储备|探索|招商"),
    ("new", r"新开工|开工|启动|落户|落地|新建|引进"),
    ("finished", r"建成|完工|投用|完成|通车|开通|竣工|验收|运营|揭牌|蓄水|交地|上线|亮相|开馆"),
    ("underway", r"推进|推动|加快|实施|建设|打造|提速|提升|步伐|改造|强化|统筹"),
)  # fmt: skip
_CATEGORIES = (
    ("infrastructure",
     r"[桥路线港站]|隧道|立交|轨道|机场|枢纽|[电管]网|供水|能源|停车|5G|数据中心|节点"),
    ("livelihood",
     r"医院|[学中小]校|[中小]学|幼儿园|养老|卫生|社区|敬老院|派出所|住房|公租房|体育"),
    ("culture", r"文化|文旅|旅游|博物馆|图书馆|美术馆|景区|文创|历史|旧址|老街"),
    ("ecology", r"生态|治理|整治|修复|污水|绿道|公园|湿地|森林|环保|环境|岸线"),
    ("innovation", r"创新|研发|实验室|研究院|孵化|科创|科技"),
    ("rural", r"乡村|农村|村|农业"), ("opening", r"保税|自贸|口岸|陆海|中新|国际"),
    ("industry", r"产业|制造|生产|项目|基地|总部|软件|汽车|医药|金融"),
    ("city", r"新城|片区|老旧小区|城市|商圈|街区|综合体|广场"),
)  # fmt: skip


def read_projects(passage: Passage, context: Context) -> Outcome:
    """The projects of a passage; in a numbered box every member of a list is one."""
    boxed = any(words.startswith("专栏") for words in passage.path) and _ITEM.match(passage.text)
    seen: set[str] = set()
    outcome = Outcome()
    clock = Clock(context, passage.path)
    heading, _, text = passage.text.partition("：") if boxed else ("", "", passage.text)
    for sentence in cut(text, "。；;！？"):
        moment = clock.at(sentence, sentence)
        for clause in cut(sentence, "，,：:"):
            for stage, name, choices in _named(clause.strip(), boxed=bool(boxed)):
                if name in seen:
                    continue
                seen.add(name)
                plan = moment.plan.code if moment.plan else ""
                row = _row(passage, heading, stage, name, plan, context)
                row["name_is"] = "" if name in sentence else JOINED
                likely = boxed or (stage and len(name) > 3 and _BUILT.search(name))
                doubts = ["取自正文，请对照原句", "类别按字样判断"]
                doubts += [] if likely else [_UNLIKELY]
                proposal = Proposal("projects", row, passage.place, sentence, tuple(doubts))
                outcome.proposals.append(
                    replace(proposal, choices={"name": tuple(choices[:_MOST_CHOICES])})
                )
        clock.passed(sentence)
    return outcome


_MOST_CHOICES = 16
#: Marks what may be no project, to be looked through last.
_UNLIKELY = "也许不是项目"
_ITEM = re.compile(r"[^：。，]{2,24}：")
_START = re.compile(rf"^(?:{_ADVERBS}|{_VERBS}|了|一批|的|对|在|以|\d+[个项座所家条])+")
_PROJECT_END = re.compile(r"(?:项目|工程|园|中心|基地|派出所|改造|整治|治理|片区|大脑|集群|路|线)$")
_NOUN_INSIDE = re.compile(
    r"(?:项目|工程|产业园|科技园|园区|中心|基地|大桥|立交|隧道|铁路|高铁|[一二三]期|公园|医院|学校|中学|小学|平台|系统|码头"
    r"|枢纽|广场|综合体|新城|示范区|试验区|街区|商圈|实验室|研究院|孵化器|保税区|地块|馆|厂|线)(?:[（(][^（）()]*[)）])?"
)
_PROJECTS = re.compile(r"项目|工程|平台|载体|企业|品牌|商业街|地标|示范点|重大|金融产品")


def _named(clause: str, *, boxed: bool) -> Iterator[tuple[str, str, list[str]]]:
    """What is done with which projects in a clause: the words for it, a name, other readings.

    Each member of the list has a place of its own; where in it the verb ends and the name begins
    cannot always be told, so that other readings are kept.
    """
    more = _AND_SO_ON.search(clause)
    listed, kind = (clause[: more.start()], more["kind"]) if more else (clause, "")
    kind = _TAIL.sub("", _STAGE.sub("", kind))
    generic = bool(_GENERIC.match(kind))
    slots = items(listed)
    certain = boxed or bool(more and (generic or _PROJECTS.search(kind)))
    for place, slot in enumerate(slots):
        readings = _readings(slot)
        endings = _endings(slots, place, "" if generic else kind)
        named = [text for text in readings if _NOUN.search(text)]
        if not named and endings and (kind or _PROJECT_END.search(slots[-1])):
            named = [text + endings[0] for text in readings[:1]]
        if not named and not certain:
            continue
        name = (named or readings)[0]
        if not 1 < len(name) < 46 or _NOT_NAMES.match(name):
            continue
        others = [*(readings[0] + ending for ending in (*endings, kind)), *readings]
        if place < len(slots) - 1:
            others.insert(0, _joined(listed, readings[0], slots[place + 1]))
        if "“" in slots[0] and place and slot.startswith("“"):  # 某地“城市大脑”“产业大脑”
            others.insert(0, readings[0].join((_readings(slots[0])[0].split("“")[0], "")))
        choices = [text for text in dict.fromkeys(others) if 1 < len(text) < 46 and text != name]
        yield _stage(clause), name, choices


def _stage(clause: str) -> str:
    """The words of a clause for what is done."""
    lead, done = _LEAD.match(clause), _STAGE.search(clause)
    found = lead or done or _LEAD.search(clause)
    return found.group() if found else ""


def _readings(slot: str) -> list[str]:
    """The names that a member of a list may be, the likeliest first."""
    first = _START.match(slot)
    starts = [first.end() if first and len(slot) - first.end() > 1 else 0]
    starts += [match.end() for match in _LEAD.finditer(slot) if len(slot) - match.end() > 1]
    ends = [match.start() for pattern in (_STAGE, _TAIL) for match in pattern.finditer(slot)]
    ends += [match.end() for match in _NOUN_INSIDE.finditer(slot)]
    texts = [_even(slot[start:end]) for start in starts for end in (*sorted(ends), len(slot))]
    texts.append(slot)
    return [text for text in dict.fromkeys(texts) if len(text) > 1] or [slot]


def _even(text: str) -> str:
    """A name without a quotation mark that stands alone."""
    return text if text.count("“") == text.count("”") else text.strip("“”")


def _endings(slots: list[str], place: int, kind: str) -> list[str]:
    """What a member may lack that is printed once: 甲、乙派出所 are 甲派出所 and 乙派出所."""
    endings = [kind] if kind else []
    last = slots[-1]
    if place < len(slots) - 1 and len(last) > 5:
        length = len(_readings(slots[place])[0])
        for cut_at in dict.fromkeys((length, 2, 3, 4, 5)):
            if 1 < cut_at < len(last) - 1:
                endings.append(_TAIL.sub("", last[cut_at:]) or last[cut_at:])
    return endings


def _joined(listed: str, name: str, after: str) -> str:
    """Two members as one, where the word between them joins no list."""
    start, end = listed.find(name), listed.rfind(after)
    return _TAIL.sub("", listed[start : end + len(after)]) if 0 <= start < end else name


def _row(
    passage: Passage, heading: str, stage: str, name: str, plan: str, context: Context
) -> dict[str, str]:
    category = next((code for code, words in _CATEGORIES if re.search(words, name)), "other")
    return {
        "area": context.area_of(name, context.home),
        "plan": plan,
        "printed_category": heading or without_number(passage.path[-1] if passage.path else ""),
        "category": category,
        "printed_stage": stage,
        "stage": next((code for code, words in _STAGES if re.search(words, stage)), "none"),
        "name": name,
        "investment_printed": "",
        "investment": "",
        "note": "",
        "locator": passage.locator,
    }
