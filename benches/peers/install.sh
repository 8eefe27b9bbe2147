#!/usr/bin/env bash
# Installs what contas is compared with: fzf and ripgrep from the system, csvlens and skim from crates.io into
# benches/peers/bin.
set -euo pipefail
cd "$(dirname "$0")"
command -v fzf >/dev/null && command -v rg >/dev/null || {
  echo "please install fzf and ripgrep, e.g. apt-get install fzf ripgrep" >&2
  exit 1
}
cargo install --locked --root . csvlens skim
cargo build --release
