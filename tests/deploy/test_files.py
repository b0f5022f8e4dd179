"""The files of deploy/, each held against the tool it is for."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import kubernetes_validate
import pytest
import yaml

from deploy.start import check
from settings import ROOT
from tests.deploy.nginx import Front
from tests.tools import tool

DEPLOY = ROOT / "deploy"
#: How long gunicorn lets its requests end: deploy/gunicorn.conf.py.
GRACEFUL = 20


def _ran(*command):
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout + ran.stderr


def test_the_server_has_time_to_end_its_requests_everywhere():
    unit = (DEPLOY / "systemd" / "plan@.service").read_text()
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    pod = _kubernetes("Deployment")["spec"]["template"]["spec"]
    assert f"graceful_timeout = {GRACEFUL}" in (DEPLOY / "gunicorn.conf.py").read_text()
    assert int(unit.partition("TimeoutStopSec=")[2].split()[0]) > GRACEFUL
    assert int(compose["services"]["server"]["stop_grace_period"].rstrip("s")) > GRACEFUL
    assert pod["terminationGracePeriodSeconds"] > GRACEFUL + 8


def test_no_container_may_do_more_than_it_needs():
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"]
    for service in services.values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["user"] != "0"
    assert "ports" not in services["server"]
    assert "data:/data" in services["server"]["volumes"]


def _documents():
    return list(yaml.safe_load_all((DEPLOY / "kubernetes" / "plan.yaml").read_text()))


def _kubernetes(kind):
    return next(document for document in _documents() if document["kind"] == kind)


@pytest.mark.parametrize("document", _documents(), ids=lambda document: document["kind"])
def test_kubernetes_takes_the_manifests(document):
    kubernetes_validate.validate(document, "1.29", strict=True)


def test_kubernetes_runs_two_replicas_with_probes_and_limits():
    spec = _kubernetes("Deployment")["spec"]
    assert spec["replicas"] == 2
    assert _kubernetes("PodDisruptionBudget")["spec"]["minAvailable"] == 1
    for container in spec["template"]["spec"]["containers"]:
        assert "livenessProbe" in container
        assert "memory" in container["resources"]["limits"]
        assert container["securityContext"]["readOnlyRootFilesystem"] is True


def test_kubernetes_sets_what_the_server_takes(tiny_store_dir):
    configured = {str(name): str(value) for name, value in _kubernetes("ConfigMap")["data"].items()}
    check({**configured, "STORE_DIR": str(tiny_store_dir)})


def test_the_alerts_are_right_and_ring_when_they_should():
    folder = DEPLOY / "prometheus"
    assert _ran(tool("promtool"), "check", "rules", str(folder / "alerts.yaml"))[0] == 0
    assert _ran(tool("promtool"), "test", "rules", str(folder / "alerts.test.yaml"))[0] == 0


def test_each_alert_names_a_section_of_the_runbook():
    runbook = (ROOT / "docs" / "runbook.md").read_text(encoding="utf-8")
    text = (DEPLOY / "prometheus" / "alerts.yaml").read_text()
    numbers = re.findall(r"docs/runbook\.md, (\d+)", text)
    assert len(numbers) > 5
    for number in numbers:
        assert re.search(rf"^## {number}\. ", runbook, flags=re.MULTILINE), number


@pytest.mark.skipif(os.geteuid() != 0, reason="logrotate gives the new log to another account")
def test_a_log_that_was_rotated_goes_on(tmp_path):
    rotate = tool("logrotate")
    with Front(tmp_path) as front:
        log = tmp_path / "run" / "access.log"
        # The log names an address that is answered, here from the copy, and no other.
        front.keep("/before", "the copy")
        front.keep("/after", "the copy")
        front.get("/before")
        _until(lambda: "/before" in log.read_text())
        text = (DEPLOY / "logrotate.conf").read_text()
        text = text.replace("/var/log/nginx/plan*.log", str(log)).replace(
            "www-data adm", "root root"
        )
        rules = tmp_path / "rules"
        rules.write_text(text.replace("/run/nginx.pid", str(tmp_path / "run" / "pid")))
        rules.chmod(0o644)
        (tmp_path / "run").chmod(0o755)
        assert _ran(rotate, "-f", "-s", str(tmp_path / "state"), str(rules)) == (0, "")
        _until(lambda: front.get("/after") and "/after" in log.read_text())
        assert "/before" not in log.read_text()
        assert "/before" in Path(f"{log}.1").read_text()


def _until(is_true, seconds=5):
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_the_list_of_packages_names_each_with_its_licence():
    listed = _ran(sys.executable, "-m", "scripts.packages", "licences")[1].splitlines()
    parts = json.loads(_ran(sys.executable, "-m", "scripts.packages", "sbom")[1])["components"]
    locked = re.findall(r"^(\S+)==", (ROOT / "requirements.lock").read_text(), flags=re.MULTILINE)
    assert [line.split()[0] for line in listed] == locked == [part["name"] for part in parts]
    assert sum("not declared" in line for line in listed) < 3


def test_the_lock_of_the_image_has_the_same_versions_each_with_hashes():
    hashed = (ROOT / "requirements-hashed.lock").read_text()
    entries = re.findall(r"^(\S+==\S+) \\\n {4}--hash=sha256:[0-9a-f]{64}", hashed, re.MULTILINE)
    locked = re.findall(r"^\S+==\S+", (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    assert sorted(entries) == sorted(re.sub("[-_.]+(?=.*==)", "-", line).lower() for line in locked)
    assert "--require-hashes -r requirements-hashed.lock" in (ROOT / "Dockerfile").read_text()
