"""Python in the browser."""
