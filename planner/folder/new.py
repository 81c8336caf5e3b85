"""New folders: an empty conference that teaches the format, or one like another."""

import datetime as dt
import json
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from string import Template
from uuid import UUID, uuid5

from planner.errors import PlannerError
from planner.folder.layout import SETTINGS, TABLES, Layout, agenda_file
from planner.folder.load import load
from planner.folder.notation.apart import told_apart
from planner.folder.notation.ids import with_ids, without_derived_ids
from planner.folder.save import save
from planner.language.day.ours import day_line
from planner.model import AgendaItem, Conference, Day, Invitee, Party
from planner.model.conference import Official
from planner.protocol import known_body

_UID = re.compile(r'^(uid = ")[^"]*"', re.MULTILINE)

STARTER = Path(__file__).with_name("starter")


@dataclass(frozen=True, slots=True)
class Birth:
    """What a new conference is given: its identity, its first day, the day of its making."""

    uid: str
    starts: dt.date
    issued: dt.date


def starter_languages() -> tuple[str, ...]:
    """The languages in which an empty conference can begin, English first."""
    known = {path.name.split(".")[1] for path in STARTER.glob(agenda_file("*"))}
    return ("en", *sorted(known - {"en"}))


def new_empty(folder: Path, birth: Birth, title: str, timezone: str, language: str = "en") -> None:
    """Write a conference of one day that builds as it is, with comments that teach the format."""
    gaps = {
        "id": _id_line(folder),
        "uid": birth.uid,
        "title": _in_toml(title),
        "timezone": timezone,
        "language": language,
        "starts": birth.starts,
        "ends": birth.starts,
        "issued": birth.issued,
        "day": day_line(birth.starts, language),
    }

    def _fill(stage: Path) -> None:
        for name in (SETTINGS, agenda_file(language)):
            text = (STARTER / name).read_text(encoding="utf-8")
            (stage / name).write_text(Template(text).substitute(gaps), encoding="utf-8")

    at_once(folder, _fill)


def _in_toml(words: str) -> str:
    """Words between the quotes of a TOML string; what is no text at all becomes a question mark."""
    text = words.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(text, ensure_ascii=False)[1:-1].replace("\x7f", "\\u007f")


def _id_line(folder: Path) -> str:
    """The id, written only where the name of the folder does not say it."""
    own_id = id_of(folder)
    return f'{"" if own_id != folder.resolve().name else "# "}id = "{own_id}"'


def id_of(folder: Path) -> str:
    """The id of the conference in a folder: the name of the folder, as far as an id can have it."""
    latin = unicodedata.normalize("NFKD", folder.resolve().name).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", latin.lower())) or "conference"


_SCHEMA = re.compile(r"\A#:schema .*\n")


def new_example(folder: Path, example: Path, uid: str) -> None:
    """Write a copy of an example with a uid of its own, and an id where its folder's name is none.

    Conferences inside get uids that follow from it.

    The line that leads editors to the schema of the checkout goes: there it leads nowhere.
    """

    def _fill(stage: Path) -> None:
        for path in filter(Path.is_file, example.rglob("*")):
            copy = stage / path.relative_to(example)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        layout = Layout(stage)
        settings = layout.mandate if layout.mandate.is_file() else layout.settings
        own = _id_line(folder)
        _rename(settings, uid, "" if own.startswith("#") else f"\n{own}")
        for inner in stage.rglob(f"*/{SETTINGS}"):
            where = inner.parent.relative_to(stage).as_posix()
            _rename(inner, str(uuid5(UUID(uid), where)), "")

    at_once(folder, _fill)


def _rename(settings: Path, uid: str, more: str) -> None:
    """Give settings another uid, and `more` behind it; without the way to a schema."""
    told = _UID.sub(rf'\g<1>{uid}"{more}', settings.read_bytes().decode(), count=1)
    settings.write_bytes(_SCHEMA.sub("", told).encode())


def new_like(folder: Path, other: Path, birth: Birth) -> None:
    """Write a copy of another conference: without persons, with its days moved."""
    loaded = load(other)
    if not loaded.is_read:
        (fault, *_) = loaded.findings
        raise PlannerError(f"{other / fault.place.file}: {fault.message}", "Fix that first.")
    copy = like(loaded.conference, id_of(folder), birth)

    def _fill(stage: Path) -> None:
        _copy_files(loaded.layout, stage)
        try:
            save(copy, stage)
        except PlannerError as fault:  # It names the copy, which nobody will ever find.
            raise PlannerError(str(fault), f"Fix that first: planner check {other}") from fault

    at_once(folder, _fill)


