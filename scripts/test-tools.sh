#!/usr/bin/env bash
# Make sure that the tests have all they run: nothing is skipped for want of a tool.
# With --no-browser, what needs Chromium is left out.
set -euo pipefail
here=$(dirname "$0")

has() {
    for name in "$@"; do PATH=$PATH:/usr/sbin:/sbin command -v "$name" >/dev/null && return; done
    return 1
}

# Without one, Chinese text is drawn as empty boxes of another width.
"$here/fonts.sh"

missing=()
if [ "${1:-}" != --no-browser ]; then
    has chromium chromium-browser google-chrome || missing+=(chromium)
    has chromedriver || missing+=(chromium-driver)
fi
has pdftotext || missing+=(poppler-utils)
for part in impress writer calc; do
    # The programs alone, without a desktop.
    dpkg -s "libreoffice-$part-nogui" >/dev/null 2>&1 || dpkg -s "libreoffice-$part" >/dev/null 2>&1 ||
        missing+=("libreoffice-$part-nogui")
done
has nginx || missing+=(nginx-light)
has openssl || missing+=(openssl)
has promtool || missing+=(prometheus)
has logrotate || missing+=(logrotate)
[ ${#missing[@]} -eq 0 ] && exit

"$here/apt-install.sh" "${missing[@]}" || {
    echo "Or leave the browser tests out: make test BROWSER=0" >&2
    exit 1
}
