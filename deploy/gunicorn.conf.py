"""How gunicorn serves the dashboard; the environment changes what differs between places."""

import os
import sys
from pathlib import Path

# gunicorn reads this file before it looks for the app.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from deploy.start import check_or_exit

# One clear sentence and exit code 2, before any worker starts.
check_or_exit(os.environ)

wsgi_app = "app:server"
bind = f"{os.environ.get('HOST', '127.0.0.1')}:{os.environ.get('PORT', '8050')}"

worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# Of eight, seven may be busy with files or wait for one: see web/files.py.
threads = 8
# A DuckDB connection must not cross a fork: each worker imports the app and opens its own.
preload_app = False
# One shared socket path would make two servers on a machine collide.
control_socket_disable = True

# Twice what web/limits.py allows, so that it answers, in the words and the shape of all errors.
limit_request_line = 8190
timeout = 60
graceful_timeout = 20
keepalive = 5

accesslog = os.environ.get("ACCESS_LOG")  # a file, or "-" for standard output; unset is off
