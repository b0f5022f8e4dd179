"""The bars of investment: what is drawn of the project groups of a plan, and the words beside it.

Plotly, pictures, cards and slides draw the same record.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from data.records.projects_and_tasks import Investment
from presentation import dates, numbers, words
from presentation.joining import clauses, listed
from presentation.language import say
from presentation.projects.implemented import implemented
from presentation.projects.investment_sums import Key, first_values, oversized

#: Amounts of money, in the order in which the chart prefers them.
MONEY = ("total_investment", "plan_period_investment", "annual_investment", "completed_investment")


@dataclass(frozen=True)
class InvestmentBar:
    """An amount that begins at `start` of the scale, both in the unit of the amount.

    `share` is its part of the printed whole in per cent, `part` an amount printed as a part of this
    one, `rate` the printed rate of implementation; each is None where there is none.
    """

    row: Investment
    start: float
    share: float | None
    part: Investment | None
    rate: Investment | None

    @property
    def amount(self) -> float:
        """Its length."""
        return self.row.value or 0.0


@dataclass(frozen=True)
class InvestmentBars:
    """The bars of one measure; `end` is the printed whole, or else the largest amount."""

    bars: tuple[InvestmentBar, ...]
    end: float
    is_whole: bool

    @property
    def has_parts(self) -> bool:
        """Whether any amount has a part drawn over it: all amounts are light then."""
        return any(bar.part for bar in self.bars)


def investment_bars(rows: Sequence[Investment]) -> InvestmentBars | None:
    """One bar after the other along a printed whole, or all from zero where there is none.

    None where fewer than two parts of one whole print an amount.
    """
    amounts = chart_bars(rows)
    if not amounts:
        return None
    whole, values = _whole(rows, amounts), first_values(rows)
    rates = {item.rate.group: item.rate for item in implemented(rows)}
    lengths = [row.value or 0.0 for row in amounts]
    starts = [0.0, *accumulate(lengths)] if whole else [0.0] * len(amounts)
    bars = tuple(
        InvestmentBar(
            row, start, length / whole * 100 if whole else None, _part(row, values),
            rates.get(row.group),
        )
        for row, start, length in zip(amounts, starts, lengths, strict=False)
    )  # fmt: skip
    return InvestmentBars(bars, whole or max(lengths), bool(whole))


def chart_bars(rows: Sequence[Investment]) -> list[Investment]:
    """The figures to compare: one amount in 亿元 of the parts of one whole.

    Groups whose printed part exceeds the whole are left out. The most numerous set wins, then the
    earlier of `MONEY`; empty where fewer than two parts print an amount.
    """
    values, left_out = first_values(rows), oversized(rows)
    sets: dict[tuple[str, str], list[Investment]] = {}
    for measure in MONEY:
        for (group, name), row in values.items():
            if name == measure and row.unit == "亿元" and group not in left_out:
                sets.setdefault((row.parent, measure), []).append(row)
    largest = max(sets.values(), key=len, default=[])
    return largest if len(largest) > 1 else []


def _whole(rows: Sequence[Investment], bars: Sequence[Investment]) -> float:
    """The printed sum of the bars; 0 where none is printed or it does not hold."""
    return next(
        (row.value for row in rows
         if row.group == bars[0].parent and row.measure == bars[0].measure and row.value
         and any(check.kind == "sum" and check.holds for check in row.checks)),
        0.0,
    )  # fmt: skip


def _part(row: Investment, values: Mapping[Key, Investment]) -> Investment | None:
    """What is completed of the amount, else what of it falls into the plan's years or one year."""
    narrower = ("completed_investment", *MONEY[MONEY.index(row.measure) + 1 :])
    amounts = (values.get((row.group, name)) for name in narrower if name != row.measure)
    return next(
        (part for part in amounts
         if part and part.unit == row.unit and (part.value or 0.0) <= (row.value or 0.0)),
        None,
    )  # fmt: skip


def share_words(bar: InvestmentBar) -> str:
    """占 35.3%; "" where the amounts are no printed sum."""
    return "" if bar.share is None else say("占 {share}", share=numbers.percent(bar.share))


def part_words(bar: InvestmentBar) -> str:
    """其中规划期投资 2312亿元; "" where no part is printed."""
    if bar.part is None:
        return ""
    measure, value = words.MEASURES[bar.part.measure], bar.part.printed_value
    return say("其中{measure} {value}", measure=measure, value=value)


def under_words(bar: InvestmentBar) -> str:
    """其中规划期投资 2312亿元；2023 年上半年实施率 53%; "" where neither is printed."""
    return clauses((part_words(bar), _rate_words(bar)))


def _rate_words(bar: InvestmentBar) -> str:
    if bar.rate is None:
        return ""
    when = dates.period_words(bar.rate.period)
    return say("{when}实施率 {rate}", when=when, rate=bar.rate.printed_value)


def caption_words(rows: Sequence[Investment]) -> str:
    """What the bars of these rows measure: the whole, the measure, the unit, the period."""
    drawn = investment_bars(rows)
    assert drawn is not None
    first = drawn.bars[0].row
    whole = next((f"{row.group_name}：" for row in rows if row.group == first.parent), "")
    measured = say(
        "{whole}{measures}，亿元，{period}",
        whole=whole,
        measures=words.MEASURES[first.measure],
        period=dates.period_words(first.period),
    )
    return clauses([measured, *_bar_words(drawn)])


def _bar_words(drawn: InvestmentBars) -> Iterator[str]:
    """How the bars are read."""
    if drawn.is_whole:
        yield say("满格为合计，各组依次接排")
    parts = dict.fromkeys(bar.part.measure for bar in drawn.bars if bar.part)
    if parts:
        yield say("深色为其中的{parts}", parts=listed(words.MEASURES[name] for name in parts))


def left_out_words(rows: Sequence[Investment]) -> str:
    """The groups without a bar as a sentence; "" where every group has its bar."""
    names = {row.group: row.group_name for row in rows}
    groups = listed(names[group] for group in names if group in oversized(rows))
    return say("未画出：{groups}，原文所印部分大于总体。", groups=groups) if groups else ""
