"""The contract of `planner read --format json`: each field there, of its type, and no other."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from planner.commands.reading.as_json import in_json
from planner.readers import read_file
from tests.commands.test_basis import MANDATE
from tests.commands.test_read import TEXT
from tests.readers.conftest import reading, shared
from tests.readers.test_modalities import DECISION

Planner = Callable[..., Any]
Schema = dict[str, Any]

KINDS = """
    registration opening session closing keynote presentation discussion statement welcome remarks
    document coffee-break lunch dinner reception ceremony press informal side-event excursion
    milestone item
    """.split()  # noqa: SIM905


def record(**fields: Schema) -> Schema:
    """Exactly these fields, each there."""
    return {
        "type": "object",
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def many(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def or_null(of: Schema) -> Schema:
    return {"anyOf": [of, {"type": "null"}]}


def one_of(*values: str) -> Schema:
    return {"enum": list(values)}


STRING: Schema = {"type": "string"}
WORDS: Schema = {"type": "string", "minLength": 1}
YES_OR_NO: Schema = {"type": "boolean"}
LINE: Schema = {"type": "integer", "minimum": 1}
NUMBER: Schema = {"type": "integer", "minimum": 0}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
CLOCK: Schema = {"type": "string", "pattern": r"^[0-2]\d:[0-5]\d$"}
ID: Schema = {"type": "string", "pattern": "^[a-z0-9-]+$"}
STATUS = one_of("printed", "unknown")
TEXT_IN_LANGUAGES: Schema = {
    "type": "object",
    "propertyNames": {"pattern": "^[a-z]{2,3}$"},
    "additionalProperties": WORDS,
}
RULE: Schema = {"line": LINE, "text": STRING}

ITEM = record(
    line=LINE,
    kind=one_of(*KINDS),
    number=or_null(WORDS),
    continued=YES_OR_NO,
    optional=YES_OR_NO,
    brief=YES_OR_NO,
    id=ID,
    start=or_null(CLOCK),
    start_status=STATUS,
    end=or_null(CLOCK),
    end_status=STATUS,
    duration_minutes=or_null({"type": "integer", "minimum": 1}),
    day_part=or_null(one_of("morning", "noon", "afternoon", "evening", "night")),
    speakers=many(WORDS),
    officers=many(record(role=WORDS, name=WORDS)),
    documents=many(WORDS),
    room=or_null(WORDS),
    openness=or_null(one_of("public", "media", "closed")),
    title=TEXT_IN_LANGUAGES,
    note=TEXT_IN_LANGUAGES,
    items=many({"$ref": "#/$defs/item"}),
)
WINDOW = record(start=CLOCK, end=or_null(CLOCK))
DAY = record(
    date=or_null(DATE),
    line=LINE,
    windows=many(WINDOW),
    notes=many(WORDS),
    items=many({"$ref": "#/$defs/item"}),
)
INVITEE = record(id=WORDS, as_printed=WORDS, line=LINE)
CATEGORY = record(
    category=ID,
    invitees=many(INVITEE),
    condition=or_null(WORDS),
    notification=YES_OR_NO,
    invited_by=or_null(WORDS),
    open_list=YES_OR_NO,
    text=STRING,
    line=LINE,
)
ALIGNMENT = record(
    id=WORDS, as_printed=WORDS, status=or_null(WORDS), footnote=or_null(WORDS), line=LINE
)
STATEMENT = record(
    heading=WORDS,
    line=LINE,
    attachment=LINE,
    delegation=or_null(WORDS),
    floor_given_by=or_null(WORDS),
    on_behalf_of=many(WORDS),
    legal_basis=STRING,
    requests=many(one_of("attach-to-decision", "append-to-journal")),
    text=many(WORDS),
    alignments=many(ALIGNMENT),
)
REFERENCE = record(
    document=WORDS,
    paragraph=or_null(WORDS),
    year=or_null(NUMBER),
    date=or_null(DATE),
    adopted_by=or_null(WORDS),
    line=LINE,
)
MEETING = record(
    date=DATE,
    start=or_null(CLOCK),
    town=STRING,
    reinforced=YES_OR_NO,
    open_to=many(WORDS),
    purposes=many(WORDS),
    line=LINE,
)
PREDECESSOR = record(
    title=WORDS,
    starts=DATE,
    ends=DATE,
    town=or_null(WORDS),
    host=or_null(WORDS),
    documents=many(WORDS),
    line=LINE,
)
DECISION_READ = record(
    heading=or_null(WORDS),
    journal=or_null(WORDS),
    symbol=or_null(WORDS),
    number=or_null(WORDS),
    body=or_null(WORDS),
    date=or_null(DATE),
    meeting=or_null(WORDS),
    issue=or_null(WORDS),
    footnote=or_null(WORDS),
    status=or_null(one_of("indicative", "provisional", "adopted")),
    host=or_null(WORDS),
    considering=many(WORDS),
    decides=many(WORDS),
    asks=many(WORDS),
    references=many(REFERENCE),
    preparatory_meetings=many(MEETING),
    follows=or_null(PREDECESSOR),
    organizers=many(WORDS),
)
PLACE = record(file=WORDS, line=or_null(LINE), column=or_null(LINE))
FINDING = record(
    name=ID,
    severity=one_of("error", "warning"),
    message=WORDS,
    hint=STRING,
    place=PLACE,
    related=many(PLACE),
)
MODALITIES: Schema = {
    "type": "object",
    "properties": {
        "sessions": record(number=NUMBER, opening=YES_OR_NO, closing=YES_OR_NO, **RULE),
        "side_meetings": record(**RULE),
        "rules": record(of=or_null(WORDS), mutatis_mutandis=YES_OR_NO, **RULE),
        "media": record(kinds=many(one_of(*KINDS)), **RULE),
        "press_conference": record(when=WORDS, **RULE),
        "venue": record(town=WORDS, text=STRING),
    },
    "additionalProperties": False,
}
CONTRACT = {
    **record(
        language=or_null(one_of("en", "fr", "ru", "de", "es", "it")),
        title=TEXT_IN_LANGUAGES,
        timezone=or_null(WORDS),
        dates=many(WORDS),
        organizations=many(WORDS),
        days=many(DAY),
        languages=record(
            working=many(WORDS),
            interpretation=or_null(one_of("none", "consecutive", "simultaneous", "whispered")),
        ),
        participation=many(CATEGORY),
        officers=many(record(roles=many(WORDS), kinds=many(WORDS), by=many(WORDS), **RULE)),
        documents=many(record(id=ID, title=STRING, sent_to=or_null(WORDS), **RULE)),
        statements=many(STATEMENT),
        decision=or_null(DECISION_READ),
        modalities=MODALITIES,
        areas=many(record(label=WORDS, title=WORDS, foci=many(WORDS), line=LINE)),
        unread=many(record(line=LINE, text=WORDS)),
        findings=many(FINDING),
    ),
    "$defs": {"item": ITEM},
}

UNDATED = "Day 1\n10:00  Opening (closed)\n\nDay 2\nEvening  Reception\n"
HEADLESS = "AGENDA\n\n10.00–11.00 Opening\n11.00 Session 1: Water (10 min)\nChair: Ms. A. Solane\n"
TEXTS = (TEXT, DECISION, MANDATE, UNDATED, HEADLESS, "The lake is blue.", "")


def validate(read: object) -> None:
    Draft202012Validator.check_schema(CONTRACT)
    faults = [f"{fault.json_path}: {fault.message}" for fault in check(read)]
    assert not faults


def check(read: object) -> list[Any]:
    return list(Draft202012Validator(CONTRACT).iter_errors(read))


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_read_has_the_shape_of_the_contract(
    text: str, planner: Planner, tmp_path: Path
) -> None:
    path = tmp_path / "agenda.txt"
    path.write_text(text, encoding="utf-8")
    validate(json.loads(planner("read", path, "--format", "json").out))


def test_so_has_what_cannot_be_read(planner: Planner, tmp_path: Path) -> None:
    path = tmp_path / "agenda.docx"
    path.write_bytes(b"PK\3\4 and no more")
    validate(json.loads(planner("read", path, "--format", "json").out))


OFFICIAL = (
    *("PC.DEC-440.fr.txt", "PC.DEC-1153.fr.txt", "R01_osce_pc_dec_803_2007_fr.txt"),
    *("R02_osce_pc_dec_1219_hdim_2016_fr.txt", "R03_osce_pc_dec_1193_mc_2015_de.txt"),
    *("R04_osce_fsc_dec_1_16_de.txt", "R06_crci_forests_1999_en.txt", "R07_fao_itto_2004_en.txt"),
    *("R08_ifcs_fsc63_2005_en.txt", "R09_fao_who_2004_es.txt"),
    *(
        f"S0{n}_bishkek_2001_{of}_own_translation.txt"
        for n, of in enumerate(["en", "ru", "de", "es", "it"], 1)
    ),
)


@pytest.mark.parametrize("name", OFFICIAL)
def test_official_texts_have_it_too(name: str) -> None:
    folder = "seeds" if name.startswith("PC") else "corpus"
    validate(in_json(read_file(shared(folder, name))))


def test_a_shape_that_differs_is_seen() -> None:
    read = in_json(reading(TEXT))
    read["days"][0]["items"][0]["start"] = "9.30"
    del read["days"][0]["items"][0]["openness"]
    read["unread"][0]["line"] = "13"
    paths = {fault.json_path for fault in check(read)}
    assert paths == {"$.days[0].items[0].start", "$.days[0].items[0]", "$.unread[0].line"}


def test_an_item_as_the_contract_shows_it() -> None:
    text = "Ordre du jour\n\nJeudi 13 décembre 2001\n\n8 h 30 Enregistrement des participants\n"
    (day,) = in_json(reading(text))["days"]
    (item,) = day["items"]
    assert (day["date"], day["line"]) == ("2001-12-13", 3)
    assert item == {
        "line": 5,
        "kind": "registration",
        "number": None,
        "continued": False,
        "optional": False,
        "brief": False,
        "id": "registration-thu",
        "start": "08:30",
        "start_status": "printed",
        "end": None,
        "end_status": "unknown",
        "duration_minutes": None,
        "day_part": None,
        "speakers": [],
        "officers": [],
        "documents": [],
        "room": None,
        "openness": None,
        "note": {},
        "items": [],
        "title": {"fr": "Enregistrement des participants"},
    }


def test_the_moment_of_the_end_is_not_opened_to_the_media() -> None:
    text = (
        "Agenda\n\nMonday, 3 May 2027\n\n9 a.m. Opening session\n5 p.m. Closing session\n"
        "Concluding remarks\n6 p.m. Closing of the Conference\n\nOrganizational modalities\n\n"
        "The opening and closing sessions will be open to the media.\n"
    )
    (day,) = in_json(reading(text))["days"]
    opened = [(item["title"]["en"], item["openness"]) for item in day["items"]]
    assert opened == [
        ("Opening session", "media"),
        ("Closing session", "media"),
        ("Closing of the Conference", None),
    ]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("bis 9.00 Uhr Anreise", "09:00"),
        ("nach 16.00 Uhr Abreise", None),
        ("Anreise zur Mühle", None),
    ],
)
def test_an_end_without_a_start_is_told_and_stays_in_the_title(words: str, end: str | None) -> None:
    (day,) = in_json(reading(f"4. Mai 2027\n\n{words}\n10.00 Uhr Mittagessen\n", "de"))["days"]
    first = day["items"][0]
    assert (first["start"], first["end"]) == (None, end)
    assert first["end_status"] == ("printed" if end else "unknown")
    assert first["title"] == {"de": words}
