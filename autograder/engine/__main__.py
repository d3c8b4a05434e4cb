"""python -m autograder.engine: the verbs, for the course in this folder."""

import sys

from autograder.engine.verbs import main

if __name__ == "__main__":
    sys.exit(main())
