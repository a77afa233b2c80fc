#!/bin/sh
# Runs each target of fuzz/ for SECONDS, beginning with all fixtures. The sanitizer needs unstable options of this one,
# pinned Rust, which RUSTC_BOOTSTRAP allows.
set -eu
. scripts/setup/say.sh
seconds=${SECONDS_PER_TARGET:-60}

export CARGO_FUZZ_ROOT=fuzz
cargo fuzz --version >/dev/null 2>&1 || {
  say "Compiling cargo-fuzz (once; takes some minutes)"
  cargo install --locked --root "$HANNUN_CACHE/tools" cargo-fuzz --version 0.13.1 ||
    fail "cargo-fuzz could not be compiled." "The reason stands above. It needs Linux or macOS and a C++ compiler."
}
node fuzz/seed.mjs
