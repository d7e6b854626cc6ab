"""Pictures that explain: drawn from the data, with the same in words below."""
