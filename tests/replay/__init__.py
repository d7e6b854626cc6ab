"""Every call of a rule that the tests make, kept and made again in the browser."""
