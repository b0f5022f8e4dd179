#!/usr/bin/env bash
# Install Debian packages where that is allowed; otherwise tell the person the command, and fail.
set -euo pipefail

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi

if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
    echo "Please install what is missing, then repeat: sudo apt-get install $*" >&2
    exit 1
fi

echo "Installing $* ..."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" >>"$log" 2>&1; }
# A half-failed update may still leave usable lists: let the install decide.
apt update || true
apt install -y --no-install-recommends "$@" || {
    tail -n 20 "$log" >&2
    echo "Could not install by apt-get: $*" >&2
    exit 1
}
