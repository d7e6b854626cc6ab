"""What one copy of the site is: its file `portal.yaml`, its own data, and how much of the country it shows."""
