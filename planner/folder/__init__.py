"""The conference folder: plain files in, one `Conference` and its findings out, and back again.

`load` and `save` are the two doors.
"""
