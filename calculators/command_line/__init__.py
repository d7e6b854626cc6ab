"""The command line of the rules: options follow from the answers of each, and it has no words of its own.

The only part of `calculators` that reads files and prints.
"""
