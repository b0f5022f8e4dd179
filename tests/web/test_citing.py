"""Figures and pages are cited where they stand."""

import re
from html import unescape
from io import BytesIO

import openpyxl
import pytest
from flask.testing import FlaskClient

from data import day


def text(client: FlaskClient, address: str) -> str:
    return unescape(client.get(address).get_data(as_text=True))


def test_every_figure_of_an_indicator_is_cited_at_an_anchor_that_the_page_has(
    drawing: FlaskClient,
) -> None:
    page = text(drawing, "/indicator/liangjiang/high-tech-enterprises")
    anchors = re.findall(r'<tr[^>]* id="(figure-[^"]+)"', page)
    links = re.findall(
        r"<code>[^<]*/indicator/liangjiang/high-tech-enterprises#(figure-[a-z0-9-]+)</code>", page
    )
    assert anchors and sorted(links) == sorted(anchors)


@pytest.mark.parametrize(
    "address",
    ["/district/nanan", "/district/nanan?plan=fyp14", "/compare?indicator=high-tech-enterprises"],
)
def test_figures_of_a_row_lead_to_where_they_are_cited(drawing: FlaskClient, address: str) -> None:
    links = re.findall(r'<a class="cite" href="([^"#]+)#([^"]+)"', text(drawing, address))
    page, anchor = links[-1]
    row = text(drawing, page).partition(f'id="{anchor}"')[2].partition("</tr>")[0]
    assert f"#{anchor}</code>" in row


@pytest.mark.parametrize("address", ["/projects?district=nanan", "/audit?district=nanan"])
def test_projects_and_findings_are_cited_at_an_anchor_that_the_page_cited_has(
    drawing: FlaskClient, address: str
) -> None:
    cited = re.findall(r"<code>http://localhost([^<#]+)#([^<]+)</code>", text(drawing, address))
    assert len(cited) > 5
    assert all(f'id="{anchor}"' in text(drawing, page) for page, anchor in cited[:3])


def test_a_figure_is_cited_with_the_area_it_is_printed_for(drawing: FlaskClient) -> None:
    page = text(drawing, "/indicator/liangjiang-direct/high-tech-enterprises")
    assert "<code>两江新区直管区 2022 年高新技术企业数量（实际值）：" in page


@pytest.mark.parametrize(
    "address", ["/", "/actions?action=3", "/projects?district=nanan", "/audit?district=nanan"]
)
def test_a_page_is_shared_at_its_filtered_view_with_the_day_of_access(
    drawing: FlaskClient, address: str
) -> None:
    page = text(drawing, address)
    links = re.findall(r"<code>([^<]*)</code>", page)
    assert any(link.endswith(address) for link in links), links
    assert any(f"{address}，{day.today()} 访问。" in link for link in links)


@pytest.mark.parametrize(
    "table",
    [
        "mentions.xlsx?area=liangjiang&indicator=high-tech-enterprises",
        "comparison.xlsx?indicator=high-tech-enterprises",
        "projects.xlsx?district=nanan",
        "audit.xlsx?district=nanan",
        "investments.xlsx",
    ],
)
def test_rows_of_a_workbook_lead_to_where_they_stand(drawing: FlaskClient, table: str) -> None:
    answer = drawing.get(f"/export/table/{table}")
    cells = next(openpyxl.load_workbook(BytesIO(answer.data)).worksheets[0].iter_rows(min_row=2))
    (link,) = [cell.hyperlink for cell in cells if cell.hyperlink]
    page = str(link.target).removeprefix("http://localhost")
    assert f'id="{link.location}"' in text(drawing, page)
