"""All faults that reading a folder may find."""

from planner.findings import declared_in
from planner.folder import (
    files,
    items,
    load,
    people,
    placeholders,
    rows,
    settings,
    shape,
    strays,
    suspicious,
    tables,
    translation,
    twins,
)
from planner.folder.notation import attributes, tree

FAULTS = declared_in(
    files,
    settings,
    shape,
    load,
    tree,
    attributes,
    items,
    translation,
    tables,
    suspicious,
    rows,
    people,
    twins,
    placeholders,
    strays,
)
