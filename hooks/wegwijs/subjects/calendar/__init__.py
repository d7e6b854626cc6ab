"""Last days by region."""
