"""The rules of the audit in words: what each compares and what it leaves alone."""

from __future__ import annotations

from dataclasses import dataclass

from presentation.language import Words, mark, say


@dataclass(frozen=True)
class RuleWords:
    """A rule's title, what it compares, and what it leaves alone."""

    title_template: str
    how_template: str
    family: str

    @property
    def title(self) -> str:
        """The title in the reader's language."""
        return say(self.title_template)

    @property
    def how(self) -> str:
        """What it compares, in the reader's language."""
        return say(self.how_template)


FAMILIES = Words(
    {
        "verdict": mark("评价与规则或数值不一致"),
        "twice": mark("同一事实写法不同"),
        "sum": mark("合计、计数或增速不符"),
        "target": mark("目标宽于现状"),
        "name": mark("名称与数值、单位不符"),
        "open": mark("公布的评价无法复核"),
    }
)

#: The family whose findings are no contradictions; they are counted apart.
OPEN_FAMILY = "open"

RULES: dict[str, RuleWords] = {
    "verdict_differs": RuleWords(
        mark("公布评价与重新评价不同"),
        mark(
            "按公布的规则、比照它的规则，或本系统设定的结果与目标的比较，"
            "重新评价，与公布的评价比较。"
        ),
        "verdict",
    ),
    "verdict_in_text_differs": RuleWords(
        mark("正文与表格的评价不同"),
        mark("同一指标、同一时点，正文的用语与表格的评价比较。正文只写“滞后”而未分程度的，不计。"),
        "verdict",
    ),
    "progress_words_differ": RuleWords(
        mark("正文称“过半”，测算不到一半"),
        mark("正文称进度过半的，按同一时点的数值测算完成进度。"),
        "verdict",
    ),
    "completion_differs": RuleWords(
        mark("公布的完成进度与数值不符"),
        mark("按所印数值重算完成进度，相差超过四舍五入范围的列出。增速只印一位小数，不以此判断。"),
        "verdict",
    ),
    "fact_differs": RuleWords(
        mark("同一事实印出两个数"),
        mark(
            "同一区域、指标、时点的结果或目标，各处数值两两比较；四舍五入"
            "和“以上”“以内”能解释的，不计。"
        ),
        "twice",
    ),
    "bound_differs": RuleWords(
        mark("数字相同，要求不同"),
        mark(
            "同一目标，一处为“突破”“低于”，另一处等于即可。“左右”“约”没有说明数字本身算不算，不计。"
        ),
        "twice",
    ),
    "meaning_differs": RuleWords(
        mark("数字相同，所指不同"),
        mark("同一目标，一处是新增数，另一处是总数或含改造数。"),
        "twice",
    ),
    "basis_differs": RuleWords(
        mark("同一行的两个数计法不同"),
        mark("表格同一行，目标为一年数、完成值为五年累计数，或相反。"),
        "twice",
    ),
    "sum_differs": RuleWords(
        mark("分项相加不等于合计"), mark("逐项相加，与所印的合计比较。"), "sum"
    ),
    "rate_differs": RuleWords(
        mark("项目实施率与项目数不符"),
        mark("完工及在建项目数除以项目数，与所印的实施率比较。"),
        "sum",
    ),
    "part_exceeds_whole": RuleWords(
        mark("部分大于总体"), mark("期内投资与总投资、区域内一部分与全区比较。"), "sum"
    ),
    "claim_differs": RuleWords(
        mark("正文的计数、差额与表格不符"),
        mark("正文所说的项数、差额，按表格重新数、重新算。"),
        "sum",
    ),
    "change_differs": RuleWords(
        mark("正文的增量与两年数值不符"),
        mark("正文所说比 2020 年的增量，用表格两年的数相减。"),
        "sum",
    ),
    "growth_differs": RuleWords(
        mark("目标总量与目标增速不一致"),
        mark(
            "由起点和目标总量推算年均增速，与所印年均增速相差 0.5 个百分点"
            "以上的列出。总量多按当年价、增速多按可比价，差别可能因价格口"
            "径不同，不等于有误。"
        ),
        "sum",
    ),
    "people_exceed_population": RuleWords(
        mark("人数多于全市人口"), mark("各类人数与同一文件所称的全市人数比较。"), "sum"
    ),
    "target_easier": RuleWords(
        mark("目标宽于起点"),
        mark(
            "目标值与起点值比较，按指标的方向，目标更宽的列出。“以上”“"
            "以内”“≥”是每年守住的底线，不计；整理时注明口径或不同的，"
            "不计。"
        ),
        "target",
    ),
    "forecast_below_result": RuleWords(
        mark("预期“提升至”的数低于现有结果"),
        mark("正文预期提升到的数，与同一文件最近一个全年的结果比较。"),
        "target",
    ),
    "names_and_values": RuleWords(
        mark("名称与数值个数不符"), mark("一句话里的名称少于数值，数值无法逐一对应。"), "name"
    ),
    "unit_does_not_fit": RuleWords(
        mark("单位与名称不符"), mark("“率”以金额计、人口以“家”计、单位重复印刷。"), "name"
    ),
    "verdict_not_recomputable": RuleWords(
        mark("缺少测算条件"),
        mark("文件公布了评价，但所印数字不足以重新测算。这不是不一致，列出以便补充。"),
        OPEN_FAMILY,
    ),
}


def rule_words(rule: str) -> RuleWords:
    """The words of a rule; its name where there are none yet."""
    return RULES.get(rule, RuleWords(rule, "", "name"))
