"""What is downloaded is what is on the screen: actions, indicators, comparison, audit, overview.

As `test_tables_equal_the_screen.py`, which has the district pages and the projects.
"""

import re
from typing import Any

from flask.testing import FlaskClient

from data.store import Store
from presentation.actions import task_words
from presentation.numbers import unit_after
from queries import compare
from tests.pages.screen import Page, Row, find, one, own_text, place, plain, texts, words


def tasks_on(page: Page) -> list[tuple[str, str]]:
    return [
        (
            one(task, "h3"),
            own_text(find(task, ".task-lead")[0]) + "、".join(texts(task, ".task-lead a")),
        )
        for task in page.all(".task-list .task")
        if find(task, ".task-lead")
    ]


def test_tasks_by_every_action_and_department_equal_the_screen(drawing: FlaskClient) -> None:
    links = Page(drawing, "/actions").all(".facets a")
    assert links
    for href in dict.fromkeys(link.get("href") for link in links):
        page = Page(drawing, f"/actions{href}")
        assert tasks_on(page) == [
            (
                f"{row['任务序号']}. {row['任务']}",
                row["牵头部门"]
                if row["牵头部门"] == task_words.NO_LEAD()
                else f"牵头：{row['牵头部门']}",
            )
            for row in page.rows("tasks")
        ]


def test_targets_by_every_action_and_department_equal_the_screen(drawing: FlaskClient) -> None:
    links = Page(drawing, "/actions").all(".facets a")
    assert links
    for href in dict.fromkeys(link.get("href") for link in links):
        page = Page(drawing, f"/actions{href}")
        shown = [
            (one(goal, ".goal-name a"), one(goal, ".goal-target b"), known)
            for goal in page.all(".goals li")
            if find(goal, ".goal-name")
            for known in texts(goal, ".goal-known li b") or [one(goal, ".goal-none")]
        ]
        assert shown == [
            (
                row["指标"],
                unit_after(row["目标（原文）"], row["目标单位"]),
                unit_after(row["最近的数（原文）"], row["最近的数单位"]) or row["最近的数是否可比"],
            )
            for row in page.rows("targets")
        ]


def indicator_pages(drawing: FlaskClient, store: Store) -> list[Page]:
    rows = store.rows(
        "SELECT DISTINCT area, indicator FROM figures ORDER BY hash(area || indicator) LIMIT 25"
    )
    return [Page(drawing, f"/indicator/{row['area']}/{row['indicator']}") for row in rows]


def test_mentions_equal_the_screen(drawing: FlaskClient, drawn_store: Store) -> None:
    for page in indicator_pages(drawing, drawn_store):
        for control in page.all(".mentions td details"):
            control.drop_tree()
        shown = [texts(row, "td") for row in page.all(".mentions tbody tr")]
        assert shown, page.address
        assert shown == [
            [
                row["规划"],
                row["是什么"],
                plain(row["时点"] + row["计法"]),
                row["原文"],
                unit_after(row["数值"].replace("-", "−"), row["单位"])
                if row["数值"]
                else one_of(row),
                row["限定"],
                row["备注"],
                place(row, ""),
                row["采用"],
            ]
            for row in page.rows("mentions")
        ], page.address


def one_of(row: Row) -> str:
    return "" if row["是什么"] == "官方评价" else "不是数值"


def first_of(cell: Any) -> Any:
    """The figure of a cell without its small print; the cell where no figure is."""
    return next(iter(find(cell, "b")), cell)


def test_other_areas_equal_the_screen(drawing: FlaskClient, drawn_store: Store) -> None:
    pages = indicator_pages(drawing, drawn_store)
    for page in pages:
        shown = [
            [one(row, "th"), words(cells[0]), words(first_of(cells[1])),
             words(first_of(cells[2])), texts(cells[3], "li")]
            for row in page.all("#elsewhere tbody tr")
            for cells in [find(row, "td")]
        ]  # fmt: skip
        assert shown == [
            [row["区域"], row["规划"], row["最近的结果"], row["目标"], row["比较时注意"].split()]
            for row in page.rows("elsewhere")
        ], page.address
    assert any(page.link("elsewhere") for page in pages)


