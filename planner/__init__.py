"""The planner: a compiler for conferences.

A conference folder is loaded into one `Conference`; checks find faults in it; products turn it
into neutral forms; writers turn forms into files. `ARCHITECTURE.md` walks through the rooms.
"""

__version__ = "0.1.0"
