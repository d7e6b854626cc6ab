"""Without internet."""
