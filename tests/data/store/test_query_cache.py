"""What is kept of a store that never changes."""

import duckdb
import pytest

from data.query_cache import Latest, QueryCache, QueryResult
from data.store.release import Release

COUNT = "SELECT count(*) AS figures, $name AS name FROM figures"


@pytest.fixture
def release(tmp_path):
    file = tmp_path / "store-0123456789ab.duckdb"
    with duckdb.connect(str(file)) as connection:
        connection.execute("CREATE TABLE figures AS SELECT range AS figure_id FROM range(3)")
    return Release(file)


def test_a_question_is_asked_once_for_each_of_its_parameters(release, monkeypatch):
    asked = []
    real = Release._ask

    def ask(self, sql, parameters):
        asked.append(parameters["name"])
        return real(self, sql, parameters)

    monkeypatch.setattr(Release, "_ask", ask)
    answers = [release.table(COUNT, {"name": name}) for name in ("a", "b", "a")]
    assert asked == ["a", "b"]
    assert answers[0] == answers[2] == (["figures", "name"], [{"figures": 3, "name": "a"}])


def test_a_caller_takes_values_out_of_rows_of_its_own(release):
    _, rows = release.table(COUNT, {"name": "a"})
    del rows[0]["name"]
    assert release.table(COUNT, {"name": "a"})[1] == [{"figures": 3, "name": "a"}]


def test_beyond_its_room_the_answers_not_asked_for_longest_go():
    answers = QueryCache(room=20_000)
    for name in "abc":
        answers.keep(name, {}, QueryResult(("text",), [("x" * 1_400,)]))
        answers.find("a", {})
    for name in "defghijk":
        answers.find("a", {})
        answers.keep(name, {}, QueryResult(("text",), [("x" * 1_400,)]))
    assert answers.find("a", {}) and not answers.find("b", {})


def test_an_answer_that_would_push_out_most_others_is_not_kept():
    answers = QueryCache(room=20_000)
    answers.keep("long", {}, QueryResult(("text",), [("x" * 4_000,)]))
    answers.keep("wide", {}, QueryResult(("number",), [(0,)] * 300))
    assert answers.find("long", {}) is None and answers.find("wide", {}) is None


def test_what_is_made_of_a_release_is_made_once_while_it_is_used():
    made: list[int] = []
    latest = Latest(most=2)

    def make():
        made.append(len(made))
        return made[-1]

    assert [latest.once(key, make) for key in ("a", "b", "a", "c", "a", "b")] == [0, 1, 0, 2, 0, 3]
