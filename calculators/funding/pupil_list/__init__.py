"""A school's own list of pupils, as a file."""
