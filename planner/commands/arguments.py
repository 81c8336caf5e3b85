"""Words on the command line that options and arguments alone do not understand."""

import re

import typer
from typer.core import TyperCommand

MINUS = "−"
"""Stands for a hyphen before a figure, which would begin an option."""


class WithShift(TyperCommand):
    """A command with an argument as "-15min"."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        """Take a word that begins with a hyphen and a figure for an argument."""
        return super().parse_args(ctx, [re.sub(r"^-(?=\d)", MINUS, word) for word in args])
