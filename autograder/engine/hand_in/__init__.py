"""What was handed in: found, read, and put in order by the rules of the lesson."""
