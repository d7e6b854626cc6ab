"""Who pays what: one thing that costs money, and who has to pay it."""
