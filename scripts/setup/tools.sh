# Trunk, and the wasm-bindgen that fits Cargo.lock to the digit: with any other version Trunk refuses to build.
# wasm-split-cli cuts the linked WASM in two (scripts/tools/wasm-bindgen).
# They go into a folder of their own, outside target/, so that cleaning does not throw those minutes away.

trunk_version=0.22.1
[ -f Cargo.lock ] || fail "Cargo.lock is missing; it belongs to the repository." "git checkout Cargo.lock"
split_version=0.2.4
bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)

# install_tool PACKAGE PROGRAM VERSION [FEATURES]
install_tool() {
  # Cargo's own list, because not every program says its version.
  if [ -x "$HANNUN_CACHE/tools/bin/$2" ] && grep -q "^\"$1 $3 " "$HANNUN_CACHE/tools/.crates.toml" 2>/dev/null; then return; fi
  if [ -z "${4:-}" ] && have cargo-binstall && cargo binstall --no-confirm --root "$HANNUN_CACHE/tools" "$1@$3"; then return; fi
  say "Compiling $1 $3 (once; takes some minutes)"
  # A target folder that stays until it worked lets an interrupted compilation go on where it was.
  CARGO_TARGET_DIR=$HANNUN_CACHE/build \
    cargo install --locked --root "$HANNUN_CACHE/tools" --version "=$3" ${4:+--features "$4"} "$1" ||
    fail "$1 $3 could not be compiled." "The reason stands above. With a C compiler and a network, run make setup again."
  rm -rf "$HANNUN_CACHE/build"
}

install_tool wasm-bindgen-cli wasm-bindgen "$bindgen_version"
install_tool wasm_split_cli_support wasm-split-cli "$split_version" build-binary
install_tool trunk trunk "$trunk_version"
