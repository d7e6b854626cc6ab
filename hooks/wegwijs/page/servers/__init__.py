"""The rules of `headers.py` in the form of each kind of server."""
