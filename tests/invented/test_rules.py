"""The invented plan is judged by the rule its own document prints, in its words."""

from flask.testing import FlaskClient

import queries
from data.records.rows import IndicatorRow
from data.store import Store
from presentation.figures import row_view
from presentation.indicators.headline_words import headline_text
from presentation.verdicts import rule, rule_source, scale
from tests.invented.test_the_plan import plain


def shown(store: Store, period: str) -> dict[str, IndicatorRow]:
    rows = queries.district_indicators(store, "sample", "fyp14", "sample", period)
    return {row.indicator: row for row in rows}


def test_the_rule_says_its_points_in_the_documents_words(invented_store: Store) -> None:
    row = shown(invented_store, "2022")["libraries"]
    assert rule.rule_words(row) == (
        "完成进度高于 100% 为超期完成；大于或等于 45%（应到进度加 5 个百分点） 为好于预期；"
        "大于或等于 37%（应到进度减 3 个百分点） 为符合预期；低于 37% 为滞后。"
    )
    place = "示例新区中期评估报告，附表1 注2"
    assert rule_source.source_words(row) == f"规则：{place}"


def test_the_scale_has_the_classes_of_the_rule(invented_store: Store) -> None:
    drawn = scale.scale(shown(invented_store, "2022")["libraries"])
    assert drawn is not None
    assert [(band.words, band.low) for band in drawn.bands] == [
        ("滞后", 0), ("符合预期", 37), ("好于预期", 45), ("超期完成", 100),
    ]  # fmt: skip


def test_a_verdict_that_the_rule_does_not_give_is_named_in_the_documents_words(
    invented_store: Store, invented: FlaskClient
) -> None:
    row = shown(invented_store, "2022")["tech-firms"]
    assert (row.agrees, row_view.computed_words(row)) == (False, "符合预期")
    page = plain(invented.get("/audit?rule=verdict_differs").get_data(as_text=True))
    assert "按公布的规则测算（大于或等于 37% 为符合预期）为符合预期" in page


def test_at_its_last_year_results_are_told_in_words_of_results(invented_store: Store) -> None:
    rows = shown(invented_store, "2025")
    said = {name: row_view.verdict_words(row) for name, row in rows.items()}
    assert said["gdp"] == "超过目标" and said["research-share"] == "完成目标"
    assert said["tech-firms"] == "基本完成" and said["libraries"] == "未完成"
    assert {rows[name].method for name in ("gdp", "libraries")} == {"final"}
    headline = headline_text(list(rows.values()))
    assert "完成或超过目标" in headline and "滞后" not in headline


def test_the_method_lists_every_rule_with_who_set_it(invented: FlaskClient) -> None:
    page = plain(invented.get("/methodology").get_data(as_text=True))
    assert "《示例新区中期评估报告》附表1 注2 印出了 2022 年底完成进度的评价办法" in page
    assert "注2 所印（2022 年底，应到 40%）" in page
    assert "文件公布：示例新区中期评估报告，附表1 注2" in page
    assert "不低于应到进度加 5 个百分点；不低于应到进度减 3 个百分点" in page
