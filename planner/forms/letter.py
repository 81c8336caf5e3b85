"""Letters: what is said to each addressee, to be put into a text that the secretariat writes."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.forms.document import source
from planner.places import Place


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one addressee: the template of its text, and words for its fields.

    `template` is "note-verbale" or another name for which there is a text in each language.
    `fields` are all fields that a text may have, with their content, in one or several lines; empty
    if there is nothing to say. `title` names the file, `issued` dates it.
    """

    language: str
    template: str
    title: str
    fields: Mapping[str, str] = field(hash=False)
    issued: dt.datetime
    source: Place = source()


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters to be printed one after the other, each beginning on a new sheet."""

    language: str
    title: str
    letters: tuple[Letter, ...]
    issued: dt.datetime


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """The text of letters of one kind with its gaps, to be changed and given back."""

    language: str
    template: str
