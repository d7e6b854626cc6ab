"""A page of the site: its address, what stands around its content, and how it is rendered."""
