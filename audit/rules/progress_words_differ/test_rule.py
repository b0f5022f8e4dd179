"""The rule on invented figures."""

from audit.registry import arithmetic, sentence
from tests.audit_case import figure, findings


def test_more_than_half_in_words_and_less_in_figures_is_named():
    (finding,) = findings(
        "progress_words_differ",
        figure("t", "firms", "2025", "target", "200"),
        figure("b", "firms", "2020", "baseline", "100"),
        figure("r", "firms", "2022", "actual", "140"),
        figure("v", "firms", "2022", "published_rating", "实现过半", place="一、正文"),
        ratings="demo,实现过半,on_track,1,yes,yes,no\n",
    )
    assert "完成进度为 40%" in sentence(finding)
    assert arithmetic(finding) == "40% 小于 50%"
