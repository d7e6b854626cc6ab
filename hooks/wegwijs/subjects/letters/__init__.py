"""Letters that a family fills in: Dutch above its own language, to print or to keep as a document."""
