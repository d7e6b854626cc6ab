"""What to do when a child's way to school is stuck."""
