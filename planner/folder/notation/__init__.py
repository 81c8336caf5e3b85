"""The agenda notation: an agenda written as it is printed. `docs/reference/notation.md` has its
grammar; `lines` says what a line is, `tree` builds items from lines, `write` is the way back.
"""
