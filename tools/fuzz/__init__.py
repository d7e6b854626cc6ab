"""Input that nobody would write, wherever the portal reads some: each target makes it and judges the answer."""
