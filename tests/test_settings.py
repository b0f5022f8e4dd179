"""Settings: name, default, help; and the page that documents them."""

import dataclasses
import re

import pytest

from settings import ROOT, Settings, read_settings


def test_an_empty_environment_gives_the_defaults():
    assert read_settings({}) == Settings()


def test_a_variable_changes_its_setting():
    assert read_settings({"PORT": "9000"}).port == 9000


def test_a_wrong_number_is_refused_by_name():
    with pytest.raises(ValueError, match="Set PORT to a whole number: 'many' is none"):
        read_settings({"PORT": "many"})


@pytest.mark.parametrize("name", ["PUBLIC_URL", "LICENCE_URL"])
def test_what_is_no_web_address_is_refused_by_name(name):
    with pytest.raises(ValueError, match=f"Set {name} to an address that starts with https://"):
        read_settings({name: "javascript:alert(1)"})


@pytest.mark.parametrize(
    ("environ", "front_page"),
    [
        ({}, "http://127.0.0.1:8050/"),
        ({"URL_PREFIX": "/plan/"}, "http://127.0.0.1:8050/plan/"),
        (
            {"PUBLIC_URL": "https://x.example/plan", "URL_PREFIX": "/plan/"},
            "https://x.example/plan/",
        ),
    ],
)
def test_the_front_page_is_where_people_reach_it(environ, front_page):
    assert read_settings(environ).front_page("http://127.0.0.1:8050/") == front_page


def test_where_people_use_it_their_address_must_be_set():
    with pytest.raises(ValueError, match="Set PUBLIC_URL to the address of the front page"):
        read_settings({"PRODUCTION": "yes"})
    assert read_settings({"PRODUCTION": "yes", "PUBLIC_URL": "https://x.example/"}).production


def test_production_is_yes_or_no():
    with pytest.raises(ValueError, match="Set PRODUCTION to yes or no: 'true' is none"):
        read_settings({"PRODUCTION": "true"})


@pytest.mark.parametrize("proxies", ["*", "proxy.example.cn", "1.2.3"])
def test_proxies_are_trusted_by_address(proxies):
    with pytest.raises(ValueError, match="Set TRUSTED_PROXIES to addresses"):
        read_settings({"TRUSTED_PROXIES": proxies})


def test_who_is_named_is_the_attribution_else_the_operator():
    assert read_settings({"ORGANISATION": "甲"}).credit == "甲"
    assert read_settings({"ORGANISATION": "甲", "ATTRIBUTION": "乙"}).credit == "乙"


def test_the_documentation_lists_every_setting_with_its_default_and_help():
    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (\S+) \| (.*) \|$", text, flags=re.MULTILINE)
    said = {name: (default.strip("`"), help) for name, default, help in rows}
    assert said == {
        item.name.upper(): (_shown(item.default), item.metadata["help"])
        for item in dataclasses.fields(Settings)
    }


def _shown(default):
    if isinstance(default, bool):
        return "yes" if default else "no"
    text = str(default).removeprefix(f"{ROOT}/")
    return text or "(empty)"


@pytest.mark.parametrize("sites", ["*; script-src *", "https://a.example, *", "x\ny;"])
def test_framing_sites_that_could_end_the_header_are_refused(sites):
    with pytest.raises(ValueError, match="FRAME_ANCESTORS"):
        read_settings({"FRAME_ANCESTORS": sites})


def test_framing_sites_are_taken_as_in_the_header():
    sites = "'self' https://*.example.cn http://localhost:8080"
    assert read_settings({"FRAME_ANCESTORS": sites}).frame_ancestors == sites
