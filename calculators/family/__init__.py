"""The questions of families."""
