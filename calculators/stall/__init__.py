"""What to do when the way to school is stuck: no answer, refused, full, waiting, moving, or the class ends."""
