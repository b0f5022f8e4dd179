"""The fact sheet: one A4 page of a district and plan, as page and as document."""

import re
import subprocess
from io import BytesIO
from itertools import chain

import docx
import pytest

from tests.served import client_of
from tests.tools import tool
from tests.web.walls.test_wall import text_of

SHEETS = ("liangjiang", "nanan", "jiangbei", "chongqing", "nanan?plan=fyp14")


@pytest.fixture(scope="module")
def client(real_store_dir):
    return client_of(real_store_dir)


def words_of(blob):
    """All words of a document in order."""
    made = docx.Document(BytesIO(blob))
    cells = chain.from_iterable(row.cells for table in made.tables for row in table.rows)
    return "\n".join([*(item.text for item in made.paragraphs), *(cell.text for cell in cells)])


def test_a_sheet_says_what_lies_below_and_what_is_ahead(client):
    text = text_of(client, "/factsheet/liangjiang")
    assert "<h1>两江新区全域：“十四五”规划，2022 年底</h1>" in text
    assert "滞后 9 项" in text
    assert "达到或超过的 8 项" in text
    assert text.count("国际数据港可容纳服务器数量</b>") == 1
    assert "4376.82亿元" in text
    assert "暂未评价 6 项，不算滞后：" in text


def test_a_plan_without_results_is_its_targets_and_no_counts(client):
    text = text_of(client, "/factsheet/nanan?plan=fyp14")
    assert "目标 93 项" in text
    assert "sheet-counts" not in text
    assert "另有 33 项见区域页。" in text


@pytest.mark.parametrize("address", ["nowhere", "nanan?plan=x", "nanan?theme=welfare"])
def test_no_other_sheet_takes_the_place_of_an_unknown_one(client, address):
    answer = client.get(f"/factsheet/{address}")
    assert answer.status_code == 404
    assert 'href="/factsheet/nanan"' in answer.get_data(as_text=True)


def test_a_known_sheet_is_not_sent_again(client):
    tag = client.get("/factsheet/nanan").headers["ETag"]
    assert client.get("/factsheet/nanan", headers={"If-None-Match": tag}).status_code == 304


def test_the_document_says_the_same_as_the_page(client):
    document = words_of(client.get("/export/district/liangjiang.docx").data)
    page = text_of(client, "/factsheet/liangjiang")
    for words in ("滞后 9 项", "达到或超过的 8 项", "3.3%", "4376.82亿元", "评价均为官方评价"):
        assert words in document
        assert words in page
    assert "■ 相对滞后" in document


def test_every_document_is_one_page(client, tmp_path):
    for number, sheet in enumerate(SHEETS):
        name, _, query = sheet.partition("?")
        answer = client.get(f"/export/district/{name}.docx?{query}")
        (tmp_path / f"{number}.docx").write_bytes(answer.data)
    command = [tool("soffice"), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
               "--convert-to", "pdf", "--outdir", str(tmp_path)]  # fmt: skip
    files = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    subprocess.run([*command, *files], check=True, timeout=90, capture_output=True)
    made = sorted(tmp_path.glob("*.pdf"))
    pages = [len(re.findall(rb"/Type\s*/Page\b", path.read_bytes())) for path in made]
    assert pages == [1] * len(SHEETS)


def test_the_page_of_a_district_leads_to_its_sheet(client):
    assert 'href="/factsheet/nanan?plan=fyp14' in text_of(client, "/district/nanan?plan=fyp14")
