"""How the decisions of a body are numbered, where its papers print no symbol."""

from functools import cache

from planner.protocol.tables import rows


@cache
def series_of(body: str) -> str:
    """The symbol before the number of its decisions: "PC.DEC"; empty where it is not known."""
    return {row["body"]: row["series"] for row in rows("series")}.get(body, "")
