"""Who finds a weakness is told whom to tell."""

from datetime import date

import pytest

from app import create_app
from settings import read_settings


def _ask(store_dir, **environ):
    settings = read_settings({"STORE_DIR": str(store_dir), **environ})
    return create_app(settings).server.test_client().get("/.well-known/security.txt")


def test_the_contact_of_the_settings_is_named_with_a_date_in_the_future(tiny_store_dir):
    answer = _ask(
        tiny_store_dir, SECURITY_CONTACT="mailto:security@example.cn",
        PUBLIC_URL="https://plan.example.cn/x/", URL_PREFIX="/x/",
    )  # fmt: skip
    lines = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert answer.content_type == "text/plain; charset=utf-8"
    assert lines["Contact"] == "mailto:security@example.cn"
    assert lines["Canonical"] == "https://plan.example.cn/.well-known/security.txt"
    assert date.today() < date.fromisoformat(lines["Expires"][:10])


def test_without_a_contact_there_is_no_such_file(tiny_store_dir):
    assert _ask(tiny_store_dir).status_code == 404


@pytest.mark.parametrize("contact", ["security@example.cn", "javascript:x", "mailto:a@b\nX: y"])
def test_a_contact_that_is_no_address_is_refused(contact):
    with pytest.raises(ValueError, match="Set SECURITY_CONTACT to an address"):
        read_settings({"SECURITY_CONTACT": contact})
