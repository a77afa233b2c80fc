#!/bin/sh
# Installs what the project needs and this machine lacks. Safe to repeat; says nothing when all is there.
set -eu
cd "$(dirname "$0")/.."
. scripts/env.sh
. scripts/setup/say.sh

. scripts/setup/basics.sh
. scripts/setup/rust.sh
. scripts/setup/tools.sh
. scripts/setup/node.sh
# A page can be built without a browser; only tests and measurements need one.
[ "${1:-}" = --no-browser ] || . scripts/setup/browser.sh
