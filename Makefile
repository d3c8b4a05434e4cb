# `make grade` and `make test` do all their own set-up. PYTHON may name another interpreter (3.11 or newer).
PYTHON ?= python3
BIN := .venv/bin
# First, so that the workers end together.
SLOW := $(addprefix tests/test_,store.py demo.py hostile.py mangled.py)

.PHONY: grade test bench format clean venv jail

grade: venv jail
	$(BIN)/python -m autograder build
	$(BIN)/python -m autograder demo
	$(BIN)/python -m autograder grade --json build/record.json

test: .venv/tested jail
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder $(SLOW) tests
	$(BIN)/python -m autograder audit

bench: venv jail
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_training

format: .venv/tested
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf build submitted autograded feedback gradebook.db

venv: .venv/made

# A Debian without python3-venv can make an environment without pip; the system's pip then fills it.
.venv/made: pyproject.toml tools/install.sh
	tools/install.sh "$(PYTHON)"
	touch $@

.venv/tested: .venv/made
	tools/install.sh "$(PYTHON)" --group test
	touch $@

jail:
	@tools/bubblewrap.sh
