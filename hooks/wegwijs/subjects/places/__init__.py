"""The field in which a municipality is typed, and what it finds."""
