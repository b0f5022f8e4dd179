"""What the audit finds in the real documents, and what it leaves alone."""

import csv
from collections import Counter

import pytest

from audit.families import counts
from audit.rule import Weight
from data.store import Store
from queries import audit

#: Contradictions read off the documents by hand: rule, area, indicator or subject.
KNOWN = [
    ("fact_differs", "liangjiang", "high-tech-enterprises"),
    ("fact_differs", "nanan", "forest-coverage"),
    ("fact_differs", "nanan", "gdp"),
    ("fact_differs", "nanan", "urban-housing-area-per-capita"),
    ("verdict_differs", "liangjiang-direct", "high-tech-enterprises"),
    ("verdict_differs", "liangjiang-direct", "insurance-coverage"),
    ("verdict_differs", "liangjiang-direct", "nursery-places-per-1000"),
    ("verdict_beside_target", "jiangbei", "gdp-growth"),
    ("completion_not_printed", "liangjiang-direct", "green-coverage"),
    ("result_as_bound", "jiangbei", "registered-unemployment"),
    ("target_below_result", "chongqing", "grain-output"),
    ("target_below_result", "liangjiang", "high-tech-enterprises"),
    ("target_equals_baseline", "liangjiang", "foreign-capital"),
    ("basis_differs", "nanan", "investment-promotion-funds"),
    ("overall_words_differ", "nanan", "“十三五”规划目标任务"),
    ("names_and_values", "liangjiang", "外贸进出口总额、实际使用外资占全市"),
    ("part_not_printed", "liangjiang", "加快新型基础设施建设"),
    ("part_not_printed", "liangjiang", "good-air-days"),
    ("part_not_printed", "nanan", "forest-stock"),
    ("verdict_in_text_differs", "liangjiang", "high-tech-enterprises"),
    ("verdict_in_text_differs", "liangjiang", "smart-community-share"),
    ("progress_words_differ", "liangjiang", "advanced-manufacturing-gdp-share"),
    ("forecast_below_result", "liangjiang", "advanced-manufacturing-gdp-share"),
    ("part_exceeds_whole", "nanan", "重大民生项目"),
    ("growth_differs", "nanan-edz", "gdp-growth"),
    ("growth_differs", "nanan", "construction-value-added-growth"),
    ("claim_differs", "jiangbei", "预期性指标好于预期"),
    ("people_exceed_population", "chongqing", "migrant-workers-out"),
    ("names_and_values", "chongqing", "农村卫生厕所普及率、生活垃圾无害化处理率"),
    ("unit_does_not_fit", "chongqing", "grain-output"),
    ("meaning_differs", "nanan", "new-billion-service-firms"),
    ("basis_differs", "nanan", "trade-total-usd"),
    ("target_easier", "nanan", "service-gdp-share"),
    ("target_easier", "jiangbei", "good-air-share"),
]
#: What a naive audit would report: rule, area, indicator, and why it is none.
TRAPS = [
    ("target_easier", "liangjiang", "good-air-days"),  # ≥320 is a floor
    ("target_easier", "nanan", "good-air-days"),
    ("target_easier", "chongqing", "surveyed-unemployment"),  # 5.5%以内 is a ceiling
    ("target_easier", "jiangbei", "kindergarten-public-share"),  # 保持在80%以上
    ("target_easier", "jiangbei", "new-tech-enterprises"),  # 口径或不同
    ("bound_differs", "jiangbei", "gdp-growth"),  # 7%左右 and 7
    ("bound_differs", "nanan", "high-level-talents-attracted"),  # 1000 and 1000人以上
    ("completion_differs", "liangjiang", "gdp-growth"),  # growth from a rounded average
    ("fact_differs", "nanan", "urbanisation-rate"),  # both 〉96
    ("fact_differs", "liangjiang", "insurance-coverage"),  # 不含园区
    ("fact_differs", "liangjiang", "advanced-manufacturing-gdp-share"),  # 有望 is no target
    ("claim_differs", "liangjiang", "全域GDP后三年需年均增长"),  # 7.4 and 7.47: 6.3 is rounded
    ("target_below_result", "nanan", "service-gdp-share"),  # 稳定在60%以上
    ("target_below_result", "liangjiang-direct", "gdp-per-capita"),  # reached within the plan
    ("target_equals_baseline", "jiangbei", "insurance-coverage"),  # 稳定在95%以上
    ("implied_base_differs", "jiangbei", "retail-sales"),  # 5% may be 4.8%
    ("project_in_two_stages", "nanan", "阳光100慈云老街文化旅游街区"),  # 续建, to be 建成
    ("sectors_exceed_whole", "nanan", "gdp"),  # 350 + 150 + 800 = 1300
    ("part_not_printed", "nanan", "new-infrastructure"),  # names its group only
]


@pytest.fixture(scope="module")
def store(real_store: Store) -> Store:
    return real_store


@pytest.fixture(scope="module")
def findings(store: Store) -> set[tuple[str, str, str]]:
    rows = store.rows("SELECT rule, area, indicator, subject FROM findings")
    return {(row["rule"], row["area"], row["indicator"] or row["subject"]) for row in rows}


@pytest.mark.parametrize("known", KNOWN, ids="-".join)
def test_a_contradiction_of_the_documents_is_found(findings, known):
    assert known in findings


@pytest.mark.parametrize("trap", TRAPS, ids="-".join)
def test_a_trap_is_no_finding(findings, trap):
    assert trap not in findings


def test_contradictions_remarks_and_what_cannot_be_recomputed_are_told_apart(store):
    weighed = counts(Counter(finding.rule for finding in audit.findings(store)))
    assert weighed[Weight.CONTRADICTION] >= 15
    assert weighed[Weight.REMARK] and weighed[Weight.OPEN]


def test_a_finding_has_one_name(store):
    names = [row["finding_id"] for row in store.rows("SELECT finding_id FROM findings")]
    assert max(Counter(names).values()) == 1


def test_every_explanation_belongs_to_a_finding(store, curated):
    names = {row["finding_id"] for row in store.rows("SELECT finding_id FROM findings")}
    with (curated / "explanations.csv").open(encoding="utf-8") as file:
        explained = {row["finding_id"] for row in csv.DictReader(file)}
    assert explained <= names


_CELLS = """
SELECT f.figure_id, f.area, f.indicator, a.published_rating, a.rating,
    EXISTS (SELECT 1 FROM findings AS n WHERE n.first_id = f.figure_id) AS listed
FROM figures AS f
JOIN assessments AS a
    ON a.of_district = f.of_district AND a.plan = f.plan AND a.area = f.area
    AND a.indicator = f.indicator AND a.period = '2022'
WHERE f.document = 'liangjiang-midterm-2023' AND f.role = 'published_rating'
  AND f.locator LIKE '表1-1 %'
"""
_NO_VERDICT = ("not_assessed", "not_applicable")


def test_every_published_cell_of_table_1_1_agrees_or_is_listed(store):
    cells = store.rows(_CELLS)
    assert len(cells) == 48
    for cell in cells:
        both_open = cell["rating"] in _NO_VERDICT and cell["published_rating"] in _NO_VERDICT
        agrees = cell["rating"] == cell["published_rating"] or both_open
        assert agrees or cell["listed"], cell


def test_every_verdict_that_disagrees_is_listed(store):
    sql = "SELECT rating_figure FROM assessments WHERE agrees = false"
    differing = {row["rating_figure"] for row in store.rows(sql)}
    listed = {row["first_id"] for row in store.rows("SELECT first_id FROM findings")}
    assert differing <= listed
