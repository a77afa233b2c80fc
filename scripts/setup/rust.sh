# The Rust that rust-toolchain.toml names. Asked for by name, because rustup's automatic installation may be off.

channel=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
target=wasm32-unknown-unknown

rust_is_there() {
  installed=$(RUSTUP_TOOLCHAIN=$channel rustup component list --installed 2>/dev/null) || return 1
  case $installed in *clippy*rust-std-$target*rustfmt*) ;; *) return 1 ;; esac
}

if ! rust_is_there; then
  say "Installing Rust $channel with the $target target"
  rustup toolchain install "$channel" --profile minimal --component rustfmt,clippy --target "$target" ||
    fail "Rust $channel could not be installed." "Check the network, then run make setup again."
fi
