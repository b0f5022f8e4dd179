"""What lies in closed folds: text at first, elements for who has no script, sent when opened."""

import json

import pytest
from lxml import html

from web.closed_folds import as_text, left_out

CLOSED = '<details class="panel fold"><summary>甲</summary><p>乙</p></details>'


@pytest.mark.parametrize(
    ("page", "drawn"),
    [
        (CLOSED, CLOSED.replace("<p>乙</p>", "<noscript><p>乙</p></noscript>")),
        ('<details class="fold" open><summary>甲</summary>乙</details>', None),
        ('<details class="fold open-rows"><summary>甲</summary>乙</details>', None),
        ('<details class="source is-places"><summary>甲</summary>乙</details>', None),
        ('<details class="menu"><summary>甲</summary>乙</details>', None),
    ],
)
def test_only_what_is_neither_filtered_nor_printed_is_text_at_first(page, drawn):
    assert as_text(page) == (drawn or page)


def test_a_fold_in_a_closed_fold_is_part_of_its_text():
    inner = '<details class="share"><summary>丙</summary>丁</details>'
    page = f'<details class="take"><summary>甲</summary>{inner}</details>{CLOSED}'
    folded = f"<noscript>{inner}</noscript>"
    assert as_text(page) == page.replace(inner, folded).replace(CLOSED, as_text(CLOSED))


def test_another_view_comes_without_what_lies_in_closed_folds():
    assert left_out(as_text(CLOSED)) == CLOSED.replace("<p>乙</p>", "<noscript></noscript>")


def test_who_has_no_script_reads_closed_folds_and_another_view_leaves_them_out(drawing):
    page = html.fromstring(drawing.get("/district/liangjiang").get_data(as_text=True))
    folds = page.xpath("//noscript/..")
    assert len(folds) > 20 and all(len(fold.find("noscript")) for fold in folds)
    body = {
        "output": "drawn.data",
        "outputs": {"id": "drawn", "property": "data"},
        "inputs": [{"id": "wanted", "property": "data",
                    "value": {"path": "/district/liangjiang", "search": ""}}],
        "changedPropIds": ["wanted.data"],
    }  # fmt: skip
    answer = drawing.post("/_dash-update-component", json=body).get_data(as_text=True)
    view = html.fromstring(json.loads(answer)["response"]["drawn"]["data"]["html"])
    assert {words.text_content() for words in view.iter("noscript")} == {""}
