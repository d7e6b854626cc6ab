"""The data: read, checked, and as the rules read it."""
