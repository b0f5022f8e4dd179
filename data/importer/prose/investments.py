"""A sentence on projects -> how many there are, what they cost, how far they have come."""

import re

from data.importer.context import Context, ranged
from data.importer.prose.headings import Passage
from data.importer.prose.quantities import Quantity
from data.importer.prose.times import Timing
from data.importer.records import Proposal

#: What the words before a sum say that it is; the first that fits.
_SUMS = (
    ("annual_investment", re.compile(r"年度(?:计划)?投资(?:计划)?|当年计划投资|计划投资$|资金$")),
    ("completed_investment", re.compile(r"(?:完成|到位)(?:投资|资金)?|当年完成")),
    ("plan_period_investment", re.compile(r"[”期]{1,2}(?:时期)?投资")),
    ("total_investment", re.compile(r"总投资|规划(?:总)?投资|投资(?:金额|额|规模)?")),
)
_MONEY = re.compile(r"[万亿]+元|[万亿]+美元")
_GROUP = re.compile(r"(?P<name>[^，。；、：\d（）“”]{0,16}项目)")
#: What makes a count one of projects of investment, and what a sum is of that is none.
_LARGE = re.compile(r"重大|重点(?!专科|实验)|储备|投资|更新|协同")
_OTHER_MONEY = re.compile(r"固定资产|工业投资|外资|税|贷|收入|总额|报酬")
_STAGES = re.compile(r"续建|新建|前期|储备|招商|新签约|实施")


def measure_of(quantity: Quantity, before: str, after: str) -> str:
    """Which measure of projects a number is; empty for none."""
    clause = re.split("[，,；;。]", before)[-1]
    if quantity.kind != "number" or ("率" in clause[-6:] and quantity.unit != "%"):
        return ""
    if quantity.unit in ("个", "项"):
        counted = re.search(r"项目(?:共|规划|计划)?$", clause) or re.match(
            r"(?:重大|重点|市级|区级|川渝共建重大|政府投资)*(?:[^，。；]{0,12})?项目", after
        )
        if not counted or "专科" in clause or not _LARGE.search(before[-60:] + after):
            return ""
        return (
            "started_or_finished_count" if re.search("完工|在建|完成", clause) else "project_count"
        )
    if _MONEY.fullmatch(quantity.unit):
        if "项目" not in before or _OTHER_MONEY.search(clause):
            return ""
        return next((name for name, words in _SUMS if words.search(clause)), "")
    if quantity.unit == "%" and "实施率" in clause:
        return "implementation_rate"
    return ""


def investment(
    quantity: Quantity, measure: str, before: str, after: str, sentence: str, moment: Timing,
    area: str, passage: Passage, context: Context,
) -> Proposal:  # fmt: skip
    """The proposal for a measure of projects."""
    named = [match["name"] for match in _GROUP.finditer(before)]
    group = named[-1] if named else (_GROUP.match(after) or {"name": passage.theme})["name"]
    heading = passage.text.partition("：")[0]
    if len(group) < 5 and 1 < len(heading) < 16:
        group = heading
    stage = _STAGES.search(before[-30:])
    plan = moment.plan
    long_term = plan is not None and plan.five_year and measure != "completed_investment"
    row = {
        "area": area or context.home,
        "plan": plan.code if plan else "",
        "group": "",
        "measure": measure,
        "period": ranged(plan) if plan and long_term else moment.period,
        "printed_value": quantity.printed,
        "value": quantity.value,
        "bound": quantity.bound,
        "unit": quantity.unit,
        "stage": stage.group() if stage else "",
        "note": group,
        "locator": passage.locator,
    }
    doubts = ("取自正文，请对照原句", "groups.csv 中的代码待定，组名写在附注", *moment.doubts)
    return Proposal("investments", row, passage.place, sentence, doubts)
