"""Some hundred hostile requests against a real server; `make fuzz` sends 20,000."""

from bench.fuzz.__main__ import run
from bench.fuzz.requests import Generator, corpus


def test_no_hostile_request_does_harm_and_progress_is_said(tiny_store_dir, monkeypatch, capsys):
    monkeypatch.setattr("bench.fuzz.__main__._SAY_SECONDS", 0.1)
    statuses, wrong = run(tiny_store_dir, 200, seed=7)
    assert wrong == []
    assert " of 233, " in capsys.readouterr().err
    assert statuses[200] > 9 and statuses[400] > 9 and statuses[404] > 9


def test_the_same_seed_sends_the_same_requests():
    first, second = (list(Generator(3, ["/a/<b>"], {"b": ["x"]}).requests(50)) for _ in range(2))
    assert first == second


def test_the_corpus_keeps_bytes_as_they_were_sent():
    assert any(b"?q=\xe6\xa1\xa5 HTTP" in sent for sent in corpus())
    assert all(sent.count(b"\\r") == 0 for sent in corpus())
