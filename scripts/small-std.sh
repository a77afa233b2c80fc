# Sourced by the build of the page: the standard library is compiled anew, for size and without messages of panics,
# which saves 26 KB (brotli) of the first load. That needs unstable options of this one, pinned Rust, which
# RUSTC_BOOTSTRAP allows, and the library's source; where it is missing, the page becomes larger and nothing else.
if [ -f "$(rustc --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml" ]; then
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS -Zunstable-options -Cpanic=immediate-abort"
fi
