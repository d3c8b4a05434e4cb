"""What authors need: build what learners receive, and see whether the checks are good enough."""
