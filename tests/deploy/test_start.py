"""The server does not start on wrong settings: it says which, in one sentence, with exit code 2."""

import os
import subprocess
import sys

import pytest

from bench.server import free_port
from deploy.start import check
from settings import ROOT


def _start(environ, store_dir):
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.conf.py"]
    variables = {"STORE_DIR": str(store_dir), "PORT": str(free_port()), **environ}
    return subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        ({"PORT": "99999"}, "PORT 写 1 到 65535 的数，不能写“99999”。 / "
                            "Set PORT to a number from 1 to 65535: '99999' is none.\n"),
        ({"WEB_CONCURRENCY": "0"},
         "Set WEB_CONCURRENCY to a number of workers from 1 to 64: '0' is none.\n"),
    ],
)  # fmt: skip
def test_gunicorn_ends_with_one_sentence_and_code_2(tiny_store_dir, environ, sentence):
    ended = _start(environ, tiny_store_dir)
    assert (ended.returncode, ended.stderr) == (2, sentence)


def test_gunicorn_does_not_start_without_a_store(tmp_path):
    ended = _start({}, tmp_path)
    assert ended.returncode == 2
    assert ended.stderr == f"No store in STORE_DIR={tmp_path}. Run `make data` to build one.\n"


@pytest.mark.parametrize("prefix", ["plan/", "/plan", "/plan//", "/../", "/a b/", "//"])
def test_a_prefix_of_another_shape_is_refused(prefix):
    with pytest.raises(ValueError, match="Set URL_PREFIX to a path that begins and ends"):
        check({"URL_PREFIX": prefix})


@pytest.mark.parametrize("workers", ["0", "-1", "two", "65", "1.5"])
def test_a_number_of_workers_that_is_none_is_refused(workers):
    with pytest.raises(ValueError, match="Set WEB_CONCURRENCY"):
        check({"WEB_CONCURRENCY": workers})


@pytest.mark.parametrize("port", ["0", "-1", "65536"])
def test_a_port_that_is_none_is_refused(port):
    with pytest.raises(ValueError, match="Set PORT to a number from 1 to 65535"):
        check({"PORT": port})


def test_a_log_that_cannot_be_written_is_refused(tiny_store_dir, tmp_path):
    with pytest.raises(ValueError, match="Set ACCESS_LOG to a file that can be written"):
        check({"STORE_DIR": str(tiny_store_dir), "ACCESS_LOG": str(tmp_path / "none" / "log")})


def test_an_unknown_format_of_the_log_is_refused():
    with pytest.raises(ValueError, match="Set LOG_FORMAT to json or words: 'xml' is neither"):
        check({"LOG_FORMAT": "xml"})


def test_a_folder_of_stores_that_is_none_is_refused(tmp_path):
    with pytest.raises(ValueError, match="is no folder"):
        check({"STORE_DIR": str(tmp_path / "none")})


def test_right_settings_are_taken(tiny_store_dir, tmp_path):
    check({"STORE_DIR": str(tiny_store_dir), "ACCESS_LOG": str(tmp_path / "log"),
           "URL_PREFIX": "/plan/", "WEB_CONCURRENCY": "4"})  # fmt: skip
