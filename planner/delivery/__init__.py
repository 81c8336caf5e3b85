"""Delivery: what was made reaches calendars and people. The only room with code for networks.

It is given what is to be there and what was sent before, plans, and carries the plan out step by
step; each step that is done is told at once, so that whoever keeps the record loses none.
"""
