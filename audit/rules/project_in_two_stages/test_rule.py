"""The rule on invented projects."""

from audit.registry import sentence
from tests.audit_case import findings

LINE = "p{0},demo,fyp14,道路,infrastructure,{1},{2},示例桥,,,,{3}、正文\n"


def _twice(printed: str, stage: str):
    first = LINE.format(1, "续建", "continued", "一")
    return findings("project_in_two_stages", projects=first + LINE.format(2, printed, stage, "二"))


def test_a_project_that_goes_on_and_is_new_is_named():
    (finding,) = _twice("新开工", "new")
    assert sentence(finding) == "同一项目，一处列为“续建”，另一处列为“新开工”。"
    assert finding.name == "示例桥"


def test_a_word_that_names_no_stage_agrees_with_all():
    assert _twice("建设", "none") == []
