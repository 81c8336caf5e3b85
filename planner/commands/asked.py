"""What the user asks of commands that folders of every kind have."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """How a folder is to be checked: for programs, strictly; a mandate under a reading, at a
    moment.
    """

    as_json: bool = False
    strict: bool = False
    reading: str = ""
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """How a folder is to be shown: in a language, for programs, with ids; what is looked for."""

    language: str | None = None
    as_json: bool = False
    with_ids: bool = False
    sought: str = ""
