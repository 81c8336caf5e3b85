# make demo    builds the Bishkek conference of 2001 into build/
# make test    passes the tests; those that need a tool that is not here say so and skip
# make check   format, lint, types, the import staircase, and the tests
# make bench   measures, and writes benchmarks/README.md; INSTANCES=FOLDER: those of CoSPLib
# make constraints   installs the newest libraries, and notes their versions
# make data    makes anew what is generated from the code and from the fonts of Typst

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# The versions of constraints.txt; to take the newest: make CONSTRAINTS= test
CONSTRAINTS ?= --constraint constraints.txt

.PHONY: demo test check lint format bench data constraints clean

demo: $(VENV)/installed
	@$(BIN)/planner build agendas/bishkek-2001
	@echo
	@echo "Open build/bishkek-2001/public/programme.en.pdf, or import calendar.en.ics into a calendar."

test: $(VENV)/testing
	$(BIN)/python -m pytest -n auto $(ARGS)

check: lint test

lint: $(VENV)/checking
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/checking
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/testing
	$(PIP) --editable ".[test,bench]"
	$(BIN)/python -m compileall -q planner  # as pip does with all peers
	$(BIN)/python benchmarks/bench.py $(if $(INSTANCES),--instances $(INSTANCES))

data: $(VENV)/testing
	$(BIN)/python -m planner.folder.schema
	$(BIN)/python tools/reference.py
	$(BIN)/python tools/glyph_coverage.py

constraints: clean $(VENV)/bin/python
	$(PIP) --editable ".[test,check,solve,keyring]"
	(sed -n '/^#/p' constraints.txt; $(BIN)/python -m pip freeze --exclude-editable) > $(VENV)/constraints.txt
	cp $(VENV)/constraints.txt constraints.txt

clean:
	rm -rf build dist $(VENV)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	$(PIP) $(CONSTRAINTS) --editable .
	@touch $@

$(VENV)/testing: $(VENV)/installed
	$(PIP) $(CONSTRAINTS) --editable ".[test]"
	@touch $@

$(VENV)/checking: $(VENV)/testing
	$(PIP) $(CONSTRAINTS) --editable ".[test,check]"
	@touch $@
