"""The whole reasoning of chosen cases as a text that a jurist can follow: what is asked, and how it is written down."""
