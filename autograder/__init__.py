"""The other half of the course. Nothing in here ever reaches a learner, but engine/ship/ as `selfcheck/`."""
