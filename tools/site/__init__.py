"""Makes the site, puts it in its place and serves it."""
