"""`docs/methodology.md` names, beside each line of the page, the test that it was written from."""

import re

from flask.testing import FlaskClient

from settings import ROOT
from tests.presentation.methodology.side_by_side import SECTIONS, page


def test_the_document_is_what_the_page_and_its_examples_say() -> None:
    assert (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8") == page()


def test_each_section_of_the_page_names_tests_that_exist(invented: FlaskClient) -> None:
    page = invented.get("/methodology").get_data(as_text=True)
    assert list(SECTIONS) == re.findall(r'<section[^>]* id="(\w+)"', page)
    assert sum(len(tests) for _, tests in SECTIONS.values()) > 10
    for _source, tests in SECTIONS.values():
        for file, _, name in (test.partition("::") for test in tests):
            assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), name
