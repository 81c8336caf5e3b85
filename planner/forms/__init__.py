"""What products make, neutral of any file format. A form knows no conference, a writer no other.

Two equal forms give the same file: a build writes again only what has changed.
"""
