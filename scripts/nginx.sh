#!/usr/bin/env bash
# Make sure that the tests of the front have nginx, and of the other files of deploy/ their tools.
set -euo pipefail

has() { PATH=$PATH:/usr/sbin:/sbin command -v "$1" >/dev/null; }

missing=()
has nginx || missing+=(nginx-light)
has openssl || missing+=(openssl)
[ ${#missing[@]} -eq 0 ] && exit

"$(dirname "$0")/apt-install.sh" "${missing[@]}"
