"""What readers meet besides what a page says: the language that a text is in."""
