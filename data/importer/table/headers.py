"""The head of a table -> what each of its columns holds: role, period, area, basis."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data.importer.context import Context, KnownPlan
from data.importer.table.head_rows import BRACKETED, ROW_NUMBER_CELL, Row, head_words, words_of
from data.importer.table.names import is_unit
from data.importer.table.periods import ColumnMeaning, dated, dated_verdicts
from data.importer.values import WIDE

#: What a head prints over the columns that tell a row apart.
_KINDS = (
    ("number", re.compile(r"序号|编号|序|No\.?|号")),
    ("nature", re.compile(r"(指标)?(属性|性质|类型)")),
    ("unit", re.compile(r"(计量)?单位")),
    ("note", re.compile(r"备注|说明|责任(单位|部门)|牵头(单位|部门)|数据来源")),
    ("theme", re.compile(r"(指标)?(类别|分类|领域|板块|维度|方面)|一级指标")),
    ("name", re.compile(r".*(指标(名称)?|项目|名称|类别|指标体系)")),
)
_VERDICT = re.compile(r"评价|评估|程度|情况|结论|状态|是否|进展|结果")
_COMPLETION = re.compile(r"进度|完成率|完成比例|比例|评价|完成程度")
#: Words that say a share of the target without a % in the cells.
_SHARE_DONE = re.compile(
    r"(?:完成|占|达到?).{0,6}(?:目标|计划|任务|预算).{0,5}[%％]|(?:完成|执行)率|进度.{0,3}[%％]"
)
#: Over a column of a plan: what is aimed at over its years, not at their end.
OF_ALL_YEARS = re.compile(r"年均|累计")
_OTHERS = re.compile(r"平均|全[国省市]|排|位次|名次")
_ACTUAL = re.compile(r"实际|完成|实绩|执行|达到|现状|实现|结果")
_TARGET = re.compile(r"目标|预期|计划|规划|下达|任务")
_BASELINE = re.compile(r"基期|基数|基准|现状")
_GROWTH = re.compile(r"增速|增长|增幅|±%|同比")
_YEAR = re.compile(r"(20\d\d)")
_NO_FIGURE = ("/", "—", "-", "－")


def columns_of(
    head: Sequence[Row],
    body: Sequence[Row],
    context: Context,
    plan: KnownPlan | None,
    caption: str,
    notes: str = "",
) -> list[ColumnMeaning]:
    """What each column holds.

    Args:
        head, body: the rows of the table.
        plan: what its caption or the document says it is about.
        caption: its title, which may say a year that the head does not.
        notes: what stands below it, which may say what a verdict rests on.
    """
    width = max(map(len, [*head, *body]), default=0)
    columns = [
        _column(head_words(head, place), place, body, context, plan, caption)
        for place in range(width)
    ]
    columns = _earlier_results(_beside(_one_of_each(columns, body)))
    return dated_verdicts(columns, caption, notes)


def _beside(columns: list[ColumnMeaning]) -> list[ColumnMeaning]:
    """A column of growth that says no more (同比) is of the figures on its left."""
    result: list[ColumnMeaning] = []
    for column in columns:
        left = next((item for item in reversed(result) if item.holds_figures), None)
        if left and not column.kind and column.growth and not _OTHERS.search(column.words):
            column = replace(column, kind=left.kind, period=left.period, doubts=left.doubts)
        result.append(column)
    return result


def _earlier_results(columns: list[ColumnMeaning]) -> list[ColumnMeaning]:
    """Of several years before a plan only the last is its baseline."""
    last = max((item.period for item in columns if item.kind == "baseline"), default="")
    return [
        replace(item, kind="actual") if item.kind == "baseline" and item.period < last else item
        for item in columns
    ]


def kind_of(words: str) -> str:
    """Which kind of column without figures the words of a head name; empty for another."""
    bare = words.replace(" ", "")
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(bare)), "")


def _column(words: str, place: int, body: Sequence[Row], context: Context, plan: KnownPlan | None,
            caption: str) -> ColumnMeaning:  # fmt: skip
    if kind := kind_of(words):
        return ColumnMeaning(kind, words)
    role = _role(words, place, body, plan)
    area = context.area_of(caption, context.home)
    printed_area = context.area_of(words)
    unsure: tuple[str, ...] = ("区域取自表题",) if area != context.home and not printed_area else ()
    yearly = "yearly" if _GROWTH.search(words) else ""
    # 年均/累计 is over rates, sums and levels alike: the row tells which.
    mixed = "累计" in words and not yearly
    growth = "average" if re.search("年均", words) and not mixed else yearly
    if not role and plan and plan.five_year and OF_ALL_YEARS.search(words):
        role = "target"
        unsure += () if context.forward else ("列头没有写明是目标还是结果",)
    unit = next(filter(lambda text: is_unit(text, context.units), _in_brackets(words)), "")
    column = ColumnMeaning(role, words, area=printed_area or area, growth=growth, unit=unit)
    column = dated(column, plan, caption)
    unsure += _role_doubts(words, role, body, place, context, plan)
    return replace(column, doubts=column.doubts + unsure)


def _in_brackets(words: str) -> list[str]:
    return [text[1:-1].removeprefix("单位：") for text in BRACKETED.findall(words)]


def _role_doubts(words: str, role: str, body: Sequence[Row], place: int, context: Context,
                 plan: KnownPlan | None) -> tuple[str, ...]:  # fmt: skip
    """What of a role is a guess."""
    if role == "published_completion" and not any(
        "%" in text for text in (words_of(row, place).translate(WIDE) for row in body)
    ):
        return ("完成进度一栏未印%",) if "%" not in words else ()
    bare_year = role == "actual" and not _ACTUAL.search(words)
    if bare_year and plan and context.forward and "-" not in words:
        return ("表头只有年份，是结果还是目标请核对",)
    return ()


def _role(words: str, place: int, body: Sequence[Row], plan: KnownPlan | None) -> str:
    texts = [words_of(row, place).translate(WIDE) for row in body]
    texts = [text for text in texts if text and text not in _NO_FIGURE]
    shares = sum(bool(re.fullmatch(r"-?[\d.]+%", text)) for text in texts)
    numbers = sum(any(character.isdigit() for character in text) for text in texts)
    if _COMPLETION.search(words) and texts and shares > len(texts) * 0.5:
        return "published_completion"
    if _SHARE_DONE.search(words) and numbers > len(texts) * 0.5:
        return "published_completion"
    if _VERDICT.search(words) and texts and numbers < len(texts) * 0.2:
        return "published_rating"
    if _BASELINE.search(words):
        return "baseline"
    if "目标" in words.split(" ")[-1] or (_TARGET.search(words) and not _ACTUAL.search(words)):
        return "target"
    year = _YEAR.search(words)
    if _ACTUAL.search(words) or year:
        if year and plan and int(year[1]) < plan.start:
            return "baseline"
        if year and plan and not _ACTUAL.search(words) and int(year[1]) >= plan.end > plan.start:
            return "target"
        return "actual"
    return ""


def _one_of_each(columns: list[ColumnMeaning], body: Sequence[Row]) -> list[ColumnMeaning]:
    """A head that spans number and name names both: the one with the numbers is the number.

    Of two columns of names the one with fewer letters names groups.
    """
    if not any(column.kind == "name" for column in columns):
        columns = [replace(item, kind="name") if item.kind == "theme" else item for item in columns]
    numbered = [_numbers(body, place) for place in range(len(columns))]
    heads = [place for place, column in enumerate(columns) if column.kind in ("number", "name")]
    if not heads:
        return columns
    number = max(heads, key=lambda place: numbered[place])
    name = max(heads, key=lambda place: _names(body, place))
    result = list(columns)
    for place in heads:
        group = "group" if columns[place].kind == "name" and _names(body, place)[0] else ""
        kind = "number" if place == number and numbered[place] else group
        result[place] = replace(columns[place], kind="name" if place == name else kind)
    if not numbered[number]:
        result[name] = replace(columns[name], kind="name")
    return result


def _numbers(body: Sequence[Row], place: int) -> int:
    return sum(bool(ROW_NUMBER_CELL.fullmatch(words_of(row, place))) for row in body)


def _names(body: Sequence[Row], place: int) -> tuple[int, int]:
    """How many cells of a column are no numbers, and how many letters they have."""
    cells = {
        cell for row in body for cell in row if cell and cell.column == place and cell.columns == 1
    }
    texts = [cell.text for cell in cells if re.search(r"[^\d（()）.]", cell.text)]
    return len(texts), sum(map(len, texts))
