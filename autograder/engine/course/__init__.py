"""What a course is: its lessons with their cells, exercises, reference solutions, checks and slips."""
