"""The conference folder: plain files in, one `Conference` and its findings out, and back again."""

from planner.folder.layout import Layout
from planner.folder.load import Loaded, load
from planner.folder.save import save
from planner.folder.twins import twins

__all__ = ["Layout", "Loaded", "load", "save", "twins"]
