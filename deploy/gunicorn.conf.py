"""How gunicorn serves the dashboard; the environment changes what differs between places."""

import os
import resource
import sys
import tempfile
from pathlib import Path
from typing import Any

# gunicorn reads this file before it looks for the app.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from deploy.start import check_or_exit
from web.monitoring.json_log import logging_config

# One clear sentence and exit code 2, before any worker starts.
settings = check_or_exit(os.environ)

# prometheus_client looks for the folder of counts when it is imported.
if settings.monitor_port and "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="plan-metrics-")

from deploy.files_worker import FILES_WORKER  # noqa: E402
from deploy.libraries import load_libraries  # noqa: E402
from deploy.listening import listen, refuse  # noqa: E402
from deploy.monitor import MONITOR  # noqa: E402

wsgi_app = "app:server"
bind = f"{settings.host}:{settings.port}"

worker_class = "deploy.worker.Worker"  # gthread, which refuses in our words
http_parser = "python"
# One more makes files: deploy/files_worker.py.
workers = int(os.environ.get("WEB_CONCURRENCY", "2")) + 1
# Of eight, six may wait for a file: see web/files.py.
threads = 8
# A worker that runs out of open files ends, and loses what it was answering. Half of them are for
# clients, the rest for the store, pipes and a thread's wait for each client.
worker_connections = min(1000, resource.getrlimit(resource.RLIMIT_NOFILE)[0] // 2)
# A DuckDB connection must not cross a fork: each worker imports the app and opens its own.
preload_app = False
# One shared socket path would make two servers on a machine collide.
control_socket_disable = True

# Whose X-Forwarded-Proto counts: nobody's by default, not even this machine's.
forwarded_allow_ips = ",".join(settings.trusted_proxies.split())

# Twice what web/guard/limits.py allows: it answers, in the words and the shape of all errors.
limit_request_line = 8190
timeout = 60
graceful_timeout = 20
keepalive = 5

# gunicorn's own would write addresses of readers and texts of queries: web/monitoring/observe.py.
logconfig_dict = logging_config(
    os.environ.get("ACCESS_LOG", ""), is_json=os.environ.get("LOG_FORMAT") == "json"
)


def on_starting(_server: object) -> None:
    """Open what the workers share before any of them is forked."""
    load_libraries()
    FILES_WORKER.open()
    if settings.monitor_port:
        MONITOR.open(settings.monitor_host, settings.monitor_port)


def when_ready(arbiter: object) -> None:
    """Nobody waits for workers that load: deploy/listening.py."""
    refuse(arbiter)


def on_reload(arbiter: object) -> None:
    """New workers take the places of all."""
    FILES_WORKER.reloaded(arbiter)


def pre_fork(arbiter: object, worker: object) -> None:
    """One of them makes files."""
    FILES_WORKER.choose(arbiter, worker)


def post_fork(_arbiter: object, worker: object) -> None:
    """It listens where the others ask it."""
    FILES_WORKER.begin(worker)


def post_worker_init(worker: Any) -> None:
    """Tell the app, answer clients and the monitor from each worker, and draw ahead in one."""
    from app import app
    from web.kept.ahead import Ahead

    FILES_WORKER.tell(worker)
    MONITOR.serve(settings)
    if not worker.makes_files:
        if settings.draw_ahead:
            Ahead(app, rest=0).draw_first()
        listen(worker)
    elif settings.draw_ahead:
        worker.ahead = Ahead(app)
        worker.ahead.start()


def worker_exit(_server: object, worker: Any) -> None:
    """End after the page in hand."""
    if hasattr(worker, "ahead"):
        worker.ahead.stop()


def child_exit(_server: object, worker: Any) -> None:
    """Take a worker that ended out of the counts."""
    MONITOR.worker_ended(worker.pid)


def on_exit(_server: object) -> None:
    """Remove the counts."""
    MONITOR.close()
