# What a person installs once: everything else the set-up brings itself.

have git || fail "git is missing." "Debian, Ubuntu: apt-get install git" "macOS: xcode-select --install"
have rustup || fail "rustup is missing; it installs the right Rust." "How: https://rustup.rs"
have cc || fail "A C compiler is missing; Rust links programs with it." "Debian, Ubuntu: apt-get install build-essential" "macOS: xcode-select --install"
have node || fail "Node.js is missing; it bundles the editor and runs the browser tests." "How: https://nodejs.org"
have npm || fail "npm is missing; it usually comes with Node.js." "How: https://nodejs.org"

node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major < 20 || (major == 20 && minor < 11) ? 1 : 0)' ||
  fail "Node.js $(node --version) is too old; 20.11 or newer is needed." "How: https://nodejs.org"
