"""What a host took over from public lists, beside the facts that are kept by hand: `data/imported/`."""
