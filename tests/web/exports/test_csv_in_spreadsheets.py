"""Every CSV opened in a spreadsheet set to Chinese and saved again: no cell is another one."""

import csv
import subprocess
from pathlib import Path

from flask.testing import FlaskClient

from queries import catalogue
from tests.tools import tool
from tests.web.exports.test_export_table import address
from views.tables.registry import TABLES

#: Comma, quotation mark, UTF-8, from the first line, Chinese, numbers and dates looked for.
_IN = "Text - txt - csv (StarCalc):44,34,76,1,,2052,false,true"
_OUT = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [[cell.replace("\r\n", "\n") for cell in row] for row in csv.reader(file)]


def test_no_cell_of_any_table_changes_in_a_spreadsheet(
    drawing: FlaskClient, tmp_path: Path
) -> None:
    files = {f"api-{name}": f"/api/v1/{name}.csv" for name in catalogue.BY_NAME}
    files |= {f"page-{name}": address(name, "csv") for name in TABLES}
    for name, href in files.items():
        (tmp_path / f"{name}.csv").write_bytes(drawing.get(href).data)
    command = [tool("soffice"), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
               f"--infilter={_IN}", "--convert-to", _OUT]  # fmt: skip
    command += ["--outdir", str(tmp_path / "saved")]
    files_sent = sorted(tmp_path.glob("*.csv"))
    subprocess.run([*command, *map(str, files_sent)], check=True, timeout=120, capture_output=True)
    changed = [
        (path.stem, before, after)
        for path in files_sent
        for line, saved in zip(cells(path), cells(tmp_path / "saved" / path.name), strict=True)
        for before, after in zip(line, saved, strict=True)
        if before != after
    ]
    assert changed == []