def test_the_comparison_of_every_shared_indicator_equals_the_screen(
    drawing: FlaskClient, drawn_store: Store
) -> None:
    indicators = compare.shared_indicators(drawn_store)
    assert len(indicators) > 10
    for item in indicators:
        page = Page(drawing, f"/compare?indicator={item.indicator}")
        shown = []
        for group in page.all("#figures tbody"):
            for row in find(group, "tr")[1:]:
                cells = find(row, "td")
                shown.append(
                    [one(group, "th"), words(cells[0]), own_text(cells[1]), words(cells[2]),
                     words(cells[4]), own_text(cells[5]), one(cells[5], "small")]
                )  # fmt: skip
        assert shown == [
            [row["区域"], row["目标或结果"], row["时点"], row["换算后"], row["能否与其他区域并列"],
             row["规划"], place(row, "原文")]
            for row in page.rows("comparison")
        ], page.address  # fmt: skip


def test_the_matrix_of_every_theme_equals_the_screen(drawing: FlaskClient) -> None:
    links = [link.get("href") for link in Page(drawing, "/compare").all(".filter-bar a")]
    assert links
    for href in links:
        page = Page(drawing, f"/compare{href}")
        shown = [
            [one(row, "th a"), one(cell, ".matrix-told b") or "未列", one(cell, ".matrix-verdict"),
             " ".join(texts(cell, ".matrix-told small"))]
            for row in page.all("#matrix tbody tr")
            for cell in find(row, "td")
        ]  # fmt: skip
        assert shown == [
            [row["指标"], row["显示"], row["评价"],
             plain(f"{row['时点与计法']} {row['年内较晚的数']}")]
            for row in page.rows("matrix")
        ], page.address  # fmt: skip


def findings_on(page: Page) -> list[list[str]]:
    """Name, sentence, arithmetic, explanation, printed texts."""
    return [
        [one(item, ".finding-head b"), one(item, ".finding-said p"), one(item, ".finding-sum"),
         one(item, ".finding-why").removeprefix("说明："),
         *("" if text in ("“—”", "空白") else text for text in texts(item, ".place-text"))]
        for item in page.all(".findings li")
        if find(item, ".finding-head")
    ]  # fmt: skip


def findings_in(rows: list[Row]) -> list[list[str]]:
    lines = []
    for row in rows:
        # The first place of such a finding is a verdict and drawn as one.
        skipped = 1 if row["官方评价"] and row["系统测算"] not in ("", "无法复核") else 0
        filled = [word for word in ("第一处", "第二处", "第三处") if row[f"{word}是什么"]]
        # A sheet leaves an open cell empty, be it printed as — or as nothing.
        places = [row[f"{word}原文"] for word in filled[skipped:]]
        words = [row["指标或事项"], row["核对结果"], row["算式"], row["说明"]]
        lines.append(words + [f"“{text}”" if text else "" for text in places])
    return lines


def test_findings_by_every_rule_district_and_plan_equal_the_screen(drawing: FlaskClient) -> None:
    first = Page(drawing, "/audit")
    links = first.all(".filter-bar a")
    assert len(links) > 10
    for href in dict.fromkeys(link.get("href") for link in links):
        page = Page(drawing, f"/audit{href}")
        assert findings_in(page.rows("audit")) == findings_on(page), page.address


def test_both_verdicts_of_a_finding_stand_in_the_file(drawing: FlaskClient) -> None:
    page = Page(drawing, "/audit?rule=verdict_beside_target")
    shown = [texts(item, ".badge-words") for item in page.all(".findings li") if
             find(item, ".finding-head")]  # fmt: skip
    assert shown and shown == [[row["官方评价"], row["系统测算"]] for row in page.rows("audit")]


