# The packages of package-lock.json, again only when the lock file is newer than what was installed from it.

if [ -z "$(find node_modules/.package-lock.json -newer package-lock.json 2>/dev/null)" ]; then
  say "Installing the JavaScript packages"
  npm ci --no-fund --no-audit || fail "npm ci failed." "Check the network, then run make setup again."
  touch node_modules/.package-lock.json
fi
