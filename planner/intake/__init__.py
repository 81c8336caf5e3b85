"""What others wrote: workbooks, lists, replies and texts become a plan for the folder.

`readers` say what a file contains, `folder` what is here; both meet here, and a `Plan` says what
would change, cell by cell, with all doubts about it. Nothing is written here: a command shows the
plan, and saves the resulting conference.
"""
