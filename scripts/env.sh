# Sourced: puts this project's own tools on PATH, so that nothing has to be installed system-wide.
HANNUN_CACHE=${HANNUN_CACHE:-$HOME/.cache/hannun}
PATH=$PWD/scripts/tools:$HANNUN_CACHE/tools/bin:$PWD/node_modules/.bin:$PATH
export HANNUN_CACHE PATH

# The published WASM names source files in its panic messages; not where they lie on this machine.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$PWD=hannun"
