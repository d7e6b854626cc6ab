"""What the portal is about: each subject has a folder with its pages, templates, scripts and style."""
