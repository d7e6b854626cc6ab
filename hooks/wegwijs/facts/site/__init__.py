"""What one copy of the site is: its file `portal.yaml`, and how much of the country it shows."""
