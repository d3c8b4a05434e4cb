"""A learner's code in a process of its own, shut in, reached over a pipe that carries plain values only."""
