#!/usr/bin/env bash
# Resolve pyproject.toml afresh into the lock files: lock.sh PYTHON
# They hold names and versions only, so that they install from whatever index pip is set up to use;
# requirements-hashed.lock is for those who hold the index to the files that it had here.
# Use the oldest supported Python: releases that have dropped it are then never chosen.
set -euo pipefail
python=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$python" - "$scratch" <<'PY'
import pathlib, sys, tomllib

project = tomllib.loads(pathlib.Path("pyproject.toml").read_text())["project"]
scratch = pathlib.Path(sys.argv[1])
runtime, extra = project["dependencies"], project["optional-dependencies"]
(scratch / "runtime.in").write_text("\n".join(runtime))
(scratch / "import.in").write_text("\n".join(runtime + extra["import"]))
(scratch / "all.in").write_text("\n".join(runtime + extra["import"] + extra["dev"]))
PY

resolve() { # NAME [pip options]: install NAME.in, write what came of it to NAME.txt
    "$python" -m venv "$scratch/$1"
    "$scratch/$1/bin/python" -m pip install -q -r "$scratch/$1.in" "${@:2}"
    "$scratch/$1/bin/python" -m pip freeze | LC_ALL=C sort >"$scratch/$1.txt"
}
# All together first: the runtime packages then have the versions that the tests run with.
resolve all
resolve runtime -c "$scratch/all.txt"
resolve import -c "$scratch/all.txt"

note="# Written by \`make lock\`, which renews it: edit pyproject.toml instead."
{ echo "$note"; cat "$scratch/runtime.txt"; } >requirements.lock
{
    echo "$note"
    echo "-r requirements.lock"
    LC_ALL=C comm -13 "$scratch/runtime.txt" "$scratch/import.txt"
} >requirements-import.lock
{
    echo "$note"
    echo "-r requirements-import.lock"
    LC_ALL=C comm -13 "$scratch/import.txt" "$scratch/all.txt"
} >requirements-dev.lock

# Hashes of the files for every platform, as the index tells them.
"$python" -m pip install -q --target "$scratch/uv" uv
index=${PIP_INDEX_URL:-$("$python" -m pip config get global.index-url 2>/dev/null || true)}
{
    echo "# Written by \`make lock\`, which renews it: the versions of requirements.lock with the hashes of all their files."
    env ${index:+UV_DEFAULT_INDEX="$index"} "$scratch/uv/bin/uv" pip compile --quiet --native-tls --universal \
        --no-deps --generate-hashes --no-header --no-annotate --python "$python" requirements.lock
} >requirements-hashed.lock
