"""The slips of this lesson, a file for each exercise."""
