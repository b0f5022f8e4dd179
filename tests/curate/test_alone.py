"""One review at a time decides of an import."""

import fcntl
import os

from curate.__main__ import main
from tests.data.review.sample import imported


def test_a_second_server_of_one_import_is_refused(tmp_path, tiny, monkeypatch, capsys):
    folder = imported(tmp_path)
    monkeypatch.setenv("CURATED_DIR", str(tiny))
    first = os.open(folder, os.O_RDONLY)
    fcntl.flock(first, fcntl.LOCK_EX)
    assert main(["--import", str(folder), "--document", "demo-2023"]) == 1
    os.close(first)
    assert "is being reviewed already" in capsys.readouterr().err
