# The commands of the project; each is a small script in scripts/. (GNU make 3.81, which macOS has, will do.)

.DEFAULT_GOAL := help
.PHONY: help setup serve build kit install test test-fast test-full check size bench fuzz basemap names clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what this machine lacks (Rust target, Trunk, wasm-bindgen, wasm-opt, Chromium, Firefox, WebKit)
	@scripts/setup

serve: ## open the map on http://127.0.0.1:8080, and show each change of dossiers and code
	@scripts/serve

build: ## leave the finished site in dist/
	@scripts/build

kit: ## gather everything of a site that no dossier changes in target/kit/
	@scripts/kit

install: ## compile `stancemap` with everything in it, and put it into Cargo's folder of programs
	@scripts/install

test: ## run every test; the last line is "N passed, N failed"
	@scripts/test

test-fast: ## the native checks and tests, the smoke tests and the end-to-end specs that have changed
	@scripts/test fast

test-full: ## every test, and lints for each Wasm program alone
	@scripts/test full

check: ## rustfmt and clippy, warnings as errors
	@scripts/check

size: ## bytes of each file of dist/, against size-budget.json
	@[ -f dist/index.html ] || scripts/build
	@scripts/size

bench: ## run the benchmarks
	@scripts/bench

fuzz: ## run the fuzz targets, ten minutes each
	@scripts/fuzz

basemap: ## derive public/basemaps from Natural Earth again
	@scripts/setup npm
	@cd scripts/basemap && npm ci --ignore-scripts
	@node scripts/basemap/main.mjs

names: ## write the names of countries in public/words and src/language/matching from Unicode's CLDR again
	@scripts/setup npm
	@cd scripts/names && npm ci --ignore-scripts --omit=peer
	@node scripts/names/main.mjs && node scripts/names/gazetteer.mjs

clean: ## remove everything that was built; installed tools stay (they are in .tools/)
	@rm -rf dist target test-results
