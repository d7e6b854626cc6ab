"""All schools to call, where the host took over DUO's lists: a few on other pages, all on one per municipality."""
