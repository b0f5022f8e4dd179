#!/usr/bin/env bash
# Compare the packages with the database of known weaknesses: audit.sh "PIP INSTALL" PYTHON
# Where the tool or the database cannot be had, that is said, and nothing is claimed.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if ! $1 --target "$scratch" pip-audit >"$scratch.log" 2>&1; then
    echo "Nothing was audited: pip-audit cannot be installed here."
    exit 0
fi
status=0
PYTHONPATH=$scratch "$2" -m pip_audit --disable-pip --no-deps --progress-spinner off \
    -r requirements.lock >"$scratch/said" 2>&1 || status=$?
if [ "$status" -ne 0 ] && ! grep -q "^Found [0-9]* known" "$scratch/said"; then
    echo "Nothing was audited: the database cannot be reached from here."
    tail -n 1 "$scratch/said" | cut -c1-200
    exit 0
fi
packages=$(grep -c '==' requirements.lock)
unknown=$(grep -c 'could not be audited' "$scratch/said" || true)
if [ "$unknown" -ge "$packages" ]; then
    echo "Nothing was audited: the database that can be reached from here knows none of the $packages packages."
    exit 0
fi
cat "$scratch/said"
exit "$status"
