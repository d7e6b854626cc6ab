"""Mutation testing of scripts: the same hunt as for the rules, with what is different for JavaScript.

Made here because StrykerJS starts a command for every mutant where tests are not its own kind: a thousand starts of
pytest. Here the tests are collected once; node is told by `--import` to read one script changed.

changes.mjs  which changes are tried, by the parsers acorn and weapon-regex
put.mjs      puts one change into a node that starts, with reading.mjs
hunt         runs the tests of the script that stand beside each other by name
"""
