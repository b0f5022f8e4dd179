"""Pictures say what the gauge's record says, at the places the design gives, in every state."""

from dataclasses import replace

import pytest

import queries
from assessment import Rating, Reason
from data.store import Store
from exports.pictures.bar import GaugeScale, bar
from presentation.charts.chart_spec import AreaLine, ChartSpec
from presentation.charts.palette import palette
from presentation.indicators.gauge_spec import gauge_spec
from queries import overview
from tests.exports.pictures.drawing import faults, parse, texts
from tests.presentation.sample import mention, rated, row, unrated
from views.chart_kinds import UnknownChartError, chart, svg

COLOURS = palette("light")
#: One unit of the picture for one per cent of the plan.
SCALE = GaugeScale(0, 142)


def made(*rows, **changes) -> ChartSpec:
    """An invented chart of one or several rows."""
    kind = "gauge" if len(rows) == 1 else "gauges"
    sentence, places = gauge_spec(rows[0]).sentence, ("《文件》表1 第5行",)
    spec = ChartSpec(
        kind, (), rows[0].printed_name, "某区", "规划", "2022", sentence, places, "2022-12-31",
        "abc123", "/", rows=rows,
    )  # fmt: skip
    return replace(spec, **changes)


def shapes(spec, name="rect"):
    """The elements of a gauge as numbers: x, width, and the fill."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{bar(spec, SCALE, 40, COLOURS).marks}</svg>'
    return list(parse(drawing).iter("{*}" + name))


def filled(spec, fill):
    """Where the rectangles of one fill begin and end, in per cent of the plan."""
    return [
        (float(item.get("x")) - 12, float(item.get("x")) - 12 + float(item.get("width")))
        for item in shapes(spec)
        if item.get("fill") == fill
    ]


def test_fill_shortfall_and_schedule_stand_where_the_record_says():
    spec = gauge_spec(row())
    hatch = "url(#hatch-b0261c-f8deda)"
    assert filled(spec, COLOURS["gauge-rail"]) == [(0, 100)]
    assert filled(spec, COLOURS.rating("behind")) == [(0, pytest.approx(28.1))]
    assert filled(spec, hatch) == [(pytest.approx(28.1), pytest.approx(40))]
    assert filled(spec, COLOURS["gauge-due"]) == [(39, 41)]


def test_a_target_met_exactly_ends_at_the_target_and_has_no_shortfall():
    spec = gauge_spec(rated(100.0))
    assert filled(spec, COLOURS.rating("on_track")) == [(0, 100)]
    assert not [item for item in shapes(spec) if item.get("fill").startswith("url")]


def test_the_smallest_progress_is_two_pixels_wide_and_none_has_no_fill():
    assert filled(gauge_spec(rated(0.1)), COLOURS.rating("on_track")) == [(0, 2)]
    assert filled(gauge_spec(rated(0.0)), COLOURS.rating("on_track")) == []


def test_over_the_target_the_target_line_turns_light():
    spec = gauge_spec(rated(120.0, "ahead"))
    assert filled(spec, COLOURS.rating("ahead")) == [(0, 120)]
    assert (99, 101) in filled(spec, COLOURS["surface"])


def corners(spec):
    (shape,) = shapes(spec, "polygon")
    return [float(pair.split(",")[0]) - 12 for pair in shape.get("points").split()]


def test_far_over_the_target_the_fill_is_cut_and_ends_in_an_arrow():
    spec = gauge_spec(rated(1342.5, "ahead"))
    assert max(corners(spec)) == 124
    (cut,) = shapes(spec, "path")
    assert cut.get("d").startswith("M123.00")
    assert "1342.5%" in svg(made(rated(1342.5, "ahead")))


def test_behind_its_baseline_the_fill_goes_left_and_the_shortfall_starts_at_zero():
    near, far = (gauge_spec(rated(done, "behind")) for done in (-5.0, -46.7))
    assert filled(near, COLOURS.rating("behind")) == [(-5, 0)]
    assert min(corners(far)) == -9
    assert filled(far, "url(#hatch-b0261c-f8deda)") == [(0, 40)]


def bound(rating, value):
    return rated(
        None, rating, target=mention(basis="every_year", bound="ge", value=320.0, unit="天"),
        actual=mention(value=value, unit="天", period="2022"), baseline=None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rating", "value", "live"),
    [("behind", 309.0, "未达标 309 天"), ("on_track", 333.0, "达标 333 天")],
)
def test_a_bound_has_a_gate_at_the_target_and_no_length(rating, value, live):
    spec = gauge_spec(bound(rating, value))
    assert filled(spec, COLOURS["ink"]) == [(98.5, 101.5)]
    assert not filled(spec, COLOURS["gauge-rail"])
    assert live in [box.text for box in texts(svg(made(bound(rating, value))))]


def flow():
    return unrated(
        Reason.HALF_YEAR, kind="flow", period="2023H1", schedule=50.0, share_of_target=38.2,
        actual=mention(value=955.0, period="2023H1"),
    )  # fmt: skip


def test_a_flow_within_the_year_is_neutral_and_shows_the_time_passed():
    spec = gauge_spec(flow())
    assert filled(spec, "url(#dash-84919b)") == [(0, pytest.approx(38.2))]
    dotted = [item for item in shapes(spec, "line") if item.get("stroke-dasharray") == "2 2"]
    assert [float(item.get("x1")) - 12 for item in dotted] == [50]


def test_without_a_verdict_there_is_a_dashed_line_and_the_reason():
    spec = gauge_spec(unrated(Reason.NOT_MEASURED))
    dashed = [item for item in shapes(spec, "line") if item.get("stroke-dasharray") != "none"]
    assert [(float(i.get("x1")) - 12, float(i.get("x2")) - 12) for i in dashed] == [(0, 100)]
    assert spec.label in "".join(box.text for box in texts(svg(made(unrated("not_measured")))))


def test_marks_around_a_figure_stay_in_the_picture():
    figure = mention(printed_value="【160】", unit="亿美元", basis="cumulative", period="2021-2025")
    marked = row(
        target=figure, target_period="2021-2025", actual=mention(printed_value="6.5*", unit="%")
    )
    words = [box.text for box in texts(svg(made(marked)))]
    assert {"2021—2025 年目标 【160】 亿美元", "6.5*（%）"} <= set(words)


def test_how_figures_count_and_their_notes_stand_below_the_sentence():
    figure = mention(basis="cumulative", period="2021-2025", note="2020年价")
    noted = row(target=figure, baseline=mention(note="2020年价"))
    words = [box.text for box in texts(svg(made(noted)))]
    assert "基期、目标：2020年价；目标：五年累计。" in words


def test_both_verdicts_stand_in_the_picture_with_their_labels():
    differing = row(rating="slightly_behind", shown_rating="on_track", published_rating="on_track",
                    published_words="达到预期进度", agrees=False)  # fmt: skip
    words = [box.text for box in texts(svg(made(differing)))]
    assert {"达到预期进度", "官方评价", "≠ 测算：略有滞后"} <= set(words)


def test_source_date_and_release_stand_in_every_picture():
    words = "".join(box.text for box in texts(svg(made(row()))))
    assert "出处：《文件》表1 第5行。数据截至 2022-12-31，数据版本 abc123。" in words


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_hostile_name_is_drawn_as_text(theme):
    drawing = svg(made(row(printed_name='<b>&"<script>alert(1)</script>')), theme)
    names = {item.tag.rpartition("}")[2] for item in parse(drawing).iter()}
    assert not names & {"script", "foreignObject", "image", "use", "a", "style", "b"}
    assert '<b>&"<script>' in "".join(box.text for box in texts(drawing))


def test_nothing_is_fetched_or_run():
    drawing = svg(made(row(), rated(120.0, "ahead"), flow(), bound("behind", 309.0)))
    for item in parse(drawing).iter():
        for name, value in item.attrib.items():
            assert "href" not in name and not name.startswith("on")
            assert "url(" not in value or value.startswith("url(#")


def test_a_list_has_one_scale_and_a_row_for_every_target():
    rows = (row(printed_name="甲"), rated(120.0, "ahead", printed_name="乙"), flow())
    drawing = svg(made(*rows))
    rails = {(item.get("x"), item.get("width")) for item in parse(drawing).iter("{*}rect")
             if item.get("fill") == COLOURS["gauge-rail"]}  # fmt: skip
    assert len(rails) == 1
    assert {"甲", "乙"} <= {box.text for box in texts(drawing)}


def test_a_summary_counts_each_area_for_itself():
    text = {"in_table": False}
    lines = (AreaLine("全域", (row(**text), row(**text))), AreaLine("直管区", (rated(50.0),)))
    drawing = svg(made(row(), kind="summary", rows=(), lines=lines))
    words = [box.text for box in texts(drawing)]
    assert "全域　2 项指标" in words and "直管区　1 项指标" in words
    assert words.count("相对滞后") == 1 and words.count("达到预期进度") == 1


def test_what_does_not_apply_shows_no_figures():
    drawing = svg(made(rated(None, Rating.NOT_APPLICABLE, reason=Reason.NOT_APPLICABLE)))
    words = [box.text for box in texts(drawing)]
    assert len(words) > 3
    assert not [text for text in words if "实际" in text or "目标 " in text]


@pytest.fixture(scope="module")
def store(real_store: Store) -> Store:
    return real_store


def asked(store: Store):
    """An address for each kind, and for some of the targets that the district pages show."""
    for place in overview.plan_areas(store):
        of_place = {"district": place.district, "plan": place.plan, "area": place.area}
        yield "summary", of_place
        yield "gauges", of_place
        yield "investments", {"district": place.district, "plan": place.plan}
        rows = queries.district_indicators(
            store, place.district, place.plan, place.area, place.period
        )
        for item in rows[:: 3 if place.verdicts else 12]:
            named = {"area": item.area, "indicator": item.indicator, "plan": item.plan}
            yield "trajectory", named | {"target": item.target.figure_id}
            yield "comparison", {"indicator": item.indicator}


def test_no_text_of_a_real_picture_is_cut_off_or_over_another(store):
    kinds = set()
    for kind, wanted in asked(store):
        try:
            spec = chart(store, kind, wanted)
        except UnknownChartError:
            continue
        kinds.add(kind)
        drawing = svg(spec)
        assert not faults(drawing), (kind, wanted)
        line = spec.trajectory
        if line is not None and not line.undrawn:
            shown = {box.text for box in texts(drawing)}
            assert {point.shown for point in line.points} <= shown, wanted
        for item in spec.rows if kind == "trajectory" else ():
            assert not faults(svg(replace(spec, kind="gauge", rows=(item,))))
    assert kinds == {"summary", "gauges", "investments", "trajectory", "comparison"}
