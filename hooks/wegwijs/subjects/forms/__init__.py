"""What every form is made of: fields described in Python, shown by one template, read by one script."""
