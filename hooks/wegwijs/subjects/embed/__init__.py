"""A question in another site."""
