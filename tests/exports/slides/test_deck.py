"""A district as a deck: order, titles, splitting, templates, and that LibreOffice opens it."""

import re
import subprocess
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn

from data.records.projects_and_tasks import Task
from exports.slides import deck
from exports.slides.file.text_metrics import cut, lines, width
from exports.slides.notes import MOST
from presentation.charts.chart_spec import AreaLine
from tests.exports.slides.check import charts, faults, notes, opened, tables, titles
from tests.exports.slides.package import package_faults
from tests.exports.slides.sample import AHEAD, BOUND, IMPRINT, ROWS, deck_of
from tests.presentation.sample import investment, mention, rated, row, unrated
from tests.tools import tool

MANY = tuple(
    rated(float(number), printed_name=f"第{number}项增加值比重", row_label=f"表1 第{number}行")
    for number in range(41, 71)
)
TARGETS = tuple(
    unrated("no_result", printed_name=f"第{number}项", row_label=f"表1 第{number}行", actual=None)
    for number in range(30)
)
TASKS = tuple(
    Task(f"t{number}", "x", 1 + number // 3, f"第{1 + number // 3}专项行动", number, "做事",
         departments, "", "report", "一")
    for number, departments in enumerate(("甲局", "甲局、乙局", "", "乙局", "乙局"), 1)
)  # fmt: skip


def test_a_deck_goes_from_the_cover_to_the_sources():
    made = deck(deck_of((*ROWS, *MANY)), IMPRINT)
    assert faults(made) == []
    begins = [title.partition("：")[0].partition("（")[0] for title in titles(made)]
    assert begins[:4] == [
        "某区全域规划进展",
        "截至 2022 年底，全域 34 项指标中，31 项达到或超过预期进度，2 项滞后，另有 1 项暂未评价。",
        "滞后 2 项，离应到进度最远的是高新技术企业数量",
        "31 项达到或超过预期进度，走在最前的是人均预期寿命",
    ]
    assert begins[-1] == "评价办法与出处"
    assert set(begins[4:-1]) == {"全部 34 项指标和目标"}


def test_few_rows_stand_on_the_slide_of_the_whole_and_nowhere_else():
    made = deck(deck_of(), IMPRINT)
    assert faults(made) == []
    assert len(titles(made)) == 3
    names = [cells[0].split("（")[0] for cells in tables(made)[0][1:]]
    assert [name.strip() for name in names] == [item.printed_name for item in ROWS]


def test_without_laggards_there_is_no_slide_of_them():
    rows = tuple(
        replace(AHEAD, printed_name=f"第{n}项", row_label=f"表1 第{n}行") for n in range(9)
    )
    assert not any("滞后" in title for title in titles(deck(deck_of(rows), IMPRINT)))


def test_a_plan_without_results_is_its_targets_and_no_zeros():
    made = deck(deck_of(TARGETS, investments=()), IMPRINT)
    assert faults(made) == []
    assert charts(made) == []
    assert titles(made)[2:] == ["全部 30 项目标（1/2）", "全部 30 项目标（2/2）"]
    names = [cells[0] for table in tables(made)[1:] for cells in table]
    assert all(names.count(item.printed_name) == 1 for item in TARGETS)


def test_the_appendix_goes_on_and_every_row_stands_once_in_it():
    made = deck(deck_of(MANY, investments=()), IMPRINT)
    assert faults(made) == []
    pages = [title for title in titles(made) if title.startswith("全部")]
    assert [title[-5:] for title in pages] == [
        f"（{n + 1}/{len(pages)}）" for n in range(len(pages))
    ]
    names = [cells[0] for table in tables(made) for cells in table if len(cells) > 5]
    assert all(sum(name.startswith(item.printed_name) for name in names) == 1 for item in MANY)


def test_tasks_stand_by_department_under_their_numbers():
    made = deck(deck_of(tasks=TASKS), IMPRINT)
    assert faults(made) == []
    (title,) = [title for title in titles(made) if "任务" in title]
    assert title == "5 项任务中 4 项写明牵头部门：乙局 3 项，甲局 2 项"
    (table,) = [table for table in tables(made) if table[0][0] == "牵头部门"]
    assert table[1:] == [["乙局", "3", "2", "4–5"], ["甲局", "2", "1–2", ""]]


def test_marks_are_left_out_of_titles_and_told_below():
    marked = row(printed_name="#【出口总额】*", row_label="表1 第9行")
    made = deck(deck_of((*ROWS, *MANY, marked)), IMPRINT)
    assert not any(sign in title for title in titles(made) for sign in "#*【】")
    remarks = [shape.text_frame.text for slide in opened(made).slides for shape in slide.shapes
            if shape.name == "说明"]  # fmt: skip
    assert any("“#”为上一行的其中项；“【】”为五年累计数" in text for text in remarks)


