# `make grade` and `make test` do all their own set-up. PYTHON may name another interpreter (3.11 or newer).
PYTHON ?= python3
BIN := .venv/bin
# What can be made again. What learners handed in and what was given for it never can.
MADE := build .mypy_cache .ruff_cache .pytest_cache
KEPT := submitted autograded feedback gradebook.db

.PHONY: grade test bench format constraints smoke clean venv jail

grade: venv jail
	$(BIN)/python -m autograder build
	$(BIN)/python -m autograder demo
	$(BIN)/python -m autograder grade --json build/record.json

test: .venv/tested jail
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	tools/types.sh
	$(BIN)/python -m pytest -n auto --dist worksteal
	$(BIN)/python -m autograder audit

bench: .venv/tested jail
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench_training

format: .venv/tested
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# After `make test` has passed with the newest versions: note them.
constraints: .venv/tested
	tools/constraints.sh "$(PYTHON)"

# Another Python than the one that the tests run with: make smoke PYTHON=python3.13
smoke: jail
	tools/smoke.sh "$(PYTHON)"

clean:
	rm -rf $(MADE)
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
	@for kept in $(KEPT); do if [ -e $$kept ]; then echo "left as it is: $$kept"; fi; done

venv: .venv/made

# A Debian without python3-venv can make an environment without pip; the system's pip then fills it.
.venv/made: pyproject.toml constraints.txt tools/install.sh
	tools/install.sh "$(PYTHON)"
	touch $@

.venv/tested: pyproject.toml constraints.txt tools/install.sh
	tools/install.sh "$(PYTHON)" test
	touch .venv/made $@

jail:
	@tools/bubblewrap.sh
