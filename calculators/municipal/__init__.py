"""The municipal side: what a municipality adds to the national money."""
