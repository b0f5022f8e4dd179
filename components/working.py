"""Both verdicts side by side, the arithmetic step by step, and what the pace means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html

from assessment import Period, Step
from components import pace_words, reading, rounding, rule, words
from components.gauge import gauge, gauge_spec, status_class
from components.printed import qualified, with_unit
from components.sources import place
from components.status import badge
from data.records import IndicatorRow, Mention, Plan


def verdicts(
    row: IndicatorRow,
    rating: Mention | None,
    documents: Mapping[str, str],
    contradicted: Sequence[str] = (),
) -> html.Div:
    """The result on its gauge; below, the official verdict beside the recomputed one.

    `rating` is the mention of the printed verdict, `contradicted` says which of the row's figures
    are printed otherwise elsewhere.
    """
    return html.Div(
        [
            *measured(row),
            html.Div([_official(row, rating, documents), _computed(row)], className="verdict-pair"),
            html.P(comparison_words(row), className="verdict-note"),
            *(html.P(text, className="verdict-note") for text in contradicted),
        ],
        className=f"panel verdicts {status_class(row.shown_rating)}",
    )


def measured(row: IndicatorRow) -> list[Any]:
    """The result and its progress, over the gauge with its schedule and its ends."""
    spec = gauge_spec(row)
    return [
        html.Div([_result(row), _progress(row)], className="verdict-head"),
        *_due(row),
        gauge(spec),
        _ends(row, spec.shape),
    ]


def _result(row: IndicatorRow) -> html.P:
    actual = row.actual
    when = words.moment_words(actual.period if actual else row.period, row.kind)
    shown = with_unit(actual) if actual else words.NOTHING
    return html.P([html.Span(f"{row.scope} · {when}"), html.B(shown)], className="verdict-result")


def _progress(row: IndicatorRow) -> html.P:
    """Completion and its distance from the schedule, where there is one."""
    if not reading.is_rated(row) or reading.completion(row) is None:
        return html.P()
    if reading.is_comparison(row):
        return html.P([html.B(f"为目标的 {reading.completion_words(row)}")])
    gap = reading.gap(row)
    told = "" if gap is None else _gap_words(gap)
    return html.P([html.B(f"完成 {reading.completion_words(row)}"), html.Span(told)])


def _gap_words(gap: float) -> str:
    if round(gap, 1) == 0:
        return "与时序相同"
    return f"{'高于' if gap > 0 else '低于'}时序 {words.number(abs(gap), 1)} 个百分点"


def _due(row: IndicatorRow) -> list[html.P]:
    """The schedule over its line on the gauge."""
    if row.schedule is None or reading.gap(row) is None or reading.is_comparison(row):
        return []
    text = html.Span(f"应到 {words.percent(row.schedule)}")
    return [html.P(text, className="verdict-due", style={"--s": f"{row.schedule:.2f}"})]


def _ends(row: IndicatorRow, shape: str) -> html.P:
    """What the gauge begins and ends with: the baseline, or nothing yet, and the target."""
    from_nothing = row.target.basis in ("average_growth", "yoy_growth", "cumulative")
    told = [""]
    if shape in ("progress", "flow") and (
        from_nothing or shape == "flow" or reading.is_comparison(row)
    ):
        told = ["0"]
    elif row.baseline is not None and row.baseline.value is not None and shape != "bound":
        told = [f"{_label(row.baseline, '基期')} {with_unit(row.baseline)}"]
    told.append(f"{_label(row.target, '目标')} {qualified(row.target)}")
    return html.P([html.Span(text) for text in told], className="verdict-ends")


def _label(mention: Mention, role: str) -> str:
    return f"{words.period_words(mention.period)}{role}"


def _official(row: IndicatorRow, rating: Mention | None, documents: Mapping[str, str]) -> html.Div:
    """The printed verdict with its place and its own note; `rating` is its mention."""
    head = html.H3(words.OFFICIAL)
    if not row.published_words:
        return html.Div([head, html.P("文件未作评价。")], className="verdict")
    parts: list[Any] = [head]
    if row.published_rating in reading.RATED:
        parts.append(badge(row.published_rating, row.published_words))
    else:
        parts += [
            badge(row.published_rating, words.RATINGS.get(row.published_rating, "")),
            html.P(f"原文“{row.published_words}”。"),
        ]
    parts += _published(row)
    if rating is not None:
        parts += [html.P(f"附注：{rating.note}。")] if rating.note else []
        parts.append(html.P(place(rating, documents), className="is-place"))
    return html.Div(parts, className="verdict")


def _published(row: IndicatorRow) -> list[html.P]:
    printed = row.published_completion
    if printed is None:
        return [html.P("文件未印完成进度。")]
    shown = words.printed(printed)
    told = f"公布的完成进度 {shown}" if printed.value is not None else f"完成进度原文“{shown}”"
    return [html.P(f"{told}。")]


def _computed(row: IndicatorRow) -> html.Div:
    head = html.H3(words.COMPUTED)
    if row.rating not in reading.RATED:
        text = f"{reading.reason_sentence(row)}。"
        return html.Div([head, badge(row.rating, words.RATINGS[row.rating]), html.P(text)],
                        className="verdict")  # fmt: skip
    told = []
    if row.completion is not None and not reading.is_comparison(row):
        told.append(html.P(f"测算的完成进度 {rule.exact(row.completion)}。"))
    told.append(html.P(rule.rule_words(row)))
    told.append(html.P(rule.source_words(row), className="is-place"))
    drawn = badge(row.rating, reading.computed_words(row))
    return html.Div([head, drawn, *told], className="verdict")


def comparison_words(row: IndicatorRow) -> str:
    """Whether both verdicts are the same, which one colours the page, what is printed otherwise."""
    other = f"{reading.doubt_sentence(row)}。" if row.other else ""
    return _agreement(row) + other


def _agreement(row: IndicatorRow) -> str:
    if row.agrees is None:
        return ""
    apart = _apart(row)
    if row.agrees:
        return f"两者评价一致，完成进度{apart}。" if apart else "两者一致。"
    told = f"两者不同：公布为{row.published_words}，按规则为{reading.computed_words(row)}。"
    told += f"完成进度{apart}。" if apart else ""
    return told + "本页以官方评价着色，测算结果并列，不代替官方评价。"


def _apart(row: IndicatorRow) -> str:
    """How far the printed completion lies from the computed one; "" where two decimals agree."""
    printed, done = row.published_completion, row.completion
    if printed is None or printed.value is None or done is None:
        return ""
    if words.number(printed.value) == words.number(done):
        return ""
    return rounding.difference(printed, done, rounding.completions(row))


def working(row: IndicatorRow, documents: Mapping[str, str]) -> html.Ol:
    """The arithmetic step by step."""
    items = [html.Li([html.H3("取数"), _taken(row, documents)])]
    items += [_step(step) for step in row.steps]
    found = rule.scale(row)
    drawn = [rule.draw_scale(found)] if found else []
    items.append(html.Li([html.H3("对规则"), *drawn, html.P(rule.rule_words(row))]))
    items.append(html.Li([html.H3("与公布核对"), html.P(_check(row))]))
    return html.Ol(items, className="panel steps")


def _taken(row: IndicatorRow, documents: Mapping[str, str]) -> html.Ul:
    """The figures of the calculation; growth starts from nothing and needs no baseline."""
    base = None if any(step.name == "accumulated_growth" for step in row.steps) else row.baseline
    given = [("基期", base), ("目标", row.target), ("实际", row.actual)]
    given += [("实际", item) for item in row.inputs]
    return html.Ul([_figure(role, item, documents) for role, item in given if item is not None])


def _figure(role: str, mention: Mention, documents: Mapping[str, str]) -> html.Li:
    basis = words.basis_words(mention)
    label = f"{role}，{words.period_words(mention.period)}" + (f"，{basis}" if basis else "")
    shown = html.B(with_unit(mention))
    return html.Li(
        [f"{label}：", shown, html.Span(place(mention, documents), className="is-place")]
    )


def _step(step: Step) -> html.Li:
    name = words.STEPS.get(step.name, step.name)
    return html.Li([html.H3(name), html.P(words.step_words(step), className="equation")])


def _check(row: IndicatorRow) -> str:
    if not row.published_words:
        return "文件未作评价，没有可核对的公布结果。"
    printed = row.published_completion
    told = f"公布：{row.published_words}"
    if printed is not None and printed.value is not None:
        told += f"，完成进度 {words.printed(printed)}"
    told += f"；测算：{reading.computed_words(row)}"
    if row.completion is not None:
        told += f"，{rule.exact(row.completion)}"
    return f"{told}。{comparison_words(row)}"


def pace(row: IndicatorRow, plan: Plan) -> html.Div | None:
    """Pace so far, pace to the target, and where the pace so far leads; None without a pace."""
    if row.pace_so_far is None:
        return None
    passed = Period.parse(row.period).end - plan.start
    left = max(Period.parse(row.target_period).end - Period.parse(row.period).end, 0.0)
    entries: list[tuple[str, Any]] = [
        (f"至今 {_years(passed)} 年平均每年", pace_words.moved(row, row.pace_so_far))
    ]
    if left:
        asked = f"余下 {_years(left)} 年平均每年需要"
        over = f"要达到目标，{pace_words.span(row)}应当"
        entries.append((over if row.is_past else asked, _needed(row)))
    if row.printed_pace is not None:
        entries.append(("同一速度，文件所写", _printed_pace(row, row.printed_pace)))
    if row.projected_value is not None and left:
        entries.append((f"推算到 {words.period_words(row.target_period)}", _projected(row)))
    told = [html.Div([html.Dt(name), html.Dd(text)]) for name, text in entries]
    note = f"{words.COMPUTED}；推算假定平均速度不变"
    if row.is_past:
        note += "；目标期已过，所需速度只供对照"
    return html.Div(
        [html.H3(["速度与推算", html.Small(note)]), html.Dl(told)], className="panel pace"
    )


def _years(count: float) -> str:
    return words.number(count, 1)


def _needed(row: IndicatorRow) -> str:
    if row.required_pace is not None:
        return pace_words.moved(row, row.required_pace)
    return "结果不劣于目标值，不再计算" if reading.completion(row) is not None else words.NOTHING


def _printed_pace(row: IndicatorRow, printed: Mention) -> list[Any]:
    apart = pace_words.printed_words(row)
    return [html.B(words.printed(printed)), html.Small(f"{printed.locator}；{apart}")]


def _projected(row: IndicatorRow) -> list[Any]:
    assert row.projected_value is not None and row.pace_so_far is not None
    shown = words.unit_after(words.number(row.projected_value, 1), row.target.unit)
    kind = "年均增长 " if row.target.basis == "average_growth" else ""
    moved = pace_words.moved(row, row.pace_so_far)
    how = f"{words.COMPUTED}，按每年{moved}{' ' if moved.endswith('%') else ''}的速度推算"
    if row.target.unit == "%" and row.kind == "share" and row.projected_value > 100:
        how += "；推算值超过 100%，不能当作预测"
    return [html.B(f"{kind}{shown}"), html.Small(f"{how}，不是官方预测")]
