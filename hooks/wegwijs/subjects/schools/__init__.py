"""Which school, where to refer a pupil, and forms on paper."""
