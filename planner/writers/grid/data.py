"""A sheet as templates see it: printable words in strings, lists and mappings."""

from typing import Any

from planner.forms.document import Line
from planner.forms.grid import Grid, GridCell, GridLayout
from planner.model.spoken import joined
from planner.writers.grid.grounds import ground, legend
from planner.writers.grid.spots import Spot, first_column, spots
from planner.writers.runs import or_dash, runs, runs_of, timed
from planner.writers.script import is_right_to_left, printable, turned

SIZES = {
    GridLayout.AT_A_GLANCE: (11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5),
    GridLayout.WALL: (16, 15, 14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8),
}
"""Sizes of letters in points that are tried one after the other; the last is the smallest that
people read at the distance that a sheet is meant for.
"""

_STRINGS = ("subtitle", "symbol", "date", "author")


def as_data(grid: Grid) -> dict[str, Any]:
    """The sheet as templates see it.

    `heads` have their `runs`, `column`, `columns` and `share` of the width. `cells` follow each
    other row by row: `row` and `column` from 0, `rows` and `columns` that they take, their `kind`
    (`item`, `hour`, `day` or `empty`), a `time`, `lines` with `style`, `time` and `runs`, a
    `ground`, and whether their end is `open`. `legend` has the `runs` for each `ground`. `said` has
    those of the title and of what is around it; a time in another language has `time_runs`.
    `hours`: whether the first column is that of the hours or days. `sizes` are in points.
    """
    issued = grid.issued
    data: dict[str, Any] = {
        "language": grid.language,
        "direction": "rtl" if is_right_to_left(grid.language) else "ltr",
        "layout": str(grid.layout),
        "title": printable(or_dash(grid.title)),
        **{key: printable(getattr(grid, key)) for key in _STRINGS},
        "said": _said(grid),
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "hours": bool(grid.marks),
        "heads": _heads(grid),
        "legend": [
            {"ground": colour, "runs": runs_of(text, grid.language)}
            for colour, text in legend(grid).items()
        ],
        "cells": [_cell(spot, grid) for spot in spots(grid)],
        "sizes": list(SIZES[grid.layout]),
    }
    return turned(data, grid.language)  # type: ignore[no-any-return]


def _said(grid: Grid) -> dict[str, Any]:
    """What stands around the cells, in runs; `marks` are the symbol and the date on one line."""
    texts = {
        "title": or_dash(grid.title),
        "subtitle": grid.subtitle,
        "symbol": grid.symbol,
        "date": grid.date,
        "marks": joined(" · ", filter(None, [grid.symbol, grid.date])),
    }
    return {key: runs_of(text, grid.language) for key, text in texts.items()}


def _heads(grid: Grid) -> list[dict[str, Any]]:
    return [
        {
            "runs": runs_of(head.text, grid.language),
            "column": first_column(grid) + first,
            "columns": head.units,
            "share": head.share,
        }
        for head, first in zip(grid.heads, grid.firsts, strict=False)
    ]


def _cell(spot: Spot, grid: Grid) -> dict[str, Any]:
    place = {key: getattr(spot, key) for key in ("row", "column", "rows", "columns")}
    if not spot.what:
        return place | {"kind": "empty", "time": "", "lines": [], "ground": "", "open": False}
    if not isinstance(spot.what, GridCell):
        told: dict[str, Any] = {"kind": "day" if spot.what.is_day else "hour", "lines": []}
        return place | timed(spot.what.text, grid.language) | told | {"ground": "", "open": False}
    return place | {
        "kind": "item",
        **timed(spot.what.time, grid.language),
        "lines": [_line(line, grid.language) for line in spot.what.lines],
        "ground": ground(spot.what.kind, grid.layout),
        "open": spot.what.is_open,
    }


def _line(line: Line, around: str) -> dict[str, Any]:
    told = {"style": str(line.style), "runs": runs(line.runs, around)}
    return told | timed(line.time, around)
