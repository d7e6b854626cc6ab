"""What the site looks like elsewhere: in a chat, in a list of results, on the first screen of a phone."""
