# Thin: each target names the command that does the work. `make` alone lists the targets.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# The steps of `test` run in the order written, also under -j; cargo is parallel by itself.
.NOTPARALLEL:

ifdef CI
export CARGO_TERM_COLOR := never
endif
export npm_config_update_notifier := false

WASM_TARGET := wasm32-unknown-unknown
WASM := target/$(WASM_TARGET)/release/telecom_service_rules.wasm
WASM_TEST := cargo test --target-dir target --target $(WASM_TARGET) --no-default-features --features js,texts --test wasm -- --nocapture
XTASK := xtask/target/debug/xtask
BINDGEN := target/bindgen/telecom_bg.wasm
PACKAGE := target/package.stamp

RUST_SOURCES := Cargo.toml rust-toolchain.toml $(wildcard Cargo.lock) $(shell find src -type f 2>/dev/null)
PACKAGE_SOURCES := $(wildcard package.json package-lock.json) \
	$(shell find pkg -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)

# Cargo splits this on spaces and resolves the first word from this folder.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER := $(XTASK) test-runner
# The runner gives a page 20 seconds by default; a browser's first start on a busy machine can take longer.
export WASM_BINDGEN_TEST_TIMEOUT ?= 120

# Keeps what a suite prints, for `test-cases` to count in.
kept = 2>&1 | tee target/cases-$(1).log

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-18s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: demo
demo: build ## answer a question in Node, then serve the page on PORT (8080)
	node examples/demo.mjs
	exec npm run serve --workspace www -- --host 127.0.0.1 --port "$${PORT:-8080}" --strictPort

.PHONY: test
test: setup check test-host test-wasm-node test-wasm-browser test-types test-js test-page test-examples test-cases ## everything a change must pass

.PHONY: setup
setup: ## install what is missing: Rust, npm packages, browser
	@scripts/setup.sh

.PHONY: tools
tools:
	@scripts/setup.sh rust
	@scripts/setup.sh node

.PHONY: build
build: tools $(PACKAGE) ## build the npm package into pkg/dist

$(PACKAGE): $(BINDGEN) $(PACKAGE_SOURCES) $(if $(wildcard pkg/dist/*),,FORCE)
	npm run build --workspace pkg
	@touch $@

$(BINDGEN): $(RUST_SOURCES) $(XTASK)
	cargo build --release --target-dir target --target $(WASM_TARGET) --lib --no-default-features --features js
	$(XTASK) bindgen --target web --out-dir $(@D) --out-name telecom $(WASM)
	@touch $@

$(XTASK): xtask/Cargo.toml xtask/Cargo.lock xtask/src/main.rs rust-toolchain.toml
	cargo build --locked --manifest-path xtask/Cargo.toml --target-dir xtask/target
	@touch $@

.PHONY: FORCE
FORCE:

.PHONY: generate
generate: ## rewrite the files made from the rule tables
	cargo run --quiet -p telecom-codegen

.PHONY: check
check: tools test-types ## formatting, lints, documentation and types
	cargo fmt --all --check
	cargo fmt --check --manifest-path xtask/Cargo.toml
	cargo clippy --workspace --all-targets --all-features -- -D warnings
	cargo clippy --workspace --lib --bins --no-default-features -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc --workspace --no-deps --all-features
	npm run format:check

.PHONY: test-host
test-host: ## the Rust tests on this machine
	@mkdir -p target
	cargo test --quiet --workspace
	cargo test --quiet --test golden -- --nocapture $(call kept,host)

.PHONY: test-long
test-long: build ## 100,000 random profiles, each gets a report; a million rows in 200 MB (minutes)
	PROFILE_CASES=100000 cargo test --test profile_mutation
	node pkg/test/long/batch-million.mjs

.PHONY: test-wasm-node
test-wasm-node: $(XTASK) ## the wasm tests in Node (not --quiet: the runner refuses it)
	$(WASM_TEST) $(call kept,wasm-node)

.PHONY: test-wasm-browser
test-wasm-browser: $(XTASK) ## the wasm tests in headless Chromium
	@command -v chromedriver >/dev/null || { echo 'chromedriver is missing; run: make setup' >&2; exit 1; }
	WASM_BINDGEN_USE_BROWSER=1 CHROMEDRIVER="$$(command -v chromedriver)" $(WASM_TEST) $(call kept,wasm-chromium)

.PHONY: test-types
test-types: build ## compile the generated types with strict TypeScript
	npm run typecheck

.PHONY: test-js
test-js: build ## the package's tests in Node
	npm test --workspace pkg $(call kept,package)

.PHONY: test-page
test-page: build ## the page's tests in headless Chromium
	npm test --workspace www

.PHONY: test-page-all
test-page-all: build ## every screen in every language, size and colour, in the whole browser (half an hour)
	THOROUGH=1 CHROMIUM=/usr/bin/chromium npm test --workspace www

.PHONY: test-examples
test-examples: build ## the examples: back ends, scheduler, and two pages in headless Chromium
	@SECONDS=0; npm test --workspace examples; echo "examples: $$SECONDS s"

.PHONY: test-packaging
test-packaging: build ## the packed package in every host: Node, browser, bundlers, Deno, Bun (UPDATE=1: docs/hosts.md)
	@scripts/setup.sh node tests/packaging
	@scripts/setup.sh browser
	UPDATE=$(UPDATE) npm test --silent --prefix tests/packaging

.PHONY: test-cases
test-cases: ## every host has run as many golden cases
	@scripts/cases.sh host wasm-node wasm-chromium package

.PHONY: bench
bench: build ## time the rules in Rust and through the package
	cargo bench --locked --manifest-path benches/native/Cargo.toml --target-dir target
	npm run bench

.PHONY: bench-page
bench-page: build ## how soon a visitor sees a first decision, on a processor four times slower
	npm run build --workspace www -- --logLevel warn
	node benches/page.mjs

.PHONY: bench-peers
bench-peers: build ## the same rules in other rule engines: proven equal, then timed (5 minutes)
	@scripts/setup.sh node benches/engines
	node benches/engines/bench.mjs

.PHONY: screenshots
screenshots: build ## pictures of the page into target/screenshots
	npm run screenshots --workspace www

.PHONY: clean
clean: ## remove what was built; keeps xtask/target and node_modules
	rm -rf target pkg/dist www/dist benches/engines/dist
