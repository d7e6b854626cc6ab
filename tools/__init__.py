"""Commands for who works on the portal. Nothing here ends up on the site."""