def test_one_project_group_is_a_sentence_and_no_slide():
    money = (investment(group_name="基金", group="fund", printed_value="500亿级"),)
    made = deck(deck_of(TARGETS, investments=money), IMPRINT)
    assert not any("项目与投资" in title for title in titles(made))
    texts = [
        shape.text_frame.text for shape in opened(made).slides[1].shapes if shape.has_text_frame
    ]
    assert any("基金：" in text and "500亿级" in text for text in texts)


def test_every_area_is_counted_on_the_slide_of_the_whole():
    areas = AreaLine("全区", (*ROWS, *MANY)), AreaLine("经开区", (BOUND,))
    made = deck(deck_of((*ROWS, *MANY), lines=areas), IMPRINT)
    assert [cells[0] for cells in tables(made)[0][1:]] == ["全区", "经开区"]


def test_the_notes_are_a_line_for_each_figure_of_the_slide():
    made = deck(deck_of((*ROWS, *MANY)), IMPRINT)
    lines = notes(made)[2].splitlines()
    assert len(lines) == 5
    assert lines[1] == "以下出自《某区规划报告》。"
    assert lines[3].endswith("；表1 第5行。")
    assert all(f"“{item.target.printed_value}”" in "".join(lines) for item in (ROWS[0], BOUND))


def test_the_file_says_what_it_is():
    properties = opened(deck(deck_of(), IMPRINT)).core_properties
    assert properties.title == "某区全域 · “十四五”规划 · 2022 年：规划进展"
    assert properties.language == "zh-CN"


def test_slides_are_wide_and_stand_on_layouts_with_real_placeholders():
    made = opened(deck(deck_of((*ROWS, *MANY)), IMPRINT))
    assert round(made.slide_width / made.slide_height, 3) == 1.778
    assert [item.name for item in made.slide_layouts] == ["封面", "标题与内容", "章节", "表格"]
    kinds = {shape.placeholder_format.type for shape in made.slides[2].placeholders}
    assert kinds == {KIND.TITLE, KIND.BODY, KIND.TABLE, KIND.FOOTER, KIND.DATE, KIND.SLIDE_NUMBER}


def _template(tmp_path):
    """The library's own 4:3 template with a sample slide, as a ministry's would come."""
    made = Presentation()
    made.slides.add_slide(made.slide_layouts[0])
    made.save(tmp_path / "ministry.pptx")
    return replace(IMPRINT, template=tmp_path / "ministry.pptx")


def test_a_deck_fits_the_template_of_a_ministry(tmp_path):
    made = deck(deck_of((*ROWS, *MANY), tasks=TASKS), _template(tmp_path))
    assert [fault for fault in faults(made) if "colour of its own" not in fault] == []
    presentation = opened(made)
    assert round(presentation.slide_width / presentation.slide_height, 2) == 1.33
    assert "全部 34 项指标和目标" in titles(made)[-2]


def test_states_keep_their_colours_where_a_template_means_others(tmp_path):
    untouched = deck(deck_of(), IMPRINT)
    other = deck(deck_of(), _template(tmp_path))
    assert _colours(untouched, "srgbClr") == set()
    assert {"B0261C"} & _colours(other, "srgbClr")
    assert not any(slot.startswith("accent") for slot in _colours(other, "schemeClr"))


def _dark(tmp_path, is_said):
    """A dark template: its map of colours says so, or its master alone is painted."""
    made = Presentation()
    master = made.slide_master
    if is_said:
        for ground, words in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
            master.element.find(qn("p:clrMap")).set(ground, words)
    else:
        master.background.fill.solid()
        master.background.fill.fore_color.rgb = RGBColor(0x10, 0x20, 0x40)
    made.save(tmp_path / "dark.pptx")
    return replace(IMPRINT, template=tmp_path / "dark.pptx")


@pytest.mark.parametrize(("is_said", "words"), [(True, "tx1"), (False, "bg1")])
def test_on_a_dark_ground_words_are_light_and_states_have_their_light_colours(
    tmp_path, is_said, words
):
    made = deck(deck_of(), _dark(tmp_path, is_said))
    with ZipFile(BytesIO(made)) as package:
        slide = package.read("ppt/slides/slide2.xml").decode()
    of_words = re.findall(r'<a:rPr[^>]*><a:solidFill><a:schemeClr val="(tx1|bg1)"', slide)
    assert max(set(of_words), key=of_words.count) == words
    assert "F4695B" in _colours(made, "srgbClr")
    assert "B0261C" not in _colours(made, "srgbClr")


def _colours(blob, tag):
    with ZipFile(BytesIO(blob)) as package:
        xml = "".join(package.read(name).decode() for name in package.namelist()
                      if re.match("ppt/(slides|charts)/[^/]+xml", name))  # fmt: skip
    return set(re.findall(rf'<a:{tag} val="([^"]+)"', xml))


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


def test_the_parts_of_a_deck_name_each_other_and_stand_in_order(tmp_path):
    whole = deck_of((*ROWS, *MANY), tasks=TASKS)
    for made in (deck(whole, IMPRINT), deck(deck_of(TARGETS), IMPRINT)):
        assert package_faults(made) == []
    assert package_faults(deck(whole, _template(tmp_path))) == []


