"""The sheet for the desk of a school: six questions, and whom to phone."""
