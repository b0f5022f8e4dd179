#!/usr/bin/env bash
# Fetch axe-core, which the tests hold every page against: axe.sh PIP FOLDER
set -euo pipefail
pip=$1 folder=$2
release=axe-core@4.14.1

[ -f "$folder/axe.min.js" ] && exit
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$(dirname "$0")/npm-pack.sh" "$pip" "$release" "$scratch" >/dev/null
mkdir -p "$folder"
cp "$scratch/package/axe.min.js" "$folder/"
