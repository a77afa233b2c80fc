# How the set-up talks: one line for each thing it does, and a way out for each thing it cannot do.

say() {
  printf '\033[1m▸ %s\033[0m\n' "$1"
}

fail() {
  printf '\n✗ %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

have() {
  command -v "$1" >/dev/null 2>&1
}
