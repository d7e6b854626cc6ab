"""Mutation testing of the rules: change one thing in `calculators/`, and see whether a test notices.

Made here because the tools there are leave out what these rules are made of: mutmut (3.8) changes only the bodies of
undecorated functions, and half of our policy stands in tables; cosmic-ray starts a new Python for every mutant, which
for some thousands of mutants takes hours. Needs nothing beyond pytest and hypothesis, which the suite has already.

operators  which changes are tried
place      puts one change into the running rules
suite      collects the tests once, and runs those that touch a change in a fork
cache      remembers what is killed, until the rule or the killing test changes
review     the survivors a person looked at, with the reason for each
scripts    the same for JavaScript
"""
