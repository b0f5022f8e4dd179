#!/usr/bin/env bash
# Fetch the small plotly.js (bars and lines, a quarter of the stock script): plotly.sh PIP FOLDER
# Without it everything works: Dash then serves its own, larger script.
set -euo pipefail
pip=$1 folder=$2
release=plotly.js-basic-dist-min@4.1.1

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if "$(dirname "$0")/npm-pack.sh" "$pip" "$release" "$scratch" >/dev/null 2>&1; then
    mkdir -p "$folder"
    cp "$scratch/package/plotly-basic.min.js" "$scratch/package/LICENSE" "$folder/"
else
    echo "The small plotly.js could not be fetched; the larger stock script is used instead."
fi
