"""A rule of the audit is one folder: its question, its words and its test."""

import re
from dataclasses import fields

import duckdb
import pytest

from assessment import Reason
from audit.registry import RULES
from audit.rule import FAMILIES
from data.findings import FINDING_COLUMNS, RULES_FOLDER, rules
from data.store.file import create_tables
from settings import ROOT

ROOMS = ("assessment", "data", "queries", "presentation", "audit", "components", "exports", "views",
         "web", "pages", "api", "mirror")  # fmt: skip
#: Where a rule on one fact decides more than a finding: which figures an assessment is tried with
#: and what stands beside a printed figure.
#: A reason of the method may have the name of a rule.
QUOTED = set(rules()) - set(Reason)
READERS = {"data/findings.py", "queries/indicator_mentions.sql"}


@pytest.fixture(scope="module")
def connection():
    with duckdb.connect() as empty:
        create_tables(empty)
        yield empty


@pytest.mark.parametrize("rule", rules())
def test_a_folder_holds_question_words_and_test(rule):
    names = {path.name for path in (RULES_FOLDER / rule).glob("*.*")}
    assert names == {"__init__.py", "rule.sql", "rule.py", "test_rule.py"}
    assert (RULES_FOLDER / rule / "rule.sql").read_text(encoding="utf-8").startswith("-- ")
    assert RULES[rule].family in FAMILIES


@pytest.mark.parametrize("rule", rules())
def test_the_facts_of_a_finding_are_the_further_columns_of_its_question(connection, rule):
    question = (RULES_FOLDER / rule / "rule.sql").read_text(encoding="utf-8")
    columns = [column[0] for column in connection.execute(question).description or ()]
    assert columns[: len(FINDING_COLUMNS)] == list(FINDING_COLUMNS)
    assert columns[len(FINDING_COLUMNS) :] == [field.name for field in fields(RULES[rule].facts)]


def test_a_rule_is_named_in_its_folder_alone():
    texts = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for room in ROOMS
        for path in (ROOT / room).rglob("*.*")
        if path.suffix in (".py", ".sql") and not path.is_relative_to(RULES_FOLDER)
    }
    naming = {
        name
        for name, text in texts.items()
        if QUOTED.intersection(re.findall(r"[\"']([a-z_]+)[\"']", text))
    }
    assert naming <= READERS
