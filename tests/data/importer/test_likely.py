"""What running text names is classed by how likely it is a project."""

import pytest

from data.importer.prose.likely import HARD_TO_SAY, NO_PROJECT, UNLIKELY, class_of, graded
from data.importer.records import FilePlace, LeftOut, Proposal
from data.verify.outline import UNDECLARED

#: Common words stand often in a document, a proper name seldom.
TEXT = "加快示范区建设。打造示范区。建设平台，完善平台。高质量发展示范区。建设示范区和平台。"


def classed(name, stage, sentence):
    row = {"name": name, "printed_stage": stage, "locator": "一、正文"}
    proposal = Proposal("projects", row, FilePlace(), sentence)
    left_out: list[LeftOut] = []
    rows = list(graded([proposal], TEXT + sentence, UNDECLARED, left_out))
    return class_of(rows[0]) if rows else left_out[0].reason


@pytest.mark.parametrize(
    ("name", "stage", "sentence", "expected"),
    [
        ("甲乙河大桥", "建成", "建成甲乙河大桥、丙丁路等项目。", ""),
        ("甲乙湖", "推进", "推进甲乙湖", ""),
        ("服务平台", "完善", "完善多个服务平台", HARD_TO_SAY),
        ("自助图书馆", "新建", "新建3个自助图书馆", HARD_TO_SAY),
        ("服务平台", "", "形成服务平台", UNLIKELY),
        ("一批平台", "", "形成一批平台", NO_PROJECT),
        ("高质量发展的示范区", "", "成为高质量发展的示范区", NO_PROJECT),
    ],
)
def test_a_proper_name_with_what_is_done_is_likely(name, stage, sentence, expected):
    assert classed(name, stage, sentence) == expected
