#!/usr/bin/env bash
# Make sure that the browser tests have Chromium and its driver, and all tests a Chinese font.
set -euo pipefail

has() { for name in "$@"; do command -v "$name" >/dev/null && return; done; return 1; }

# Without one, Chinese text is drawn as empty boxes of another width.
"$(dirname "$0")/fonts.sh"

missing=()
has chromium chromium-browser google-chrome || missing+=(chromium)
has chromedriver || missing+=(chromium-driver)
[ ${#missing[@]} -eq 0 ] && exit

"$(dirname "$0")/apt-install.sh" "${missing[@]}" || {
    echo "Or leave the browser tests out: make test BROWSER=0" >&2
    exit 1
}
