"""The calculators of schools and municipalities."""
