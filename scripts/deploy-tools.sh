#!/usr/bin/env bash
# Make sure that the tests of deploy/ have the tools its files are for: nginx, promtool, logrotate.
set -euo pipefail

has() { PATH=$PATH:/usr/sbin:/sbin command -v "$1" >/dev/null; }

missing=()
has nginx || missing+=(nginx-light)
has openssl || missing+=(openssl)
has promtool || missing+=(prometheus)
has logrotate || missing+=(logrotate)
[ ${#missing[@]} -eq 0 ] && exit

"$(dirname "$0")/apt-install.sh" "${missing[@]}"
