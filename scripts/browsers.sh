#!/bin/sh
# What everybody does, in Firefox and WebKit (tests/browsers). The browsers are taken as they are on this machine; the driver of
# Firefox is compiled once into the cache.
set -eu
. scripts/setup/say.sh
version=0.36.0

if ! geckodriver --version 2>/dev/null | grep -q "^geckodriver $version"; then
  say "Compiling geckodriver $version (once; takes some minutes)"
  cargo install --locked --quiet --root "$HANNUN_CACHE/tools" --version "=$version" geckodriver ||
    fail "geckodriver could not be compiled." "The reason stands above. Firefox stays untested without it."
fi

say "Testing in Firefox and WebKit, as far as they are here (Debian: firefox-esr; webkit2gtk-driver and xvfb)"
node --test --test-reporter=spec tests/browsers/
