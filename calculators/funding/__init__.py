"""National money for schools."""
