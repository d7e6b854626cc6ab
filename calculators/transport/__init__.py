"""Pupil transport (leerlingenvervoer) for one child in any municipality."""
