#!/usr/bin/env bash
# Say what Lighthouse finds on each page, as a desktop and as a phone: lighthouse.sh ADDRESS
set -euo pipefail
address=$1
release=lighthouse@12.8.2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
say='const report = JSON.parse(require("fs").readFileSync(process.argv[1]));
  const scores = Object.values(report.categories).map(one => `${one.id} ${Math.round(one.score * 100)}`);
  const failed = Object.values(report.categories).flatMap(one => one.auditRefs)
    .filter(ref => ref.weight && report.audits[ref.id].score === 0).map(ref => ref.id);
  console.log([...process.argv.slice(2), ...scores, ...failed].join(" "))'

# One page of each kind, and every district.
pages=$(curl -fsS "$address/sitemap.xml" | grep -o '<loc>[^<]*' | sed 's#<loc>[a-z]*://[^/]*##; s#&amp;#\&#g' |
    awk -F/ '!/[?]/ && ($2 == "district" || !seen[$2]++)')
for page in $pages /search?q=gdp /wall; do
    for form in desktop mobile; do
        [ $form = desktop ] && preset=--preset=desktop || preset=
        # Without an answer its scores are 0.
        npx --yes "$release" "$address$page" $preset --quiet --output=json --output-path="$scratch/page.json" \
            --only-categories=accessibility,seo --chrome-flags="--headless=new --no-sandbox" 2>/dev/null
        node -e "$say" "$scratch/page.json" "$page" $form
    done
done