def test_a_damaged_package_is_found_out():
    made = deck(deck_of(), IMPRINT)
    held = BytesIO()
    with ZipFile(BytesIO(made)) as old, ZipFile(held, "w") as new:
        for name in old.namelist():
            if name != "ppt/slideLayouts/slideLayout1.xml":
                data = old.read(name)
                new.writestr(
                    name, data.replace(b'id="2"', b'id="3"') if "slides/" in name else data
                )
    reported = "；".join(package_faults(held.getvalue()))
    assert "slideLayout1.xml, which is not there" in reported
    assert "shape id 3 2 times" in reported


def _of_libreoffice(tmp_path):
    """A template as LibreOffice saves it: placeholders without an index, no centred title."""
    made = Presentation()
    for holder in made.slide_layouts:
        for shape in list(holder.placeholders):
            placeholder = shape.element.ph
            assert placeholder is not None
            placeholder.attrib.pop("idx", None)
            placeholder.set("type", placeholder.get("type", "obj").replace("ctrTitle", "title"))
    made.save(tmp_path / "office.pptx")
    return replace(IMPRINT, template=tmp_path / "office.pptx")


def test_a_template_that_libreoffice_saved_is_taken_too(tmp_path):
    made = deck(deck_of((*ROWS, *MANY)), _of_libreoffice(tmp_path))
    assert package_faults(made) == []
    cover = opened(made).slides[0]
    kinds = {shape.placeholder_format.type for shape in cover.placeholders}
    assert kinds == {KIND.TITLE, KIND.SUBTITLE}


def test_two_targets_stand_on_the_slide_of_the_whole_alone():
    made = deck(deck_of(TARGETS[:2], investments=()), IMPRINT)
    assert faults(made) == []
    assert len(titles(made)) == 2
    assert [cells[0] for cells in tables(made)[0][1:]] == ["第0项", "第1项"]


def test_every_reason_for_no_verdict_is_counted_on_the_slide_of_the_whole():
    reasons = ("no_result", "definition_changed", "no_baseline", "half_year", "no_target",
               "open_bound", "set_by_city")  # fmt: skip
    rows = tuple(unrated(reason, row_label=f"表1 第{n}行") for n, reason in enumerate(reasons))
    slide = opened(deck(deck_of((*ROWS, *MANY, *rows)), IMPRINT)).slides[1]
    words = "".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    ((count, reasons_told),) = re.findall(r"(\d+) 项暂未评价，不算滞后\s(.*?)。", words)
    assert sum(map(int, re.findall(r" (\d+) 项", reasons_told))) == int(count) == 6


def test_notes_are_soon_read_and_say_where_the_rest_is():
    made = deck(deck_of((*ROWS, *MANY)), IMPRINT)
    assert max(map(len, notes(made))) <= MOST
    long = next(note for note in notes(made) if "见网页" in note).splitlines()
    assert long[-2].startswith("其余 ")
    assert long[-2].endswith(IMPRINT.address)


def test_words_of_a_row_that_lags_are_never_cut():
    long = row(
        printed_name="很长的名称" * 4, row_label="表1 第9行", agrees=False, nature="binding",
        target=mention(value=2500.0, printed_value="2500", unit="平方米/户·供热年"),
        pace_so_far=1.25, required_pace=12.75, pace_unit="平方米/户·供热年",
    )  # fmt: skip
    lagging = [replace(long, row_label=f"表1 第{n}行") for n in range(8)]
    made = deck(deck_of((*ROWS, *lagging)), IMPRINT)
    assert faults(made) == []
    (table,) = [table for table in tables(made) if table[0][0] == "指标" and "年均" in table[0][-1]]
    assert [cell for cells in table for cell in cells if "…" in cell] == []
    assert any("≠ 见附录" in cells[0] for cells in table)
    assert "增加 1.25 →\n增加 12.75" in [cells[-1] for cells in table]


def test_a_row_at_its_target_is_not_said_to_be_0_points_beyond():
    at_target = [rated(100.0, "ahead", row_label=f"表1 第{n}行") for n in range(8)]
    made = deck(deck_of((*ROWS, *at_target)), IMPRINT)
    printed = [cell for table in tables(made) for cells in table for cell in cells]
    assert len(printed) > 40
    assert not any(" 0 点" in cell for cell in printed)


@pytest.mark.parametrize("is_said", [True, False])
def test_links_on_a_dark_ground_have_the_colour_of_words(tmp_path, is_said):
    with ZipFile(BytesIO(deck(deck_of(), _dark(tmp_path, is_said)))) as package:
        slide = package.read("ppt/slides/slide2.xml").decode()
    assert 'hlinkClr" val="tx"' in slide or "hlinkClr xmlns:" in slide
    assert 'schemeClr val="hlink"' not in slide
