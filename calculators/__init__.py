"""The rules: pure functions of answers and a date.

Standard library only, no words, no input or output. The same modules run in
CPython and, unchanged, in the visitor's browser.
"""
