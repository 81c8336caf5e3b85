"""Delivery: what was made reaches calendars and people. The only room with network code.

It is given what is to be there and what was sent before, plans, and carries out the plan step by
step; each completed step is reported at once, so that the record is complete.
"""
