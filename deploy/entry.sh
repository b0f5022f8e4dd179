#!/bin/sh
# How the container starts: builds the release of its curated files beside those it finds, serves.
set -eu
cd "$(dirname "$0")/.."
# A fault in the curated files, or a full disk, must not keep from readers what is there.
python -m data.build || echo "The release of this image was not built; those that are kept are served." >&2
exec python -m gunicorn --config deploy/gunicorn.conf.py
