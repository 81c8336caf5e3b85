"""One file a command. A command loads, calls the rooms below in order, prints, and sets the exit
code: 0 clean or warnings only, 1 errors found, 2 wrong use.
"""
