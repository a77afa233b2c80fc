# A Chromium for the tests and measurements: yours if there is one, else the system's package, else Playwright's.

if ! node scripts/browser.mjs >/dev/null 2>&1; then
  if [ -n "${HANNUN_CHROMIUM:-}" ]; then
    fail "HANNUN_CHROMIUM names $HANNUN_CHROMIUM, and no program is there." "Correct it, or unset it."
  elif [ "$(id -u)" = 0 ] && have apt-get; then
    say "Installing Chromium and Korean fonts with apt-get"
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q chromium fonts-noto-cjk; } ||
      fail "Chromium could not be installed." "Install a Chrome or Chromium and name it: HANNUN_CHROMIUM=/path/to/it"
  else
    say "Downloading Chromium for the tests (Playwright's own, kept in its cache)"
    npx playwright install chromium ||
      fail "Chromium could not be downloaded." "Install a Chrome or Chromium and name it: HANNUN_CHROMIUM=/path/to/it"
  fi
fi
