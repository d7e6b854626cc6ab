"""The questions of families and their answers."""
