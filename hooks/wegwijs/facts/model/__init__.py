"""What the data may say: strict models, one module per kind of thing."""
