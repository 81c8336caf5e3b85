"""Flags: whose flag stands for a body. Every State has one, of organizations those named here.

A part of an organization stands under the flag of the whole: UNDP under that of the United
Nations. That these organizations have flags is common knowledge; no source was compared.
"""

from planner.protocol.bodies import Body, body

_NAMED = """
african-union asean cis coe commonwealth csto eaeu eu gcc guuam iaea icao icrc ifrc ilo imo interpol
itu league-of-arab-states nato oas oic oif opcw osce ots sco un unesco who
"""

WITH_FLAGS = frozenset(_NAMED.split())
"""The ids of organizations that have flags of their own."""


def flag_of(of: Body) -> str | None:
    """The id of the State or organization whose flag stands for a body, or None."""
    if of.kind == "state" or of.id in WITH_FLAGS:
        return of.id
    whole = body(of.parent) if of.parent else None
    return flag_of(whole) if whole else None
