#!/usr/bin/env bash
# Compares how many golden cases each host has run: a runner that runs nothing exits 0.
#
#   scripts/cases.sh host wasm-node …    the suites whose output stands in target/cases-<name>.log
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

counts() { # prints `212 eligibility cases, 43 deadline cases, …` from one log
  grep -oE '[0-9]+ (eligibility cases|deadline cases|procedure cases|dispute cases|service cases|amount cases|refused inputs)' "target/cases-$1.log" | sort -u | paste -sd, - | sed 's/,/, /g'
}

first=
for host in "$@"; do
  found=$(counts "$host") || found=
  printf '%-14s %s\n' "$host" "${found:-none}"
  first=${first:-$found}
  if [[ -z $found || $found != "$first" ]]; then
    echo "cases: $host has run other cases than $1" >&2
    exit 1
  fi
done
