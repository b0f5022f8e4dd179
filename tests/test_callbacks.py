"""Every callback is called: the function itself, with tiny inputs, for what it answers and does.

A new callback fails here until it has its case.
"""

import dataclasses
from pathlib import Path
from typing import Any, NamedTuple

import flask
import pytest
from flask.testing import FlaskClient

from app import create_app
from settings import read_settings

DISTRICT, GRID = "/district/liangjiang", "/grid/projects?district=jiangbei"
_THEMES = {"id": {"filter": "hiding", "name": "theme"}}
_PERIOD = {"id": {"filter": "fetched", "name": "period"}}
_WORDS = {
    "count": "{shown} / {total} 项", "none": "无",
    "one": "{label}：{name}", "many": "{label}：{count}",
    "button": "筛选", "button_used": "筛选 {count}", "see": "看 {shown}", "total": 24,
    "labels": {"theme": "主题"}, "shown": {"period": "2022"},
}  # fmt: skip


class Case(NamedTuple):
    """Where a function of the browser is called, with what, in which context of Dash.

    `expected` is its answer, None for no_update; `then` is true of the page afterwards.
    """

    page: str
    arguments: list[Any]
    expected: Any
    context: dict[str, Any] | None = None
    then: str = "true"


_ECOLOGY = [{"label": "绿色生态 3", "value": "ecology"}]
CASES = {
    "view.show": Case(
        DISTRICT, [{"address": "/else"}], None, None, "location.pathname !== '/else'"
    ),
    "islands.show": Case(DISTRICT, [{}], ["filter-island"]),
    "filters.clear": Case(DISTRICT, [1, [["ecology"], []]], [[[], []], "", []]),
    "filters.toggle": Case(DISTRICT, [1, None, False], True),
    "filters.hide": Case(
        DISTRICT, [[["ecology"]], "", [], [_ECOLOGY], _WORDS],
        ["3 / 24 项", ["主题：绿色生态"], "筛选 1", "看 3"],
        {"inputs_list": [[_THEMES]], "triggered": [{"prop_id": "theme.value"}]},
        "location.search === '?theme=ecology' && "
        "document.querySelectorAll('#indicators [data-status]:not([hidden])').length === 3",
    ),
    "filters.fetch": Case(
        DISTRICT, [["2023H1"], [], [], _WORDS], None,
        {"inputs_list": [[_PERIOD], []], "states_list": [[]]},
        "location.search.includes('period=2023H1')",
    ),
    "grid.shown": Case(
        GRID, [[{}, {}], {"区域": {"type": "contains", "filter": "江北"}}, _WORDS],
        "2 / 24 项", None, "new URLSearchParams(location.search).get('where').includes('江北')",
    ),
    "grid.save": Case(
        GRID, [1, {"file": "x.csv"}], None, None, "!!dash_ag_grid.getApi('grid').getDataAsCsv()",
    ),
}  # fmt: skip

#: Calls a function as Dash does; of components only their place is kept.
_CALL = """const [names, args, context, done] = arguments;
const [space, name] = names.split('.'), dash = window.dash_clientside;
dash.callback_context = context;
const said = answer => answer === dash.no_update ? null
  : names === 'islands.show' ? answer.map(it => it.props.target) : answer;
Promise.resolve(dash[space][name](...args)).then(answer => done(said(answer)));
"""
_READY = {
    DISTRICT: "return !!document.querySelector('.island[data-drawn]')",
    GRID: "return !!document.querySelector('.ag-row')",
}


@pytest.fixture(scope="module")
def callbacks(drawing: FlaskClient) -> list[dict[str, Any]]:
    """What Dash is told of callbacks; those of its own pages are not ours."""
    every = drawing.get("/_dash-dependencies").get_json()
    return [item for item in every if not item["output"].strip(".").startswith("_pages")]


def test_each_callback_of_the_browser_has_a_case_here_and_one_is_the_servers(callbacks):
    functions = [item["clientside_function"] for item in callbacks]
    names = {f"{it['namespace']}.{it['function_name']}" for it in functions if it}
    assert names == set(CASES)
    assert [item["output"] for item in callbacks if not item["clientside_function"]] == [
        "drawn.data"
    ]


def test_none_is_called_before_somebody_acts_but_the_one_that_says_dash_is_there(callbacks):
    at_once = [item["output"] for item in callbacks if not item["prevent_initial_call"]]
    assert at_once == ["drawn.id"]


def test_the_servers_callback_answers_the_page_of_an_address(real_store_dir: Path) -> None:
    app = create_app(dataclasses.replace(read_settings({}), store_dir=real_store_dir))
    with app.server.test_request_context("/"):
        answer = app.drawn({"path": "/glossary", "search": ""})
        assert flask.g.drawn_path == answer["address"] == "/glossary"
    assert set(answer) == {"address", "code", "html", "title", "head"}
    assert "<h1" in answer["html"] and "名词" in answer["title"]


@pytest.mark.browser
@pytest.mark.parametrize("page", [DISTRICT, GRID])
def test_a_callback_of_the_browser_answers_and_does_what_it_is_for(browser, page):
    browser.open(page)
    browser.patient.until(lambda it: it.execute_script(_READY[page]))
    for name, case in CASES.items():
        if case.page == page:
            answer = browser.execute_async_script(_CALL, name, case.arguments, case.context)
            assert (name, answer) == (name, case.expected)
            browser.patient.until(lambda it, then=case.then: it.execute_script(f"return {then}"))
