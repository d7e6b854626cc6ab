"""Each rule with its law, values and worked examples."""
