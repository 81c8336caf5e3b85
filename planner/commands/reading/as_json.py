"""A reading for programs: the contract of `planner read --format json`."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from planner.commands.screen import findings_in_json
from planner.folder.notation.ids import derived_id, derived_ids_inside
from planner.language.clock.bounds import end_in
from planner.model import AgendaItem, Clock, Invitee, Text
from planner.model.basis import Alignment, Area
from planner.model.conference import Predecessor
from planner.model.modalities import Modalities, OutcomeDocument, Participation
from planner.places import Place
from planner.readers.laid_down import opened
from planner.readers.reading import ReadDay, Reading, ReadStatement, Rules, Window


def in_json(reading: Reading) -> dict[str, Any]:
    """The reading as JSON. Lines count from 1; `date` and times are null if not printed, and so is
    `language` if there is no text or nothing in it shows the language.
    """
    rules = reading.rules
    has_language = bool(reading.source.lines) and reading.is_language_told
    return {
        "language": reading.language if has_language else None,
        "title": dict(reading.frame.title),
        "timezone": reading.zone or None,
        "dates": list(reading.frame.dates),
        "organizations": list(reading.frame.organizations),
        "days": _days(map(partial(_open_by, rules.modalities), reading.days)),
        "languages": {
            "working": list(rules.working_languages),
            "interpretation": rules.interpretation.value if rules.interpretation else None,
        },
        "participation": [
            _category(of, reading.invited.invitees) for of in reading.invited.categories
        ],
        "officers": _officers(rules.modalities),
        "documents": _documents((*reading.frame.outcomes, *rules.outcome_documents)),
        "statements": [_statement(of) for of in reading.statements],
        "decision": _decision(reading),
        "modalities": _modalities(rules),
        "areas": [_area(of) for of in reading.areas],
        "unread": [{"line": line, "text": text} for line, text in reading.unread],
        "findings": findings_in_json(reading.findings),
    }


def _open_by(modalities: Modalities, day: ReadDay) -> ReadDay:
    """The day with items open to those to whom the modalities open them."""
    return replace(day, items=opened(day.items, modalities))


def _days(days: Iterable[ReadDay]) -> list[dict[str, Any]]:
    used: Counter[str] = Counter()
    return [_day(day, used) for day in days]


def _day(day: ReadDay, used: Counter[str]) -> dict[str, Any]:
    return {
        "date": day.date.isoformat() if day.date else None,
        "line": day.line,
        "windows": [_window(of) for of in day.windows],
        "notes": list(day.notes),
        "items": [_item(item, _own_id(item, day, used)) for item in day.items],
    }


def _window(window: Window) -> dict[str, Any]:
    return {"start": _clock(window.start), "end": _clock(window.end)}


def _own_id(item: AgendaItem, day: ReadDay, used: Counter[str]) -> str:
    """The id that the item has in a folder; numbered if two would share it."""
    own = (
        derived_id(item, day.date)
        if day.date
        else "-".join(filter(None, [item.kind.value, item.number]))
    )
    used[own] += 1
    return own if used[own] == 1 else f"{own}-{used[own]}"


def _until(item: AgendaItem) -> Clock | None:
    """The end that the title of an item without a start prints; a folder keeps it there."""
    titles = () if item.start else item.title.items()
    return next((end for language, words in titles if (end := end_in(words, language))), None)


def _item(item: AgendaItem, own_id: str) -> dict[str, Any]:
    inner = zip(item.items, derived_ids_inside(own_id, item.items), strict=True)
    end = item.end or _until(item)
    return {
        "line": item.place.line,
        "kind": item.kind.value,
        "number": item.number or None,
        "continued": item.continued,
        "optional": item.optional,
        "brief": item.brief,
        "id": own_id,
        "start": _clock(item.start),
        "start_status": "printed" if item.start else "unknown",
        "end": _clock(end),
        "end_status": "printed" if end else "unknown",
        "duration_minutes": item.duration,
        "day_part": item.day_part.value if item.day_part else None,
        "speakers": [party.token or party.name for party in item.speakers],
        "officers": [
            {"role": duty.role.value, "name": party.token or party.name}
            for duty in item.duties
            for party in duty.holders
        ],
        "documents": list(item.documents),
        "room": item.room or None,
        "openness": item.openness.value if item.openness else None,
        "title": dict(item.title),
        "note": dict(item.note),
        "items": [_item(child, child.id or derived) for child, derived in inner],
    }


def _clock(clock: Clock | None) -> str | None:
    return f"{clock.hour:02}:{clock.minute:02}" if clock else None


def _category(of: Participation, invitees: Iterable[Invitee]) -> dict[str, Any]:
    return {
        "category": of.id,
        "invitees": [
            {"id": one.body, "as_printed": _words(one.as_printed), "line": one.place.line}
            for one in invitees
            if one.category == of.id
        ],
        "condition": _words(of.condition) or None,
        "notification": of.notification,
        "invited_by": of.invited_by or None,
        "open_list": of.open_list,
        "text": _words(of.text),
        "line": of.place.line,
    }


def _officers(modalities: Modalities) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if chairs := modalities.co_chairs:
        kinds = [kind.value for kind in chairs.kinds]
        found.append(
            {"roles": ["co-chair"], "kinds": kinds, "by": list(chairs.by)}
            | _rule(chairs.place, chairs.text)
        )
    if each := modalities.officers:
        roles = [role.value for role in each.roles]
        found.append(
            {"roles": roles, "kinds": ["session"], "by": []} | _rule(each.place, each.text)
        )
    return found


def _documents(documents: Iterable[OutcomeDocument]) -> list[dict[str, Any]]:
    return [
        {"id": of.id, "title": _words(of.title), "sent_to": of.sent_to or None}
        | _rule(of.place, of.text)
        for of in documents
    ]


def _statement(read: ReadStatement) -> dict[str, Any]:
    statement = read.statement
    return {
        "heading": read.heading,
        "line": statement.place.line,
        "attachment": statement.attachment,
        "delegation": statement.delegation or None,
        "floor_given_by": statement.floor_given_by or None,
        "on_behalf_of": list(statement.on_behalf_of),
        "legal_basis": _words(statement.legal_basis),
        "requests": [request.value for request in statement.requests],
        "text": list(map(_words, statement.text)),
        "alignments": list(map(_alignment, statement.alignments)),
    }


def _alignment(of: Alignment) -> dict[str, Any]:
    return {
        "id": of.body,
        "as_printed": _words(of.as_printed),
        "status": _words(of.status) or None,
        "footnote": _words(of.footnote) or None,
        "line": of.place.line,
    }


def _decision(reading: Reading) -> dict[str, Any] | None:
    frame, decision = reading.frame, reading.frame.decision
    if decision is None:
        return None
    return {
        "heading": frame.heading or None,
        "symbol": decision.symbol or None,
        "number": decision.number or None,
        "body": decision.body or None,
        "date": decision.date.isoformat() if decision.date else None,
        "meeting": decision.meeting or None,
        "journal": frame.journal or None,
        "issue": _words(decision.issue) or None,
        "footnote": _words(decision.footnote) or None,
        "status": frame.status.value if frame.status else None,
        "host": frame.host or None,
        "considering": [_words(of) for of in decision.considering],
        "decides": [_words(of) for of in decision.decides],
        "asks": [_words(of) for of in decision.asks],
        "references": [
            {
                "document": _words(of.document),
                "paragraph": of.paragraph or None,
                "year": of.year,
                "date": of.date.isoformat() if of.date else None,
                "adopted_by": of.adopted_by or None,
                "line": of.place.line,
            }
            for of in decision.references
        ],
        "preparatory_meetings": [
            {
                "date": of.date.isoformat(),
                "start": str(of.start) if of.start else None,
                "town": _words(of.town),
                "reinforced": of.reinforced,
                "open_to": list(map(_words, of.open_to)),
                "purposes": list(map(_words, of.purposes)),
                "line": of.place.line,
            }
            for of in frame.meetings or reading.rules.meetings
        ],
        "follows": _predecessor(frame.follows) if frame.follows else None,
        "organizers": list(frame.organizers),
    }


def _predecessor(of: Predecessor) -> dict[str, Any]:
    return {
        "title": _words(of.title),
        "starts": of.starts.isoformat(),
        "ends": of.ends.isoformat(),
        "town": _words(of.town) or None,
        "host": of.host or None,
        "documents": list(map(_words, of.documents)),
        "line": of.place.line,
    }


def _modalities(rules: Rules) -> dict[str, Any]:
    """The rules by their names, each with what is known of it and its line."""
    of = rules.modalities
    found: dict[str, Any] = {}
    if of.sessions:
        told: dict[str, Any] = {
            "number": of.sessions.number,
            "opening": of.sessions.opening,
            "closing": of.sessions.closing,
        }
        found["sessions"] = told | _rule(of.sessions.place, of.sessions.text)
    if any(of.addresses.values()):
        found["addresses"] = {"text": _words(of.addresses)}
    if of.side_meetings:
        found["side_meetings"] = _rule(of.side_meetings.place, of.side_meetings.text)
    if of.rules:
        told = {"of": of.rules.of or None, "mutatis_mutandis": of.rules.mutatis_mutandis}
        found["rules"] = told | _rule(of.rules.place, of.rules.text)
    if of.media:
        found["media"] = {"kinds": [kind.value for kind in of.media.kinds]} | _rule(
            of.media.place, of.media.text
        )
    if of.press_conference:
        press = of.press_conference
        found["press_conference"] = {"when": press.when.value} | _rule(press.place, press.text)
    if rules.town:
        found["venue"] = {"town": rules.town, "text": _words(of.venue)}
    return found


def _area(of: Area) -> dict[str, Any]:
    foci = list(map(_words, of.foci))
    return {"label": of.label, "title": _words(of.title), "foci": foci, "line": of.place.line}


def _rule(place: Place, text: Text) -> dict[str, Any]:
    return {"line": place.line, "text": _words(text)}


def _words(text: Text) -> str:
    return next(iter(text.values()), "")
