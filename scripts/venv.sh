#!/usr/bin/env bash
# Make the virtual environment: venv.sh PYTHON FOLDER
set -euo pipefail
python=$1 folder=$2

version=$("$python" -c 'import sys; print("{}.{}".format(*sys.version_info))' 2>/dev/null) || {
    echo "No Python at '$python'. Name a Python 3.11 or later: make PYTHON=python3.11" >&2
    exit 1
}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or later is needed; '$python' is $version. Name another: make PYTHON=python3.11" >&2
    exit 1
}

# Debian ships venv without ensurepip, in a package of its own.
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    "$(dirname "$0")/apt-install.sh" "python$version-venv"

echo "Making $folder with Python $version"
"$python" -m venv --clear "$folder"
