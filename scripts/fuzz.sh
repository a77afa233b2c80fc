#!/bin/sh
# Runs each target of fuzz/ for HANNUN_SECONDS, beginning with all fixtures. Libfuzzer's marks in the code need unstable options
# of this one, pinned Rust, which RUSTC_BOOTSTRAP allows; no nightly is installed.
set -eu
. scripts/setup/say.sh
version=0.13.2

if ! cargo fuzz --version 2>/dev/null | grep -q " $version\$"; then
  say "Compiling cargo-fuzz $version (once; takes some minutes)"
  cargo install --locked --quiet --root "$HANNUN_CACHE/tools" --version "=$version" cargo-fuzz ||
    fail "cargo-fuzz could not be compiled." "The reason stands above. It needs a C++ compiler and a network."
fi

node fuzz/seed.mjs
export RUSTC_BOOTSTRAP=1
for target in ${TARGETS:-markup resume hints link json}; do
  say "Fuzzing $target for $HANNUN_SECONDS s"
  # Without the sanitizer of addresses: there is no unsafe code to watch, and it halves the speed.
  cargo fuzz run --sanitizer none "$target" -- -max_total_time="$HANNUN_SECONDS" -timeout=10 -max_len=65536 -verbosity=0 -print_final_stats=1 ||
    fail "$target found something; it lies in fuzz/artifacts/$target." "CONTRIBUTING.md says what to do with it."
done
