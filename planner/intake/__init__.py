"""What others wrote comes in: workbooks, lists, replies and texts become a plan for the folder.

`readers` tell what a file holds, `folder` what is here; here both meet, and a `Plan` says what
would change, cell by cell, with all that is doubtful about it. Nothing is written here: a command
shows the plan, and saves the conference that it gives.
"""
