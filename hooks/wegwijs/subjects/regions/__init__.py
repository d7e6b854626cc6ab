"""A region: its way in, and how sure that is."""