def new_from(folder: Path, conference: Conference, birth: Birth) -> None:
    """Write a conference that was read from a text."""
    named = replace(conference, id=id_of(folder), uid=birth.uid, issued=birth.issued)
    days = with_ids(tuple(replace(day, items=told_apart(day)) for day in named.days))
    at_once(folder, lambda stage: save(replace(named, days=days), stage))


def like(conference: Conference, own_id: str, birth: Birth) -> Conference:
    """A conference like this one: another identity, its days moved, and nobody named in it.

    PlannerError where it is not known when this one starts, or where its days cannot be moved.
    """
    first = conference.starts or min((day.date for day in conference.days), default=None)
    if first is None:
        raise PlannerError(f"{conference.id} has no first day.", "Add `starts` there.")
    try:
        return _moved(conference, own_id, birth, birth.starts - first)
    except OverflowError as fault:
        raise PlannerError(
            f"Its days cannot be moved so that it starts on {birth.starts}.", "Choose another day."
        ) from fault


def _moved(conference: Conference, own_id: str, birth: Birth, shift: dt.timedelta) -> Conference:
    """The conference on other days, without what belongs to that one alone: its decision, symbol
    and predecessor, what is official, names as printed, all about invitations, the delegation
    that was drawn to sit first, and persons.
    """
    unnamed = (_without_persons_on(day, conference) for day in conference.days)
    return replace(
        conference,
        id=own_id,
        uid=birth.uid,
        issued=birth.issued,
        starts=birth.starts,
        ends=conference.ends and conference.ends + shift,
        days=with_ids(tuple(replace(day, date=day.date + shift) for day in unnamed)),
        meetings=tuple(replace(of, date=of.date + shift) for of in conference.meetings),
        invitees=tuple(map(_uninvited, conference.invitees)),
        participants=(),
        seating=replace(conference.seating, starts_with=""),
        symbol="",
        decision=None,
        follows=None,
        official=Official(),
    )


def _uninvited(of: Invitee) -> Invitee:
    """Who is to be invited, without what was written about it since."""
    return Invitee(
        of.id, of.category, of.body, language=of.language, addressee=of.addressee, quota=of.quota
    )


def _without_persons_on(day: Day, conference: Conference) -> Day:
    """The day with bodies alone in its duties, and without the ids that hang on its date, or the
    addresses of its meetings.
    """
    items = (_without_persons(item, conference) for item in day.items)
    return replace(day, items=tuple(without_derived_ids(item, day.date) for item in items))


def _without_persons(item: AgendaItem, conference: Conference) -> AgendaItem:
    duties = tuple(
        replace(duty, holders=tuple(party for party in duty.holders if _is_body(party, conference)))
        for duty in item.duties
    )
    attended_by = tuple(of for of in item.attended_by if of not in conference.persons)
    inside = tuple(_without_persons(inner, conference) for inner in item.items)
    return replace(item, duties=duties, attended_by=attended_by, join="", items=inside)


def _is_body(party: Party, conference: Conference) -> bool:
    """Whether somebody is a body: one of the folder's, or of the protocol data."""
    return bool(party.token) and known_body(party.token, conference) is not None


def _copy_files(layout: Layout, stage: Path) -> None:
    """The files that hold no persons: settings, agendas, invitees and looks."""
    agendas = [layout.agenda(language) for language in layout.agenda_languages()]
    for path in (layout.settings, *map(layout.table, TABLES), *agendas):
        if path.is_file():
            shutil.copyfile(path, stage / path.name)
    if layout.templates.is_dir():
        shutil.copytree(layout.templates, stage / layout.templates.name)


def at_once(folder: Path, fill: Callable[[Path], None]) -> None:
    """Make a folder whole or not at all. PlannerError where there is one already."""
    if folder.exists() or folder.is_symlink():
        raise PlannerError(f"{folder} already exists.", "Choose another name.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as around:
        stage = Path(around) / folder.resolve().name
        stage.mkdir()
        fill(stage)
        stage.replace(folder)
