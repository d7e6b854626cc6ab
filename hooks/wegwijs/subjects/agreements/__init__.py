"""What municipalities and schools agreed, and what they can agree."""
