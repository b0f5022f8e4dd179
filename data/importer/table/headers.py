"""The head of a table -> what each of its columns holds: role, period, area, basis."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data.importer.context import Context, KnownPlan
from data.importer.records import Cell
from data.importer.table.names import is_unit
from data.importer.table.periods import ColumnMeaning, dated, dated_verdicts
from data.importer.values import WIDE

Row = Sequence[Cell | None]

#: What a head prints over the columns that tell a row apart.
_KINDS = (
    ("number", re.compile(r"序号|编号|序|No\.?|号")),
    ("nature", re.compile(r"(指标)?(属性|性质|类型)")),
    ("unit", re.compile(r"(计量)?单位")),
    ("note", re.compile(r"备注|说明|责任(单位|部门)|牵头(单位|部门)|数据来源")),
    ("theme", re.compile(r"(指标)?(类别|分类|领域|板块|维度|方面)|一级指标")),
    ("name", re.compile(r".*(指标(名称)?|项目|名称|类别|指标体系)")),
)
_HEAD_WORD = re.compile(
    r"序号|指标|名称|属性|性质|单位|目标|完成|实际|预期|计划|基期|基数|评价|进度|情况|程度|年|数值|总量"
    r"|增速|增长|备注|全[域区市]|直管|执行|结果|项目|投资|牵头|责任|任务|[1-9]?\d?[-—]\d?\d月"
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
_SUBHEAD = re.compile(
    r"数值|总量|绝对[值额]|(年[度均])?(增速|增长率?|增幅)(（?%）?)?|目标值?|实际值?|完成值?"
)
_YEAR = re.compile(r"(20\d\d)")
#: A row of a head that counts the columns (甲, 乙, 1, 2), or prints their units.
_COUNTED = re.compile(r"[甲乙丙丁戊己庚辛]|栏次|[（(]?\d{1,2}[)）]?(?:[=＝].*)?")
_ROW_NUMBER = re.compile(r"[（(]?\d+[)）]?[.．、]?")
_BRACKETED = re.compile(r"[（(][^（()）]+[)）]")
_NO_FIGURE = ("/", "—", "-", "－")


def head_height(grid: Sequence[Row]) -> int:
    """How many rows are the head: the first, what its cells span, and rows of words like it."""
    height = 0
    while height < len(grid):
        cells = [cell for cell in dict.fromkeys(grid[height]) if cell and cell.text]
        spanned = any(cell and cell.row < height for cell in grid[height]) and height > 0
        alike = len(cells) > 1 and all(_is_head_word(cell.text) for cell in cells)
        alike = alike or bool(height and (is_counting(cells) or is_bracketed(cells)))
        if height and not (alike or (spanned and not _is_numbered(grid[height]))):
            return height
        figures = any(_is_value(cell.text) for cell in cells)
        if not height and (len(cells) < 2 or (not alike and (figures or _is_numbered(grid[0])))):
            return 0
        height += 1
    return height


def _is_head_word(text: str) -> bool:
    return len(text) < 24 and bool(_HEAD_WORD.search(text)) and not _is_value(text)


def _is_value(text: str) -> bool:
    return bool(re.fullmatch(r"[【〔<>≥≤〉〈]?[\d.,]+[%*】〕]*(左右|以[上内下])?", text)) and not (
        re.fullmatch(r"20\d\d", text)
    )


def is_counting(cells: Sequence[Cell]) -> bool:
    """Whether cells only count the columns: 甲, 乙, 1, 2, 3."""
    if not all(_COUNTED.fullmatch(cell.text) for cell in cells):
        return False
    numbers = [int(match[0]) for cell in cells if (match := re.search(r"\d+", cell.text))]
    return len(numbers) > 1 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def is_bracketed(cells: Sequence[Cell]) -> bool:
    """Whether cells are remarks on the heads over them: （亿元）."""
    return len(cells) > 1 and all(_BRACKETED.fullmatch(cell.text) for cell in cells)


def _is_numbered(row: Row) -> bool:
    first = next((cell.text for cell in row if cell), "")
    return bool(_ROW_NUMBER.fullmatch(first))


def is_subhead(row: Row) -> dict[int, str]:
    """Words over single columns that stand in a row of the body, as 数值 and 增速; else none."""
    cells = [cell for cell in dict.fromkeys(row) if cell and cell.text]
    words = {cell.column: cell.text for cell in cells if _SUBHEAD.fullmatch(cell.text)}
    return words if len(words) > 1 else {}


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


def words_of(row: Row, place: int) -> str:
    cell = row[place] if place < len(row) else None
    return cell.text if cell else ""


def head_words(head: Sequence[Row], place: int) -> str:
    """The words over a column, from top to bottom.

    In the first row an empty cell belongs to what stands on its left, merged or not.
    """
    words: dict[str, None] = {}
    for level, row in enumerate(head):
        if level and is_counting([each for each in row if each and each.text]):
            continue
        cell = row[place] if place < len(row) else None
        if not level and not (cell and cell.text):
            cell = next((left for left in reversed(row[:place]) if left and left.text), None)
        if cell and cell.text:
            words[cell.text] = None
    return " ".join(words)


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
    own = context.area_of(words)
    unsure: tuple[str, ...] = ("区域取自表题",) if area != context.home and not own else ()
    yearly = "yearly" if _GROWTH.search(words) else ""
    # 年均/累计 is over rates, sums and levels alike: the row tells which.
    mixed = "累计" in words and not yearly
    growth = "average" if re.search("年均", words) and not mixed else yearly
    if not role and plan and plan.five_year and OF_ALL_YEARS.search(words):
        role = "target"
        unsure += () if context.forward else ("列头没有写明是目标还是结果",)
    unit = next(filter(lambda text: is_unit(text, context.units), _in_brackets(words)), "")
    column = ColumnMeaning(role, words, area=own or area, growth=growth, unit=unit)
    column = dated(column, plan, caption)
    unsure += _role_doubts(words, role, body, place, context, plan)
    return replace(column, doubts=column.doubts + unsure)


def _in_brackets(words: str) -> list[str]:
    return [text[1:-1].removeprefix("单位：") for text in _BRACKETED.findall(words)]


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
    return sum(bool(_ROW_NUMBER.fullmatch(words_of(row, place))) for row in body)


def _names(body: Sequence[Row], place: int) -> tuple[int, int]:
    """How many cells of a column are no numbers, and how many letters they have."""
    cells = {
        cell for row in body for cell in row if cell and cell.column == place and cell.columns == 1
    }
    texts = [cell.text for cell in cells if re.search(r"[^\d（()）.]", cell.text)]
    return len(texts), sum(map(len, texts))
