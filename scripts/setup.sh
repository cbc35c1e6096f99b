#!/usr/bin/env bash
# Installs what the Makefile needs and is not there yet; does nothing, quickly, when all of it is there.
#
#   scripts/setup.sh                    rust, node and browser
#   scripts/setup.sh rust               the toolchain rust-toolchain.toml names, with its wasm target
#   scripts/setup.sh node [folder…]     npm packages of these folders; default: the top-level workspace
#   scripts/setup.sh browser            Chromium, the same without a window, its driver, and a Chinese font
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf 'setup: %s\n' "$*"; }
stop() {
  printf 'setup: %s\n' "$@" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

setup_rust() {
  local channel target=wasm32-unknown-unknown sysroot
  channel=$(sed -n 's/^channel = "\(.*\)"$/\1/p' rust-toolchain.toml)
  have rustc || have rustup || stop "Rust $channel is missing; install rustup from https://rustup.rs and run this again"

  # RUSTUP_AUTO_INSTALL=0: asking for the version must not start a download.
  if ! RUSTUP_AUTO_INSTALL=0 rustc --version 2>/dev/null | grep -q "^rustc ${channel//./\\.} "; then
    have rustup || stop "Rust $channel is needed, and there is no rustup to install it with"
    say "installing Rust $channel"
    rustup toolchain install "$channel" --profile minimal --no-self-update
  fi

  sysroot=$(rustc --print sysroot)
  if [[ ! -d $sysroot/lib/rustlib/$target/lib ]]; then
    have rustup || stop "the Rust target $target is missing, and there is no rustup to add it with"
    say "adding the target $target"
    rustup target add "$target" --toolchain "$channel"
  fi
  if [[ ! -x $sysroot/bin/rustfmt || ! -x $sysroot/bin/cargo-clippy ]]; then
    have rustup || stop "rustfmt or clippy is missing, and there is no rustup to add it with"
    say "adding rustfmt and clippy"
    rustup component add rustfmt clippy --toolchain "$channel"
  fi
}

setup_node() {
  local major folder
  have node && have npm || stop "Node.js 20 or newer with npm is missing"
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 20)) || stop "Node.js 20 or newer is needed, and this is $(node --version)"

  for folder in "${@:-.}"; do
    [[ -f $folder/package-lock.json ]] || stop "$folder/package-lock.json is missing; run \`npm install\` there once and keep the file"
    # npm writes this file last; it is missing after an install that was cut short.
    if [[ ! -f $folder/node_modules/.package-lock.json || $folder/package-lock.json -nt $folder/node_modules/.package-lock.json ]]; then
      say "installing npm packages in $folder"
      npm ci --no-audit --no-fund --prefix "$folder"
    fi
  done
}

setup_browser() {
  local missing=()
  # Of one source and one version: a part that is missing brings the others to its own.
  if ! have chromium || ! have chromium-headless-shell || ! have chromedriver; then
    missing+=(chromium chromium-headless-shell chromium-driver)
  fi
  [[ -n $(fc-list :lang=zh family 2>/dev/null) ]] || missing+=(fonts-noto-cjk)
  ((${#missing[@]})) || return 0

  have apt-get || stop "missing: ${missing[*]} (Debian's package names); install them with this system's package manager"
  ((EUID == 0)) || stop "missing: ${missing[*]}" \
    "as root, run: apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  # Debian splits the font finder from the fonts; without it the next run could not tell that they are there.
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" fontconfig
}

case ${1:-all} in
  all)
    setup_rust
    setup_node
    setup_browser
    ;;
  rust) setup_rust ;;
  node) setup_node "${@:2}" ;;
  browser) setup_browser ;;
  *) stop "unknown part \`$1\`; use rust, node, browser, or nothing for all three" ;;
esac
