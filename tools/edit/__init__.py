"""`./portal edit`: a local page with forms for the facts, made from the JSON Schemas of the data."""
