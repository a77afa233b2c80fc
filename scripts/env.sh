# Sourced: puts this project's own tools on PATH, so that nothing has to be installed system-wide.
HANNUN_CACHE=${HANNUN_CACHE:-$HOME/.cache/hannun}
PATH=$HANNUN_CACHE/tools/bin:$PWD/node_modules/.bin:$PATH
export HANNUN_CACHE PATH
