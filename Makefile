# The one way in: `make` lists what can be done. Every target installs what it misses first (scripts/setup.sh).
# Written for GNU make 3.81, which macOS still has.

SHELL := /bin/sh
PORT ?= 8080
# For series with an end: not read by the shell, whose own SECONDS counts from 0 (bash, which is macOS's sh).
SECONDS ?= 60

# In each recipe's own shell, because make 3.81 does not look up programs on a PATH that it exports.
ENV := . scripts/env.sh;
STEP := @printf '\033[1m▸ %s\033[0m\n'

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup setup-build serve dev dist test lint bench long pages kills browsers hosting fuzz clean

help: ## List what can be done (this)
	@printf '한눈: a résumé editor in one static page.\n\n'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

setup: ## Install all that is needed: Rust, Trunk, JavaScript packages, a browser for tests
	@sh scripts/setup.sh

setup-build:
	@sh scripts/setup.sh --no-browser

serve: dist ## Build the page and open it to this machine (PORT=8080)
	@$(ENV) exec node scripts/serve.mjs dist --port $(PORT)

dev: setup-build ## Build without optimising, and again at each change of a file (PORT=8080)
	$(STEP) "한눈 is at http://localhost:$(PORT)/ once the build is done (Ctrl-C stops it)"
	@$(ENV) cargo fetch --locked --quiet && exec trunk serve --port $(PORT)

dist: setup-build ## Build the page to publish into dist/
	$(STEP) "Building the page into dist/"
	@$(ENV) . scripts/small-std.sh; cargo fetch --locked --quiet && trunk --log warn build --release || { \
	  printf '\n✗ The page was not built; the reason stands above. dist/ holds what was built before, if anything.\n' >&2; exit 1; }; \
	rm -f dist/.trunk-lock; node scripts/size.mjs dist

test: setup lint ## Check everything: lint, Rust tests, the page, the page in a browser
	$(STEP) "Testing the Rust code"
	@# A run of all checks must not fail by chance: generated texts are the same each time; make long draws new ones.
	@$(ENV) PROPTEST_RNG_SEED=2021 cargo test --locked --features app
	@$(MAKE) dist
	$(STEP) "Testing the page in a browser"
	@$(ENV) npx playwright test

lint: setup-build ## Check form and common mistakes (rustfmt, clippy), for this machine and for the browser
	$(STEP) "Checking the form of the code"
	@$(ENV) cargo fmt --check || { \
	  printf '\n✗ Some files are not formatted. This mends it: cargo fmt\n' >&2; exit 1; }
	$(STEP) "Comparing docs/rules with the rules"
	@$(ENV) node scripts/rule-docs.mjs --check
	$(STEP) "Looking for mistakes (this machine)"
	@$(ENV) cargo clippy --locked --quiet --all-targets --features app -- -D warnings
	$(STEP) "Looking for mistakes (browser)"
	@$(ENV) cargo clippy --locked --quiet --target wasm32-unknown-unknown --lib --bins --features app -- -D warnings
	$(STEP) "Reading the documentation of the library"
	@$(ENV) RUSTDOCFLAGS="-D warnings" cargo doc --locked --quiet --no-deps --lib

bench: setup ## Measure everything (docs/performance.md says how), and print one table
	$(STEP) "Measuring the analysis"
	@$(ENV) cargo bench --locked --features app
	@$(MAKE) dist
	$(STEP) "Measuring keystrokes"
	@$(ENV) node benches/keystroke.mjs
	$(STEP) "Measuring the start with many documents"
	@$(ENV) node benches/start.mjs
	$(STEP) "Measuring the first load on a slow connection"
	@$(ENV) node benches/load.mjs
	$(STEP) "Measuring what a thousand edits leave in memory"
	@$(ENV) node benches/memory.mjs
	@$(ENV) node benches/report.mjs

long: setup-build ## Test with many more generated texts (CASES=5000)
	$(STEP) "Testing what holds for every text"
	@$(ENV) HANNUN_CASES=$${CASES:-5000} cargo test --locked --features app --test properties

pages: setup dist ## Print every document in every setting and compare it with the preview (HANNUN_FIXTURES=folder)
	$(STEP) "Printing pages"
	@$(ENV) HANNUN_ALL_PAGES=1 npx playwright test pages -g "the PDF has the pages"

kills: setup dist ## Kill a browser again and again after it said "saved" (KILLS=50); write in two tabs at once (SECONDS=60)
	$(STEP) "Killing browsers"
	@$(ENV) HANNUN_KILLS=$${KILLS:-50} npx playwright test faults/killed -g "outlives a killed browser"
	$(STEP) "Writing in two tabs at once"
	@$(ENV) HANNUN_SECONDS=$(SECONDS) npx playwright test faults/at-once

browsers: setup dist ## Try the page in Firefox and WebKit, as far as they are on this machine
	@$(ENV) sh scripts/browsers.sh

hosting: setup dist ## Put the page behind a real nginx, in a sub-folder, and look at it from outside
	$(STEP) "Testing the configurations of hosts"
	@$(ENV) node scripts/hosting.mjs dist

fuzz: setup-build ## Look for texts that break something (SECONDS=60 for each of fuzz/'s targets)
	@$(ENV) HANNUN_SECONDS=$(SECONDS) sh scripts/fuzz.sh

clean: ## Remove what was built (tools and packages stay)
	$(STEP) "Removing target/ and dist/"
	@rm -rf target dist test-results playwright-report
