"""The style sheets of pages as one file."""

import re

from flask.testing import FlaskClient

from settings import ROOT
from web.bundles.bundle import policy_source
from web.bundles.styles import BUNDLE, CARDS, SHEETS
from web.bundles.used_styles import used_styles

CSS = ROOT / "assets" / "css"


def test_every_sheet_of_pages_is_in_the_file_once():
    on_disk = [path.relative_to(CSS).with_suffix("").as_posix() for path in CSS.rglob("*.css")]
    assert sorted(SHEETS) == sorted(on_disk)


def test_a_page_holds_the_styles_that_it_uses_and_asks_for_no_file_of_styles(drawing: FlaskClient):
    answer = drawing.get("/district/nanan")
    text = answer.get_data(as_text=True)
    (sheet,) = re.findall(r"<style>(.*?)</style>", text)
    assert ".gauge{" in sheet and ".search-results" not in sheet
    assert 'rel="stylesheet"' not in text and f'data-href="/assets/{BUNDLE.file_name}"' in text
    assert policy_source(sheet) in answer.headers["Content-Security-Policy"]


def test_a_rule_is_used_where_all_classes_and_ids_of_a_selector_stand():
    sheet = used_styles('<p class="gauge" id="view"></p>')
    assert ".gauge{" in sheet and ".gauge-fill" not in sheet and ":root" in sheet


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


def test_a_card_has_the_colours_of_its_look_alone_and_no_rules_of_other_kinds():
    lists, gauge = (CARDS[name, "light"].content.decode() for name in ("all", "figure"))
    assert '[data-theme="dark"]' not in lists + gauge
    assert '[data-theme="dark"]' in CARDS["all", "dark"].content.decode()
    assert ".plot" in gauge and ".plot" not in lists
    assert ".card-rows" in lists and lists.count("{") == lists.count("}")


def test_a_colour_that_no_rule_of_a_card_uses_is_not_sent():
    sheet = CARDS["all", "light"].content.decode()
    assert "--surface:" in sheet and "--foot:" not in sheet
