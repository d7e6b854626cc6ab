"""This week: what a family does first, by the age of its child and the municipality it lives in."""
