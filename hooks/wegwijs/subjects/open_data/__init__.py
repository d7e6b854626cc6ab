"""The facts as files for others."""
