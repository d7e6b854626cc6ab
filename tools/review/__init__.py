"""Walks a person through the facts that are due, and writes what they found into the data."""
