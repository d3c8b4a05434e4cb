"""All right, as the reference solution has it."""
