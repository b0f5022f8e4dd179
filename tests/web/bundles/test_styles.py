"""The style sheets of pages as one file."""

import re

from flask.testing import FlaskClient

from settings import ROOT
from web.bundles.styles import BUNDLE, SHEETS

CSS = ROOT / "assets" / "css"


def test_every_sheet_of_pages_is_in_the_file_once():
    on_disk = [path.relative_to(CSS).with_suffix("").as_posix() for path in CSS.rglob("*.css")]
    assert sorted(SHEETS) == sorted(on_disk)


def test_a_page_asks_for_one_file_of_styles(drawing: FlaskClient):
    text = drawing.get("/district/nanan").get_data(as_text=True)
    assert text.count('rel="stylesheet"') == 1 and BUNDLE.file_name in text


def test_the_styles_are_kept_for_good_and_those_of_other_code_are_gone(drawing: FlaskClient):
    answer = drawing.get(f"/assets/{BUNDLE.file_name}")
    assert answer.status_code == 200 and "immutable" in answer.headers["Cache-Control"]
    assert drawing.get("/assets/pages-000000000000.css").status_code == 404


def test_dark_is_for_screens_and_holds_without_a_script_where_the_system_wishes_it():
    text = " ".join(BUNDLE.content.decode().split())
    dark = re.search(r'@media screen { \[data-theme="dark"\] {([^}]*)} }', text)
    assert dark and "--ink: #f1f5f7;" in dark[1]
    wish = "@media screen and (prefers-color-scheme: dark)"
    assert f"{wish} {{ :root:not([data-js]) {{{dark[1]}}} }}" in text
    assert text.count('[data-theme="dark"] {') == text.count("@media screen { [data-")
