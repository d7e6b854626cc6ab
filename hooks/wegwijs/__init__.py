"""Loads and checks the data, and makes the generated pages. Imports no MkDocs."""
