# The Rust that rust-toolchain.toml names. Asked for by name, because rustup's automatic installation may be off.

channel=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
target=wasm32-unknown-unknown

rust_is_there() {
  installed=$(RUSTUP_TOOLCHAIN=$channel rustup component list --installed 2>/dev/null) || return 1
  case $installed in *clippy*rust-std-$target*rustfmt*) ;; *) return 1 ;; esac
}

# For the smaller page (scripts/small-std.sh). Not everywhere to be had, and never required.
std_source_is_there() {
  [ -d "$(RUSTUP_TOOLCHAIN=$channel rustc --print sysroot)/lib/rustlib/src/rust/library/std" ]
}

if ! rust_is_there; then
  say "Installing Rust $channel with the $target target"
  rustup toolchain install "$channel" --profile minimal --component rustfmt,clippy --target "$target" ||
    fail "Rust $channel could not be installed." "Check the network, then run make setup again."
fi

if ! std_source_is_there; then
  say "Fetching the source of the standard library"
  rustup component add rust-src --toolchain "$channel" || say "It can't be had: the page will be some KB larger"
fi
