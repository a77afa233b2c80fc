# Sourced by the build of the page: the standard library is compiled anew, for size and without messages of panics,
# which saves 26 KB (brotli) of the first load. That needs unstable options of this one, pinned Rust, which
# RUSTC_BOOTSTRAP allows, the library's source, and the crates that it consists of, fetched here because the build itself
# asks no network. Where something is missing, the page becomes larger and nothing else; HANNUN_SMALL_STD tells which it is.
library=$(rustc --print sysroot)/lib/rustlib/src/rust/library
if [ -f "$library/std/Cargo.toml" ] && RUSTC_BOOTSTRAP=1 cargo fetch --locked --quiet --manifest-path "$library/Cargo.toml"; then
  export HANNUN_SMALL_STD=1
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS -Zunstable-options -Cpanic=immediate-abort"
fi
