"""Takes over what is published: schools from DUO, the list of municipalities from Statistics Netherlands (CBS)."""
