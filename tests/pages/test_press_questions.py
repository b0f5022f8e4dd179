"""What journalists ask: targets and results of one year, completed against planned investment."""

from flask.testing import FlaskClient
from lxml import html as parser

from data.records.projects import PlanInvestments
from presentation.projects import completed
from tests.presentation.sample import investment


def rows(client: FlaskClient, address: str, part: str) -> list[list[str]]:
    page = parser.fromstring(client.get(address).get_data(as_text=True))
    lines = page.get_element_by_id(part).xpath(".//tr[td]")
    return [["".join(cell.itertext()) for cell in row] for row in lines]


def test_the_targets_of_2020_stand_beside_the_results_of_each_area(drawing: FlaskClient) -> None:
    lines = rows(drawing, "/compare?indicator=gdp-growth", "year-2020")
    of_jiangbei = next(line for line in lines if line[0] == "江北区")
    assert "7.5 左右" in of_jiangbei[1] and "3.9" in of_jiangbei[2]
    of_liangjiang = next(line for line in lines if line[0] == "两江新区全域")
    assert of_liangjiang[1] == "文件未印" and "4.9" in of_liangjiang[2]


def test_it_is_said_that_no_document_prints_planned_and_completed(drawing: FlaskClient) -> None:
    page = drawing.get("/projects").get_data(as_text=True)
    assert "没有一份同时印出同一项目组的计划投资和完成投资" in page
    (line,) = [row for row in rows(drawing, "/projects", "completed") if "270亿元" in row[3]]
    assert line[1] == "文件未印"


def test_a_group_with_both_is_a_pair() -> None:
    both = tuple(investment(measure=name) for name in ("annual_investment", "completed_investment"))
    plan = PlanInvestments("x", "某区", "", "p", "计划", 2021, 2021, both)
    (line,) = completed.lines([plan])
    assert line.planned and line.completed
    assert completed.has_pair([line])
