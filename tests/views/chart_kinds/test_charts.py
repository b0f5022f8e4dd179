"""The chart that an address asks for; and that a page's share panels name exactly it."""

import re
from functools import cache
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest

import queries
from components.shell.controls.share_panel import folded, plain
from components.shell.document.html_text import to_html
from data.store import Store
from scripts import addresses
from settings import ROOT
from views import indicator_view
from views.chart_kinds import KINDS, UnknownChartError, card, chart
from views.chart_kinds.kind import MalformedChartError
from views.sharing.shares import embed_path, panel

FIRMS = {"area": "demo", "indicator": "firms"}


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [("nothing", {}), ("gauge", {**FIRMS, "colour": "red"}),
     ("gauge", {"area": "demo", "indicator": ("firms", "dust")}),
     ("gauges", {"district": "demo", "theme": "economy"})],
)  # fmt: skip
def test_what_no_release_could_have_is_malformed(tiny_store: Store, kind, wanted):
    with pytest.raises(MalformedChartError):
        chart(tiny_store, kind, wanted)


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [("gauge", {"area": "demo", "indicator": "none"}), ("gauge", {**FIRMS, "period": "1999"}),
     ("gauge", {**FIRMS, "target": "d-99"}), ("summary", {}), ("summary", {"district": "city"}),
     ("gauges", {"district": "demo", "topic": "none"}), ("investments", {"district": "demo"}),
     ("comparison", {"indicator": "firms", "period": "2022"}), ("comparison", {"indicator": ""})],
)  # fmt: skip
def test_an_unknown_value_is_an_error_and_nothing_takes_its_place(tiny_store: Store, kind, wanted):
    with pytest.raises(UnknownChartError) as error:
        chart(tiny_store, kind, wanted)
    assert not isinstance(error.value, MalformedChartError)


def test_what_is_left_out_takes_the_default_and_is_named(tiny_store: Store):
    spec = chart(tiny_store, "gauge", FIRMS)
    assert dict(spec.parameters) == {**FIRMS, "plan": "fyp14", "period": "2022"}
    assert spec.context == "示例区 · 五年规划 · 2022 年"
    assert spec.sources == ("《中期评估》表1 第1行",)


def test_a_list_of_gauges_has_one_theme_only(tiny_store: Store):
    spec = chart(tiny_store, "gauges", {"district": "demo", "topic": "ecology"})
    assert [row.indicator for row in spec.rows] == ["dust"]
    assert "theme=ecology" in spec.page


def test_a_summary_of_one_area_says_so_in_its_title(tiny_store: Store):
    spec = chart(tiny_store, "summary", {"district": "demo", "area": "demo-core"})
    assert spec.title == "示例区核心区：规划目标进展"
    assert [line.label for line in spec.lines] == ["核心区"]


@pytest.mark.parametrize(
    "path",
    ["/district/liangjiang", "/district/liangjiang?area=liangjiang-direct&period=2023H1",
     "/district/nanan?plan=fyp13&theme=ecology", "/indicator/liangjiang/high-tech-enterprises",
     "/compare?indicator=gdp-growth"],
)  # fmt: skip
def test_each_share_panel_of_a_page_is_that_of_the_piece_it_names(drawing, drawn_store, path):
    page = drawing.get(path).get_data(as_text=True)
    shares = re.findall(
        r'(?s)<details class="share".*?</details>|<div class="share".*?</div>', page
    )
    # A single figure is cited, not embedded.
    panels = [shown for shown in shares if "iframe" in shown]
    assert panels
    for shown in panels:
        (address,) = re.findall('iframe src="(.*?)"', unescape(unescape(shown)))
        split = urlsplit(address)
        spec = chart(drawn_store, split.path.rsplit("/", 1)[1], dict(parse_qsl(split.query)))
        # The panels of several themes or groups stand side by side: each says its own.
        theme, _, group = spec.title.partition("：")
        name = {"gauges": theme, "comparison": group}.get(spec.kind, "")
        with drawing.application.test_request_context():
            drawn = folded if shown.startswith("<details") else plain
            assert to_html(drawn(panel(spec, name))) == shown


def test_every_promised_card_can_still_be_drawn(drawn_store, monkeypatch):
    # The cards of a place read the same rows, hundreds of times.
    monkeypatch.setattr(indicator_view, "district_indicators", cache(queries.district_indicators))
    lost, promised = [], addresses.promised(addresses.EMBEDS)
    assert len(promised) > 100
    for address in promised:
        split = urlsplit(address)
        kind, wanted = split.path.rsplit("/", 1)[1], dict(parse_qsl(split.query))
        try:
            spec = chart(drawn_store, kind, wanted)
        except UnknownChartError as error:
            lost.append(f"{address}: {error}")
            continue
        assert embed_path(spec.kind, spec.parameters) == address
        assert spec.title in to_html(card(spec, spec.page)).replace("&amp;", "&")
    assert not lost, "Cards that others may show are gone:\n" + "\n".join(lost)


def test_every_card_of_the_data_is_in_the_list(drawn_store):
    missing = set(addresses.embeds(drawn_store)) - set(addresses.promised(addresses.EMBEDS))
    assert not missing, "Run python -m scripts.addresses: the list lacks cards."


def test_every_promised_route_is_still_answered(drawing):
    lost = set(addresses.promised(addresses.ROUTES)) - set(addresses.routes(drawing.application))
    assert not lost


def test_only_the_registry_lists_the_kinds_of_charts():
    """A second list would be forgotten by whoever adds a kind."""
    named = {f'"{kind}"' for kind in KINDS}
    folders = ("api", "components", "exports", "pages", "presentation", "views", "web", "scripts")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    lists = [path for path in files if all(kind in path.read_text("utf-8") for kind in named)]
    assert lists == [ROOT / "views" / "chart_kinds" / "__init__.py"]


def test_every_kind_is_told_to_who_embeds():
    manual = (ROOT / "docs" / "embeds.md").read_text("utf-8")
    assert [kind for kind in KINDS if f"| `{kind}` |" not in manual] == []
