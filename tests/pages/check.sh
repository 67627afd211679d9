#!/usr/bin/env bash
# Holds the rendered pages against tools of others: cmark-gfm (GitHub's reader of Markdown), markdownlint and Mermaid.
#
#   tests/pages/check.sh [PROGRAM]     PROGRAM: tuiplans as it was published; without one it is published here.
#
# The sample plans and the demo repository are rendered for the public, partners and those who see everything. Needs Node 20, the .NET SDK,
# and cmark-gfm (Debian: apt-get install cmark-gfm). Packages of npm are kept in a temporary folder (TUIPLANS_NPM names one to keep), never
# in the repository. Prints counts, and exits 1 on any finding.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

program=${1:-}
if [ -z "$program" ]; then
  dotnet publish "$top/src/TuiPlans" -c Release --self-contained false --use-current-runtime -o "$work/program" -v quiet
  program="$work/program/tuiplans"
fi
command -v cmark-gfm >/dev/null || { echo "cmark-gfm is not installed. On Debian: apt-get install cmark-gfm"; exit 1; }

echo "== render"
day=2026-11-26
"$program" --today "$day" demo --seed 1 --dir "$work/demo" >/dev/null 2>&1
for audience in public partners restricted; do
  "$program" -C "$top" --today 2012-08-30 render --for "$audience" --out "$work/pages/samples-$audience" 2>&1 >/dev/null | tail -n 1
  "$program" -C "$work/demo" --today "$day" render --for "$audience" --out "$work/pages/demo-$audience" 2>&1 >/dev/null | tail -n 1
done

echo "== cmark-gfm and Markdig"
# The test that compares the two reads this folder too.
# It writes pages of generated plans, whose texts are hostile, for Mermaid.
if TUIPLANS_PAGES="$work/pages" TUIPLANS_PAGES_OUT="$work/hostile" dotnet test "$top/tests/TuiPlans.Tests" ${TUIPLANS_BUILT:+--no-build} --filter "FullyQualifiedName~PageStructureTests" --logger "console;verbosity=detailed" > "$work/structure.txt" 2>&1; then
  grep -o "[0-9]* pages, [0-9]* pieces, seen alike" "$work/structure.txt" || { echo "The comparison was skipped:"; tail -n 20 "$work/structure.txt"; failed=1; }
else
  grep -v "^$" "$work/structure.txt" | head -n 60
  failed=1
fi

echo "== npm"
npm=${TUIPLANS_NPM:-$work/npm}
mkdir -p "$npm"
if [ ! -d "$npm/node_modules/mermaid" ]; then
  (cd "$npm" && npm init -y >/dev/null && npm install --no-audit --no-fund --silent markdownlint-cli2@0 mermaid@11 jsdom@26)
fi

echo "== markdownlint"
if "$npm/node_modules/.bin/markdownlint-cli2" --config "$here/.markdownlint.jsonc" "$work/pages/**/*.md" > "$work/lint.txt" 2>&1; then
  grep -E "^(Linting|Summary)" "$work/lint.txt"
else
  grep -E "^(Linting|Summary)" "$work/lint.txt" || true
  grep -oE "MD[0-9]+/[a-z-]+" "$work/lint.txt" | sort | uniq -c | sort -rn
  grep -E "MD[0-9]+/" "$work/lint.txt" | head -n 20
  failed=1
fi

echo "== Mermaid"
cp "$here/mermaid.mjs" "$npm/check-mermaid.mjs"
for folder in "$work/pages" "$work/hostile"; do
  node "$npm/check-mermaid.mjs" "$folder" || failed=1
done

echo "== counts"
count() { grep -rhoE --include='*.md' -- "$1" "$work/pages" | wc -l; }
echo "$(find "$work/pages" -name '*.md' | wc -l) pages, $(count '^\| ?-{3,}') tables, $(count '\]\([^)]+\)') links, $(count '^```mermaid') charts"
[ "$failed" -eq 0 ] && echo "Nothing was found." || echo "Something was found; see above."
exit "$failed"
