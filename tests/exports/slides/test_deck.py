"""A district as a deck: order, titles, splitting, and that LibreOffice opens it."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace

from exports.slides import deck
from exports.slides.deck import theme_title
from exports.slides.text_metrics import cut, lines, width
from presentation.charts.chart_spec import Line
from tests.exports.slides.check import charts, faults, notes, opened, tables, titles
from tests.exports.slides.sample import AHEAD, BOUND, IMPRINT, ROWS, deck_of
from tests.presentation.sample import rated, row
from tests.tools import tool

MANY = tuple(
    rated(float(number), printed_name=f"第{number}项增加值比重", row_label=f"表1 第{number}行")
    for number in range(41, 71)
)


def test_a_deck_goes_from_the_summary_to_the_sources():
    made = deck(deck_of(), IMPRINT)
    assert faults(made) == []
    assert [title.partition("：")[0] for title in titles(made)] == [
        "截至 2022 年底，全域 4 项指标中，1 项达到或超过预期进度，2 项滞后，另有 1 项暂未评价。",
        "滞后 2 项，离应到进度最远的是高新技术企业数量",
        "产业体系 4 项",
        "总投资",
        "项目与投资",
        "评价办法",
        "来源",
    ]


def test_without_laggards_there_is_no_slide_of_them():
    assert not any("滞后，" in title for title in titles(deck(deck_of((AHEAD,)), IMPRINT))[1:])


def test_a_long_theme_goes_on_and_every_row_stands_once():
    made = deck(deck_of(MANY, investments=()), IMPRINT)
    assert faults(made) == []
    parts = [title for title in titles(made) if title.startswith("产业体系")]
    assert [title[-5:] for title in parts] == [
        f"（{n + 1}/{len(parts)}）" for n in range(len(parts))
    ]
    names = [cells[0].split("\n")[0] for table in tables(made) for cells in table]
    assert all(names.count(item.printed_name) == 1 for item in MANY)


def test_the_theme_of_the_address_limits_the_rows_and_not_the_summary():
    other = row(theme="ecology", theme_name="绿色生态", printed_name="森林", row_label="表1 第9行")
    made = deck(deck_of((*ROWS, other), theme="绿色生态"), IMPRINT)
    assert [t for t in titles(made) if t.startswith(("产业体系", "绿色生态"))] == [
        "绿色生态 1 项：1 项滞后"
    ]
    assert "5 项指标中" in titles(made)[0]


def test_a_theme_counts_its_indicators_as_the_headline_does():
    again = replace(ROWS[0], target=replace(ROWS[0].target, figure_id="again"))
    in_text = replace(again, target=replace(again.target, figure_id="text"), in_table=False)
    told = theme_title((*ROWS, again, in_text), (*ROWS, again, in_text))
    assert told.startswith("产业体系 4 项：")
    assert told.endswith("，另列 2 个目标")


def test_every_area_is_counted_on_the_summary():
    made = deck(deck_of(lines=tuple(replace(line, label=f"口径{n}") for n in range(7)
                                    for line in deck_of().lines)), IMPRINT)  # fmt: skip
    assert faults(made) == []
    assert len(charts(made)[0].plots[0].categories) == 7


def test_beside_a_large_area_small_ones_stand_in_the_table_alone():
    areas = Line("全区", (*ROWS, AHEAD)), Line("经开区", (BOUND,))
    made = deck(deck_of(lines=areas), IMPRINT)
    assert list(charts(made)[0].plots[0].categories) == ["全区"]
    assert [cells[0] for cells in tables(made)[0][1:]] == ["全区", "经开区"]


def test_the_notes_of_a_theme_have_its_figures():
    told = notes(deck(deck_of(), IMPRINT))[2]
    assert all(item.target.printed_value in told for item in ROWS)
    assert "评价办法" in titles(deck(deck_of(), IMPRINT))[5]


def test_the_file_says_what_it_is():
    own = opened(deck(deck_of(), IMPRINT)).core_properties
    assert own.title == "某区全域 · “十四五”规划 · 2022 年：规划进展"
    assert own.language == "zh-CN"


def test_slides_are_wide_and_have_one_layout():
    made = opened(deck(deck_of(), IMPRINT))
    assert round(made.slide_width / made.slide_height, 3) == 1.778
    assert len(made.slide_layouts) == 1


def test_the_same_deck_is_the_same_bytes():
    assert deck(deck_of(), IMPRINT) == deck(deck_of(), IMPRINT)


def test_words_take_the_lines_they_need():
    assert lines("一二三四五", 10, 30) == 2
    assert lines("一\n二", 10, 30) == 2
    assert lines("abc abc", 10, 25) == 2
    assert width("", 12) == 0


def test_cut_words_end_with_an_ellipsis_and_fit():
    shown = cut("一二三四五六", 10, 40)
    assert shown.endswith("…")
    assert lines(shown, 10, 40) == 1


def test_libreoffice_opens_a_deck_with_all_its_slides(tmp_path):
    made = deck(deck_of(), IMPRINT)
    (tmp_path / "deck.pptx").write_bytes(made)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        tool("soffice"),
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
    ]
    subprocess.run([*command, str(tmp_path / "deck.pptx")], check=True, timeout=60,
                   capture_output=True)  # fmt: skip
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "deck.pdf").read_bytes())
    assert len(pages) == len(titles(made))
