"""Names of projects in a clause that prints once what several of them share."""

import pytest

from data.importer.prose.headings import passages
from data.importer.prose.project_names import named
from tests.data.importer.sample import paragraph


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("推进甲区福利中心、少年活动中心和妇女保护中心改造升级", "甲区福利中心改造升级"),
        (
            "中央公园等核心区提升项目、甲河滨江段和乙码头滨江段治理提升工程加速建设",
            "甲河滨江段治理提升工程",
        ),
        ("重点改善甲区人民医院、甲区保健院的基础设施条件", "甲区保健院"),
    ],
)
def test_a_name_has_what_is_printed_once_for_several(clause, name):
    assert name in [text for _, readings in named(clause, boxed=False) for text in readings]


@pytest.mark.parametrize(
    ("clause", "names"),
    [
        ("建设甲村、乙村等乡村振兴示范村", ["甲村乡村振兴示范村", "乙村乡村振兴示范村"]),
        ("改造甲水、乙社区等历史街区", ["甲水历史街区", "乙社区历史街区"]),
        ("新建甲公园、乙学校等重点项目", ["甲公园", "乙学校"]),
        ("甲银行设立绿色金融孵化中心", ["绿色金融孵化中心"]),
    ],
)
def test_the_likeliest_name_is_of_the_thing_and_not_of_its_place_or_doer(clause, names):
    assert [readings[0] for _, readings in named(clause, boxed=False)] == names


def test_a_short_sentence_that_leads_others_is_read_too():
    block = paragraph("深化合作。甲乙丙丁。合力推动某某交易中心建设。发挥优势，积极参与共建。")
    text = "".join(passage.text for passage in passages([block], []))
    assert "合力推动某某交易中心建设" in text
