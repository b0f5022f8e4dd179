"""What the audit says of verdicts at a plan's last year: invented figures, judged in each way."""

from pathlib import Path

import pytest

from audit.registry import arithmetic, sentence
from data.build import build
from data.records.audit import Finding
from data.store import Store
from queries import audit
from tests.conftest import TINY, write_files

#: Targets for 2025 with the results of 2025 and verdicts that the numbers do not give.
FIGURES = """\
e-01,demo,fyp14,growth,总产出增速,,,%,2021-2025,target,7*,7,eq,average_growth,,,表1 第11行
e-02,demo,fyp14,growth,总产出增速,,,%,2020,baseline,5,5,eq,yoy_growth,,,表1 第11行
e-03,demo,fyp14,growth,总产出增速,,,%,2021-2025,actual,6.2,6.2,eq,average_growth,,,表1 第11行
e-04,demo,fyp14,growth,总产出增速,,,,2025,published_rating,达到预期进度,,none,rating,,,表1 第11行
e-05,demo,fyp14,jobless,失业率,,,%,2025,target,5.5%以内,5.5,le,every_year,,,表1 第12行
e-06,demo,fyp14,jobless,失业率,,,%,2025,actual,5.6,5.6,eq,level,,,表1 第12行
e-07,demo,fyp14,jobless,失业率,,,,2025,published_rating,达到预期进度,,none,rating,,,表1 第12行
e-08,demo,fyp14,parks,公园,,,个,2025,target,200,200,eq,level,,,表1 第13行
e-09,demo,fyp14,parks,公园,,,个,2020,baseline,100,100,eq,level,,,表1 第13行
e-10,demo,fyp14,parks,公园,,,个,2025,actual,190,190,eq,level,,,表1 第13行
e-11,demo,fyp14,parks,公园,,,,2025,published_rating,达到预期进度,,none,rating,,,表1 第13行
e-12,demo,fyp14,seats,座位数,,,个,2025,target,50,50,eq,level,,,表1 第14行
e-13,demo,fyp14,seats,座位数,,,个,2025,actual,40,40,eq,level,,,表1 第14行
e-14,demo,fyp14,seats,座位数,,,,2025,published_rating,达到预期进度,,none,rating,,,表1 第14行
"""
INDICATORS = """\
growth,总产出增速,%,higher,growth,economy,,
jobless,失业率,%,lower,share,economy,,
seats,座位数,个,higher,stock,economy,,
"""


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Finding]:
    folder: Path = tmp_path_factory.mktemp("last-year")
    files = dict(TINY)
    files["indicators.csv"] += INDICATORS
    files["demo-2023/figures.csv"] += FIGURES
    files["documents.csv"] = files["documents.csv"].replace("2023-06-30", "2025-12-31")
    build(write_files(folder / "curated", files), folder / "store")
    store = Store(folder / "store")
    rules = ("verdict_differs", "verdict_beside_target")
    listed = [finding for rule in rules for finding in audit.findings(store, rule=rule)]
    return {finding.indicator: finding for finding in listed if finding.period == "2025"}


def test_an_average_growth_is_compared_with_the_average_aimed_at(findings):
    assert sentence(findings["growth"]) == (
        "2021—2025 年目标 7%，结果 6.2%，为目标的 88.6%；公布评价为“达到预期进度”，按数值为未完成。"
    )
    assert arithmetic(findings["growth"]) == "6.2 ÷ 7 = 88.6%"


def test_a_bound_kept_every_year_is_met_or_missed_and_has_no_share(findings):
    assert sentence(findings["jobless"]) == (
        "每年须守住的目标不超过 5.5%，结果 5.6%，不符合；公布评价为“达到预期进度”，按数值为未完成。"
    )
    assert arithmetic(findings["jobless"]) == "5.6 > 5.5"


def test_a_computed_completion_is_not_called_published(findings):
    assert "公布的完成进度" not in sentence(findings["parks"])
    assert "2025 年目标 200 个，结果 190 个，为目标的 95%" in sentence(findings["parks"])


def test_a_finished_plan_compares_the_result_with_its_own_target(findings):
    assert sentence(findings["seats"]) == (
        "2025 年目标 50 个，结果 40 个，为目标的 80%；公布评价为“达到预期进度”，按数值为未完成。"
    )
    assert arithmetic(findings["seats"]) == "40 ÷ 50 = 80%"


@pytest.mark.parametrize("word", ["年初目标", "公布的完成进度", "所附规则"])
def test_nothing_is_named_that_no_document_prints(findings, word):
    assert all(word not in sentence(finding) for finding in findings.values())
