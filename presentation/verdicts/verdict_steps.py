"""Both verdicts side by side, the arithmetic step by step, and what the pace means."""

from data.records.rows import IndicatorRow, Mention
from presentation import dates, numbers
from presentation.figures import amounts, rounding, row_view
from presentation.figures.rounding import accumulated
from presentation.indicators import pace_words
from presentation.joining import phrases, sentence
from presentation.language import say
from presentation.verdicts import certainty_words, scale, step_words


def base(row: IndicatorRow) -> Mention | None:
    """The baseline that the computation starts from: accumulated growth starts from nothing."""
    return None if accumulated(row) else row.baseline


def inputs(row: IndicatorRow) -> list[tuple[str, Mention]]:
    """The other results the computation rests on, each with its role: of this indicator, or of the
    one that the target names."""
    compared = {
        figure for step in row.steps if step.name.startswith("compared") for figure in step.figures
    }
    return [
        ("compared" if mention.figure_id in compared else "actual", mention)
        for mention in row.inputs
    ]


def figures(row: IndicatorRow) -> list[tuple[str, Mention]]:
    """All figures that a row rests on, each with its role, in the order in which they are read."""
    by_role = (
        ("baseline", row.baseline), ("target", row.target), ("actual", row.actual),
        *inputs(row),
        ("published_completion", row.published_completion),
    )  # fmt: skip
    return [(role, figure) for role, figure in by_role if figure is not None]


def arithmetic(row: IndicatorRow) -> list[str]:
    """The steps of a computed verdict, one a line, and how sure it is."""
    sure = certainty_words.sentence(row)
    return [*(step_words.step_words(step) for step in row.steps), *filter(None, [sure])]


def gap_words(gap: float) -> str:
    if round(gap, 1) == 0:
        return say("与时序相同")
    return say(
        "{part}时序 {gap} 个百分点",
        part=say("高于") if gap > 0 else say("低于"),
        gap=numbers.number(abs(gap), 1),
    )


def step_label(mention: Mention, role: str) -> str:
    return f"{dates.period_words(mention.period)}{role}"


def comparison_words(row: IndicatorRow) -> str:
    """Whether both verdicts are the same, which one colours the page, what is printed otherwise."""
    other = sentence(row_view.doubt_sentence(row))
    return _agreement(row) + other


def _agreement(row: IndicatorRow) -> str:
    if row.agrees is None:
        return ""
    apart = _apart(row)
    if row.agrees:
        return say("两者评价一致，完成进度{apart}。", apart=apart) if apart else say("两者一致。")
    comparison = say(
        "两者不同：公布为{published_words}，按规则为{row}。",
        published_words=row.published_words,
        row=row_view.computed_words(row),
    )
    comparison += say("完成进度{apart}。", apart=apart) if apart else ""
    return comparison + say("本页以官方评价着色，测算结果并列，不代替官方评价。")


def _apart(row: IndicatorRow) -> str:
    """How far the printed completion lies from the computed one; "" where two decimals agree."""
    printed, done = row.published_completion, row.completion
    if printed is None or printed.value is None or done is None:
        return ""
    if numbers.number(printed.value) == numbers.number(done):
        return ""
    return rounding.difference(printed, done, rounding.completions(row))


def check_words(row: IndicatorRow) -> str:
    if not row.published_words:
        return say("文件未作评价，没有可核对的公布结果。")
    printed = row.published_completion
    both = say("公布：{published_words}", published_words=row.published_words)
    if printed is not None and printed.value is not None:
        both += say("，完成进度 {printed}", printed=amounts.printed(printed))
    both += say("；测算：{row}", row=row_view.computed_words(row))
    if row.completion is not None:
        both = phrases([both, scale.exact(row.completion)])
    return sentence(both) + comparison_words(row)


def years_left(count: float) -> str:
    return numbers.number(count, 1)


def needed_words(row: IndicatorRow) -> str:
    reached = row_view.completion(row) is not None
    otherwise = say("结果不劣于目标值，不再计算") if reached else amounts.NOTHING
    return pace_words.to_target(row) or otherwise
