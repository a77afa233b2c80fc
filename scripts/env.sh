# Sourced: puts this project's own tools on PATH, so that nothing has to be installed system-wide.
HANNUN_CACHE=${HANNUN_CACHE:-$HOME/.cache/hannun}
PATH=$PWD/scripts/tools:$HANNUN_CACHE/tools/bin:$PWD/node_modules/.bin:$PATH
export HANNUN_CACHE PATH

# The published WASM names source files in its panic messages; not where they lie on this machine.
# Calls of the smallest functions are put in place, more of them (10) than opt-level z does (5): the analysis is a tenth
# faster by it, and the page not larger.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo --remap-path-prefix=$PWD=hannun -Cllvm-args=-inline-threshold=10"
