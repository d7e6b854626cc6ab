"""What comes from elsewhere: npm, Python for the browser, and programs of the system."""
