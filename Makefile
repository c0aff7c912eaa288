# Everything a newcomer needs: `make demo` and `make test`, in either order; each sets itself up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help demo test lint eval-gate wheel-check bench compiled clean
help: ## list the targets
	@echo "extract: engagements, claims and actors from conflict news"
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

$(READY): pyproject.toml constraints.txt
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 ..."; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed, and $(PYTHON) is $$($(PYTHON) -V 2>&1); name another with: make PYTHON=python3.12 ..."; exit 2; }
	@echo "setting up $(VENV) (once; one to three minutes)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(READY) ## run the extraction on the sample news, no key and no network needed
	@$(BIN)/extract demo

test: $(READY) ## run the tests
	@$(BIN)/python -Im pytest -n 2 -q

lint: $(READY) ## ruff, mypy --strict, import-linter
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports --no-cache

eval-gate: $(READY) ## score the engines on the shipped gold and compare with the baseline
	@$(BIN)/extract eval gate
	@if [ -d ../shared/gold ]; then $(BIN)/extract eval gate --gold ../shared/gold/seeds --gold ../shared/gold/dev; fi

wheel-check: $(READY) ## build, install in a clean environment, run from another folder
	@$(BIN)/python tests/wheel_check.py

bench: $(READY) ## print speed and memory ratios
	@$(BIN)/python -m benchmarks

compiled: $(READY) ## build the wheel whose rule engine is machine code (needs a C compiler; some minutes)
	@rm -rf build/compiled
	@EXTRACT_COMPILE=1 $(BIN)/python -m build --wheel --outdir build/compiled . >build-compiled.log 2>&1 || { tail -n 15 build-compiled.log; exit 1; }
	@rm -f build-compiled.log
	@$(BIN)/python -m zipfile -e build/compiled/*.whl build/compiled/tree
	@ls build/compiled/*.whl

clean: ## remove the environment and generated files
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .import_linter_cache
