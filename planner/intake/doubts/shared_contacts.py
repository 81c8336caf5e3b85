"""New persons with the address, the telephone or the passport of someone who is here."""

import re
from collections.abc import Iterable, Iterator, Sequence

from planner.changes.rows import Returned
from planner.findings import Fault, Finding, Severity
from planner.model.participants import Participant

CONTACT_OF_ANOTHER = Fault(
    "contact-of-another",
    Severity.WARNING,
    why=(
        "A row that was copied as a start for a new one brings everything of the first person "
        "with it: mail, transfers and visas would be for the wrong person."
    ),
    how="Check the whole row, and empty whatever does not belong to the new person.",
)
_OFFICE = 2
"""An address or a telephone that so many persons have already is that of an office."""


def shared_contacts(added: Sequence[Returned], persons: Iterable[Participant]) -> Iterator[Finding]:
    """A finding for each cell of a new row with the data of one person here, whatever the name.

    It names the column: the content may be restricted.
    """
    owners: dict[tuple[str, str], list[str]] = {}
    for person in persons if added else ():
        for key in _OF_ONE:
            owners.setdefault((key, _plain(key, getattr(person, key))), []).append(person.id)
    for row in added:
        for key in _OF_ONE:
            value = _plain(key, row.cells.get(key, ""))
            here = owners.get((key, value), ()) if value else ()
            if here and (len(here) < _OFFICE or key == "passport"):
                message = f"The “{key}” of this new row is the same as that of {', '.join(here)}."
                yield CONTACT_OF_ANOTHER.at(row.at(key), message)


_OF_ONE = ("email", "phone", "passport")


def _plain(key: str, text: str) -> str:
    """What a cell says, however it is written: of a telephone the figures."""
    return re.sub(r"\D", "", text) if key == "phone" else text.replace(" ", "").casefold()