def test_recomputed_sums_equal_the_screen(drawing: FlaskClient) -> None:
    for address in ("/audit", "/audit?district=nanan", "/audit?district=jiangbei"):
        page = Page(drawing, address)
        shown = [
            [one(item, ".sum-state"), own_text(find(item, ".sum-name")[0]),
             own_text(find(item, ".sum-made")[0]), one(item, ".sum-printed")]
            for item in page.all("#checks .sums li")
        ]  # fmt: skip
        assert shown and shown == [
            [
                row["是否成立"],
                f"{row['种类']}：{row['核对项']}",
                row["算式"],
                f"原文“{row['原文']}”",
            ]
            for row in page.rows("checks")
        ]


def test_the_overview_equals_the_screen(drawing: FlaskClient) -> None:
    page = Page(drawing, "/")
    table = page.rows("overview")
    counts = class_columns(table[0])[:-1]
    assert "完成预期" in counts
    rated = [row for row in table if not row["没有评价的原因"]]
    assert [
        [one(row, ".area-place a"), texts(row, ".area-count")] for row in page.all(".area-line")
    ] == [
        [f"{row['区域']} {row['口径']}".strip(),
         [row[name] for name in counts if row[name] not in ("", "0")]]
        for row in rated
    ]  # fmt: skip
    waiting = [row for row in table if row["没有评价的原因"]]
    assert [[one(row, "b"), one(row, "a")] for row in page.all(".waiting-lines li")] == [
        [row["区域"], row["范围"].partition("，")[0]] for row in waiting
    ]
    assert {row[name] for row in waiting for name in counts} == {""}


def class_columns(row: Row) -> list[str]:
    """The columns of counts, one for each class that a document has, up to 不适用."""
    names = list(row)
    return names[names.index("指标数") + 1 : names.index("不适用") + 1]


def test_the_themes_of_the_overview_equal_the_screen(drawing: FlaskClient) -> None:
    page = Page(drawing, "/")
    shown = [
        [one(row, "th"), [re.findall(r"\d+", mark)[-1] for mark in texts(cell, ".matrix-mark")]]
        for row in page.all("#themes tbody tr")
        for cell in find(row, "td")
    ]
    rows = page.rows("overview-themes")
    classes = class_columns(rows[0])
    assert shown and shown == [
        [row["主题"], [row[name] for name in classes if row[name] not in ("", "0")]] for row in rows
    ]


def test_the_investments_of_the_overview_equal_the_screen(drawing: FlaskClient) -> None:
    page = Page(drawing, "/")
    heads = ("项目数", "总投资", "规划期、年度或完成投资")
    shown = [
        [one(row, "th"), own_text(find(row, "td")[0]),
         *(plain(plain(words(cell)).removeprefix(name)) for name, cell in
           zip(heads, find(row, "td.num"), strict=True))]
        for row in page.all("#investments tbody tr")
    ]  # fmt: skip
    assert shown and shown == [
        [row["区域"], row["范围"], *(row[name].replace("收录的文件未印", "") for name in heads)]
        for row in page.rows("overview-investments")
    ]


def test_the_tables_of_the_method_equal_the_screen(drawing: FlaskClient) -> None:
    page = Page(drawing, "/methodology")
    names = ("测算", "不变", "会变", "跨过分界")
    shown = [[one(row, "th"), *texts(row, "td.num")] for row in find(page.all("#rulers table")[1],
             "tbody tr")]  # fmt: skip
    assert shown == [
        [row["区域"], *(row[name] for name in names)] for row in page.rows("robustness")
    ]
    reasons = [[one(row, "th"), one(row, "td")] for row in page.all("#reasons tbody tr")]
    assert reasons == [[row["原因"], row["页面怎样写"]] for row in page.rows("reasons")]
