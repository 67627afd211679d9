#!/bin/sh
# Looks at the site of the demo, and at that of a plan full of attack texts, in headless Chromium: axe, requests, widths, tables, print.
#   tests/site/check.sh [PICTURES]
# TUIPLANS names the program; where it is not set, it is built. Needs Node.js and npm; installs Debian's chromium where it is missing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
pictures=${1:-${TMPDIR:-/tmp}/tuiplans-site-pictures}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$pictures"

command -v chromium >/dev/null || { apt-get update -qq && apt-get install -y -qq chromium >/dev/null; }
cp "$here/package.json" "$here"/*.mjs "$work/"
(cd "$work" && npm install --no-audit --no-fund --silent)

if [ -z "${TUIPLANS:-}" ]; then
    dotnet build "$top/src/TuiPlans" -v q -o "$work/program" >/dev/null
    TUIPLANS="$work/program/tuiplans"
fi

echo "The demo, seed 7, on 1 September 2026:"
"$TUIPLANS" demo --seed 7 --today 2026-09-01 --plain --dir "$work/demo" >/dev/null </dev/null
"$TUIPLANS" -C "$work/demo" --today 2026-09-01 render --html --for partners --out "$work/site" >/dev/null
node "$work/check.mjs" "$work/site" "$pictures" demo- && demo=0 || demo=1

echo "A plan of attack texts:"
node "$work/attack.mjs" "$top/tests/TuiPlans.Tests/Papers/Html/attacks.json" "$work/attacked/plans"
git -C "$work/attacked" init -q
"$TUIPLANS" -C "$work/attacked" --today 2012-08-30 render --html --for partners --out "$work/attacked-site" >/dev/null
node "$work/check.mjs" "$work/attacked-site" "$pictures" attack- && attack=0 || attack=1

echo "Pictures are in $pictures."
exit $((demo + attack))
