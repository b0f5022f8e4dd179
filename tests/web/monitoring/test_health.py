"""What `/health` answers with its data, with a damaged current store, and without any: as in the
documentation."""

import json
import os
import shutil

from data.store import CURRENT
from settings import ROOT
from tests.served import client_of
from tests.stores import copy_of_store


def _documented(status):
    text = (ROOT / "docs" / "monitoring.md").read_text("utf-8")
    lines = text.partition("```json\n")[2].partition("\n```")[0].splitlines()
    return next(json.loads(line) for line in lines if f'"status":"{status}"' in line)


def _said(folder):
    answer = client_of(folder).get("/health")
    return answer.status_code, answer.get_json()


def test_health_with_and_without_data_is_as_documented(tiny_store_dir, tmp_path):
    folder = copy_of_store(tiny_store_dir, tmp_path / "store")
    status, said = _said(folder)
    assert (status, said["status"], set(said)) == (200, "ok", set(_documented("ok")))
    (folder / "store-000000000000.duckdb").write_bytes(b"garbage")
    (folder / "next").symlink_to("store-000000000000.duckdb")
    os.replace(folder / "next", folder / CURRENT)
    status, said = _said(folder)
    assert (status, said["status"]) == (200, "degraded")
    assert set(said) == set(_documented("degraded"))
    shutil.rmtree(folder)
    status, said = _said(folder)
    assert (status, said) == (503, {**_documented("no data"), "code": said["code"]})
