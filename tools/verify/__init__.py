"""Looks on the live web whether the sources still say what rests on them."""
