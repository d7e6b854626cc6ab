"""The command line of the rules: reads arguments and files, calls a rule, prints its result.

The only part of `calculators` with words and with input and output.
"""
