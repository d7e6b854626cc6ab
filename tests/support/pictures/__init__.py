"""What a picture says, read back by a machine."""
