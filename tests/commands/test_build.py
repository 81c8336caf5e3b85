"""`planner build`: what lies in the build folder, and what keeps it from being written."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from planner.forms.document import Document
from planner.forms.workbook import Column, Sheet, Workbook
from planner.model import Audience
from planner.products import Material, Named, Product

Planner = Callable[..., Any]

CODES, PAPER = ("en", "fr", "ru"), ("pdf", "docx")
ALL_OF_BISHKEK = {
    "manifest.json",
    *(f"public/calendar.{code}.ics" for code in ("en", "fr", "ru")),
    *(f"public/calendar-overview.{code}.ics" for code in ("en", "fr", "ru")),
    *(
        f"public/feeds/{feed}.{code}.ics"
        for code in ("en", "fr", "ru")
        for feed in ("day-2001-12-13", "day-2001-12-14", "media", "officers", "preparation")
    ),
    *(
        f"public/programme.{code}.{suffix}"
        for code in ("en", "fr", "ru")
        for suffix in ("pdf", "docx", "html", "txt")
    ),
    *(
        f"public/at-a-glance.{code}.{suffix}"
        for code in ("en", "fr", "ru")
        for suffix in ("pdf", "docx", "html")
    ),
    *(f"public/wall.{code}.{suffix}" for code in ("en", "fr", "ru") for suffix in ("pdf", "docx")),
    *(
        f"public/{stem}.{code}.{suffix}"
        for stem in (
            *("agenda", "modalities"),
            *("order-of-the-day/2001-12-13", "order-of-the-day/2001-12-14"),
        )
        for code in ("en", "fr", "ru")
        for suffix in ("pdf", "docx", "html", "txt")
    ),
    *(
        f"public/booklet.{code}.{suffix}"
        for code in ("en", "fr", "ru")
        for suffix in ("pdf", "docx", "imposed.pdf")
    ),
    *(
        f"public/programme.{codes}.{suffix}"
        for codes in ("en-fr", "en-fr-ru")
        for suffix in ("pdf", "docx", "html")
    ),
    *(f"secretariat/briefing-sheets.{code}.{suffix}" for code in CODES for suffix in PAPER),
    *(
        f"secretariat/{stem}.{code}.{suffix}"
        for stem in ("officers-by-meeting", "interpreters-needed")
        for code in CODES
        for suffix in (*PAPER, "xlsx")
    ),
    *(
        f"public/speakers-and-officers.{code}.{suffix}"
        for code in ("en", "fr", "ru")
        for suffix in ("pdf", "docx", "html", "txt", "xlsx")
    ),
    *(
        f"secretariat/{stem}.{code}.{suffix}"
        for stem in ("list-of-speakers", *(f"report-forms/session-{n}" for n in range(1, 6)))
        for code in ("en", "fr", "ru")
        for suffix in ("pdf", "docx")
    ),
    "secretariat/agenda.xlsx",
    "secretariat/invitees.xlsx",
    *(f"secretariat/name-plates.{code}.pdf" for code in ("en", "fr", "ru")),
}


def lying(folder: Path) -> set[str]:
    """The files in a folder, as paths in it."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in lying(folder)}


def manifest(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / "manifest.json").read_text())
    return told


NEVER_OUT = "nothing has gone out yet that could be changed"
NOBODY_INTERPRETS = "no interpreters are named for any meeting: rota.csv"
SILENT = (
    ("change-notice", NEVER_OUT),
    ("programme-marked", NEVER_OUT),
    ("annotated-agenda", "no item has an annotation or a document"),
    ("modalities", "the folder has no modalities in words"),
    ("door-signs", "no item has a room"),
    ("speakers-and-officers", "nobody is named who presides, reports or speaks"),
    ("feeds-rooms", "no item has a room"),
    ("feeds-tracks", "no item belongs to a track"),
    ("feeds-officers", "nobody is named who presides or reports"),
    ("feeds-media", "nothing is open to the media"),
    ("feeds-preparation", "there are no preparatory meetings"),
    ("feeds-deadlines", "no category has a deadline"),
    ("feeds-delegations", "there are no delegations"),
    ("feeds-persons", "there are no participants"),
    ("list-of-participants", "no participants are named"),
    ("invitees", "there are no invitees"),
    ("letters", "there are no invitees"),
    ("participants", "there are no participants"),
    ("delegations", "there are no delegations"),
    ("badges", "there are no participants"),
    ("name-plates", "there are no delegations and no officers"),
    ("list-of-speakers", "nobody is named who takes the floor"),
    ("briefing-sheets", "nobody is named who presides or reports"),
    ("report-forms", "no session has a rapporteur"),
    ("room-plan", "no item has a room"),
    ("equipment-list", "no item has a room"),
    ("interpreters-needed", "no meeting is interpreted simultaneously"),
    ("interpreters-rota", "no meeting is interpreted simultaneously"),
    ("booth-sheets", NOBODY_INTERPRETS),
    ("interpreters", NOBODY_INTERPRETS),
    ("statistics", "there are no participants"),
    ("sign-in", "nobody comes in person"),
    ("affected", NEVER_OUT),
)
"""What a conference without people has no files of, and why."""


def test_the_files_of_bishkek(planner: Planner, tmp_path: Path, agendas: Path) -> None:
    shown = planner("build", agendas / "bishkek-2001", "--out", tmp_path)
    folder = tmp_path / "bishkek-2001"
    assert shown.code == 0
    assert shown.err == (
        f"no errors, 10 warnings; to see them: planner check {agendas / 'bishkek-2001'}\n"
    )
    public, secretariat = (
        sum(path.startswith(of) for path in ALL_OF_BISHKEK) for of in ("public/", "secretariat/")
    )
    assert shown.out == (
        f"{folder}\n"
        f"  public/       {public} files, {public} new or changed\n"
        f"  secretariat/  {secretariat} files, {secretariat} new or changed\n"
        "  22 products have nothing to print; manifest.json says why\n"
    )
    assert lying(folder) == ALL_OF_BISHKEK
    told = manifest(folder)
    assert (told["made_by"], told["conference"]) == ("conference-planner", "bishkek-2001")
    assert {entry["moment"] for entry in told["files"]} == {"2026-11-21T00:00:00+00:00"}
    assert {entry["path"] for entry in told["files"]} == ALL_OF_BISHKEK - {"manifest.json"}
    assert [path.name for path in tmp_path.iterdir()] == ["bishkek-2001"]


def test_the_files_by_name(planner: Planner, tmp_path: Path, agendas: Path) -> None:
    """Of a folder inside that holds many, their number; and why others are not there."""
    shown = planner("build", agendas / "bishkek-2001", "--out", tmp_path, "--list")
    lines = shown.out.splitlines()
    assert [line.split("  ")[1] for line in lines[1:2]] == ["public/"]
    assert lines[2] == "    agenda.en.docx"
    assert lines[lines.index("    agenda.xlsx") :] == [
        "    agenda.xlsx",
        *(
            f"    briefing-sheets.{code}.{suffix}"
            for code in ("en", "fr", "ru")
            for suffix in ("docx", "pdf")
        ),
        *(
            f"    interpreters-needed.{code}.{suffix}"
            for code in ("en", "fr", "ru")
            for suffix in ("docx", "pdf", "xlsx")
        ),
        "    invitees.xlsx",
        *(
            f"    list-of-speakers.{code}.{suffix}"
            for code in ("en", "fr", "ru")
            for suffix in ("docx", "pdf")
        ),
        *(f"    name-plates.{code}.pdf" for code in ("en", "fr", "ru")),
        *(
            f"    officers-by-meeting.{code}.{suffix}"
            for code in ("en", "fr", "ru")
            for suffix in ("docx", "pdf", "xlsx")
        ),
        "    report-forms/: 30 files",
        f"  no change-notice: {NEVER_OUT}",
        f"  no programme-marked: {NEVER_OUT}",
        "  no annotated-agenda: no item has an annotation or a document",
        "  no door-signs: no item has a room",
        "  no feeds-rooms: no item has a room",
        "  no feeds-tracks: no item belongs to a track",
        "  no feeds-deadlines: no category has a deadline",
        "  no feeds-delegations: there are no delegations",
        "  no feeds-persons: there are no participants",
        "  no list-of-participants: no participants are named",
        "  no letters: conference.toml has nothing under [letters]",
        "  no participants: there are no participants",
        "  no delegations: there are no delegations",
        "  no badges: there are no participants",
        "  no room-plan: no item has a room",
        "  no equipment-list: no item has a room",
        f"  no interpreters-rota: {NOBODY_INTERPRETS}",
        f"  no booth-sheets: {NOBODY_INTERPRETS}",
        f"  no interpreters: {NOBODY_INTERPRETS}",
        "  no statistics: there are no participants",
        "  no sign-in: nobody comes in person",
        f"  no affected: {NEVER_OUT}",
    ]


def test_what_has_nothing_to_say(planner: Planner, wells: Path, tmp_path: Path) -> None:
    shown = planner("build", wells, "--out", tmp_path / "out")
    assert shown.out.splitlines()[-1] == (
        f"  {len(SILENT)} products have nothing to print; manifest.json says why"
    )
    listed = planner("build", wells, "--out", tmp_path / "out", "--list")
    assert listed.out.splitlines()[-len(SILENT) :] == [
        f"  no {product}: {why}" for product, why in SILENT
    ]
    assert manifest(tmp_path / "out/wells-2027")["not_written"] == [
        {"product": product, "why": why} for product, why in SILENT
    ]
    officers = {f"officers-by-meeting.{code}" for code in ("en", "fr")}
    assert lying(tmp_path / "out/wells-2027/secretariat") == {
        "agenda.xlsx",
        *(f"{of}.{suffix}" for of in officers for suffix in (*PAPER, "xlsx")),
    }


def test_one_product_in_one_language(planner: Planner, wells: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out/wells-2027"
    words = ["--out", tmp_path / "out", "--only", "calendar", "--lang", "fr", "--lang", "fr"]
    assert planner("build", wells, *words).code == 0
    assert lying(folder) == {"manifest.json", "public/calendar.fr.ics"}


def test_a_part_is_replaced_in_a_copy_of_the_last_build(
    planner: Planner, wells: Path, tmp_path: Path
) -> None:
    out, folder = ["--out", tmp_path / "out"], tmp_path / "out/wells-2027"
    planner("build", wells, *out)
    before = contents(folder)
    for language in ("en", "fr"):
        agenda = wells / f"agenda.{language}.txt"
        agenda.write_text(agenda.read_text().replace("09:00–10:00", "09:15–10:00"))
    planner("build", wells, *out, "--only", "calendar", "--lang", "fr")
    after = contents(folder)
    assert set(after) == set(before)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"manifest.json", "public/calendar.fr.ics"}
    assert [one["product"] for one in manifest(folder)["not_written"]] == [
        product for product, _ in SILENT
    ]


def test_a_part_says_what_it_made_and_that_the_rest_was_kept(
    planner: Planner, wells: Path, tmp_path: Path
) -> None:
    out, folder = ["--out", tmp_path / "out"], tmp_path / "out/wells-2027"
    planner("build", wells, *out)
    words = ["--only", "calendar", "--lang", "fr", "--at", "2027-02-01"]
    shown = planner("build", wells, *out, *words)
    assert shown.out.splitlines() == [
        str(folder),
        "  public/  1 file, 1 new or changed",
        "  kept from earlier: 55 files",
    ]
    moments = {entry["path"]: entry["moment"] for entry in manifest(folder)["files"]}
    assert moments.pop("public/calendar.fr.ics") == "2027-02-01T00:00:00+00:00"
    assert set(moments.values()) == {"2027-01-15T00:00:00+00:00"}


def test_a_build_of_what_has_not_changed(planner: Planner, wells: Path, tmp_path: Path) -> None:
    """Few products without a word are named: whoever asks for one wants to know why."""
    words = ["--out", tmp_path / "out", "--only", "calendar", "--only", "letters"]
    planner("build", wells, *words)
    assert planner("build", wells, *words).out == (
        f"{tmp_path / 'out/wells-2027'}\n"
        "  public/  2 files, none changed\n"
        "  no letters: there are no invitees\n"
    )


def test_a_product_that_has_nothing_more_to_say_goes(
    planner: Planner, wells: Path, tmp_path: Path
) -> None:
    out, folder = ["--out", tmp_path / "out"], tmp_path / "out/wells-2027"
    planner("build", wells, *out)
    for path in wells.glob("agenda.*.txt"):
        text = path.read_text().replace("09:00–10:00  ", "–  ").replace("10:00–11:00  ", "–  ")
        path.write_text(text)
    planner("build", wells, *out, "--only", "calendar")
    assert {name for name in lying(folder) if "/calendar." in name} == set()
    assert {"product": "calendar", "why": "no item has a time"} in manifest(folder)["not_written"]
    assert "public/programme.en.pdf" in lying(folder)


def test_a_product_that_has_something_to_say_again(
    planner: Planner, wells: Path, tmp_path: Path
) -> None:
    out, folder = ["--out", tmp_path / "out"], tmp_path / "out/wells-2027"
    planner("build", wells, *out)
    settings = wells / "conference.toml"
    settings.write_text(settings.read_text() + '[[participation]]\nid = "a"\nname = "A"\n')
    (wells / "invitees.csv").write_text("id,category,body\nat,a,AT\n")
    planner("build", wells, *out, "--only", "invitees")
    assert "secretariat/invitees.xlsx" in lying(folder)
    silent = [one["product"] for one in manifest(folder)["not_written"]]
    assert silent == [product for product, _ in SILENT if product != "invitees"]


@pytest.mark.parametrize(
    ("words", "epoch", "moment"),
    [
        ([], "", "2027-01-15T00:00:00+00:00"),
        ([], "1000000000", "2001-09-09T01:46:40+00:00"),
        (["--at", "2027-02-01"], "1000000000", "2027-02-01T00:00:00+00:00"),
        (["--at", "2027-02-01T09:00:00+05:00"], "", "2027-02-01T04:00:00+00:00"),
    ],
)
def test_the_moment(
    *,
    planner: Planner,
    wells: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    epoch: str,
    moment: str,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    planner("build", wells, "--out", tmp_path / "out", "--only", "calendar", *words)
    folder = tmp_path / "out/wells-2027"
    assert {entry["moment"] for entry in manifest(folder)["files"]} == {moment}
    calendar = Calendar.from_ical((folder / "public/calendar.en.ics").read_bytes())
    stamps = {event.decoded("dtstamp").isoformat() for event in calendar.walk("VEVENT")}
    assert stamps == {moment}


def sign(words: str) -> Document:
    return Document("en", words, (), symbol=words)


def test_a_product_makes_several_forms_under_its_name(
    planner: Planner, wells: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def both(material: Material) -> tuple[Document, Workbook]:
        sheet = Sheet("Wells", (Column("id", "id"),), (("w1",),))
        return sign("Wells"), Workbook("Wells", "", material.moment, (sheet,))

    product = Product("wells", Audience.PUBLIC, in_each_language=True, build=both)
    monkeypatch.setattr("planner.commands.building.making.every_product", lambda: (product,))
    planner("build", wells, "--out", tmp_path / "out", "--lang", "fr")
    assert lying(tmp_path / "out/wells-2027") == {
        "manifest.json",
        *(f"public/wells.fr.{suffix}" for suffix in ("pdf", "docx", "html", "txt", "xlsx")),
    }


def test_a_product_makes_many_forms_each_under_a_name_of_its_own(
    planner: Planner, wells: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says in which formats they come, too."""
    signs = (Named("door-signs/hall-a", sign("A")), Named("door-signs/hall-b", sign("B")))
    product = Product("door-signs", Audience.PARTICIPANTS, False, lambda _: signs, ("pdf", "txt"))
    monkeypatch.setattr("planner.commands.building.making.every_product", lambda: (product,))
    shown = planner("build", wells, "--out", tmp_path / "out", "--list")
    assert shown.out.splitlines()[1:] == [
        "  participants/  4 files, 4 new or changed",
        "    door-signs/hall-a.pdf",
        "    door-signs/hall-a.txt",
        "    door-signs/hall-b.pdf",
        "    door-signs/hall-b.txt",
    ]
    text = (tmp_path / "out/wells-2027/participants/door-signs/hall-b.txt").read_text()
    assert text.split() == ["B", "B"]
    assert {entry["product"] for entry in manifest(tmp_path / "out/wells-2027")["files"]} == {
        "door-signs"
    }


def test_errors_stop_it_before_anything_is_written(
    planner: Planner, wells: Path, tmp_path: Path
) -> None:
    out, folder = tmp_path / "out", tmp_path / "out/wells-2027"
    agenda = wells / "agenda.en.txt"
    good = agenda.read_text()
    agenda.write_text(good.replace("10:00–11:00", "08:00–09:00"))
    shown = planner("build", wells, "--out", out)
    assert (shown.code, shown.out) == (1, "")
    assert shown.err.startswith("agenda.en.txt:6:14: error: time-order")
    assert shown.err.endswith("\nNothing was built: fix the errors first.\n")
    assert not out.exists()
    agenda.write_text(good)
    planner("build", wells, "--out", out)
    before = contents(folder)
    agenda.write_text("nothing")
    assert planner("build", wells, "--out", out).code == 1
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--only", "calender"], "There is no product “calender”.\n    → Did you mean “calendar”?"),
        (
            ["--only", "xyz"],
            "There is no product “xyz”.\n"
            "    → Products:\n"
            "      programme               The agenda as an official paper: "
            "for archives, for Word, for the web, as text.\n"
            "      change-notice           What has changed since the last issue, by day.\n",
        ),
        (["--lang", "ru"], "“ru” is not a language of these papers.\n    → Languages: en, fr."),
        (["--at", "soon"], "“soon” is not a date or time"),
        (["--at", "2027-02-30"], "“2027-02-30” is not a date or time"),
    ],
)
def test_wrong_use(
    planner: Planner, wells: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    shown = planner("build", wells, "--out", tmp_path / "out", *words)
    assert (shown.code, shown.out) == (2, "")
    assert f"planner: {said}" in shown.err
    assert not (tmp_path / "out").exists()


def test_a_moment_that_is_not_known(planner: Planner, wells: Path, tmp_path: Path) -> None:
    settings = wells / "conference.toml"
    settings.write_text(settings.read_text().replace("issued", "# issued"))
    shown = planner("build", wells, "--out", tmp_path / "out")
    assert shown.code == 2
    assert "or give --at 2027-05-03." in shown.err


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("agenda.fr.txt", "Séance 1 : Puits", "Séance 1 : Puits 𓀀", "agenda.fr.txt:3:14"),
        ("agenda.fr.txt", "> Voir l’annexe", "> Voir 𓀀", "agenda.fr.txt:5:14"),
        ("conference.toml", "sur les puits", "sur les 𓀀", "conference.toml:2"),
    ],
)
def test_a_character_that_no_font_has(
    *, planner: Planner, wells: Path, tmp_path: Path, file: str, old: str, new: str, place: str
) -> None:
    for language, note in (("en", "See the annex"), ("fr", "Voir l’annexe")):
        agenda = wells / f"agenda.{language}.txt"
        agenda.write_text(f"{agenda.read_text().rstrip()}\n             > {note}\n")
    path = wells / file
    path.write_text(path.read_text().replace(old, new))
    only = ("--only", "programme", "--only", "calendar")
    shown = planner("build", wells, "--out", tmp_path / "out", *only)
    assert shown.code == 1
    first, *_, hint, count = shown.err.splitlines()
    assert first.startswith(f"{place}: error: glyph-missing: No font can print “𓀀” in “")
    assert hint == (
        "    → public/programme.fr.pdf is not made. Put a font that has it into templates/fonts."
    )
    assert count == "1 error, no warnings"
    made = {name for name in lying(tmp_path / "out/wells-2027") if "programme.fr" in name}
    assert made == {f"public/programme.fr.{suffix}" for suffix in ("docx", "html", "txt")}
    others = {"public/programme.en.pdf", "public/calendar.en.ics", "public/calendar.fr.ics"}
    assert others <= lying(tmp_path / "out/wells-2027")
    why = f"glyph-missing at {place}"
    assert f"  no public/programme.fr.pdf: {why}" in shown.out.splitlines()
    assert {
        "product": "programme",
        "why": why,
        "language": "fr",
        "path": "public/programme.fr.pdf",
    } in manifest(tmp_path / "out/wells-2027")["not_written"]


def test_a_language_whose_letters_no_font_has_keeps_no_other_paper_from_being_made(
    planner: Planner, wells: Path, tmp_path: Path
) -> None:
    """Its names of days and months stand in no file of the conference."""
    path = wells / "conference.toml"
    text = path.read_text().replace('languages = ["en", "fr"]', 'languages = ["en", "fr", "am"]')
    path.write_text(f'{text}\n[[rooms]]\nid = "hall"\nname = {{ en = "Hall" }}\n')
    agenda = wells / "agenda.en.txt"
    agenda.write_text(agenda.read_text().replace("Session 1: Wells", "Session 1: Wells  [Hall]"))
    shown = planner("build", wells, "--out", tmp_path / "out")
    assert shown.code == 1
    told = [line for line in shown.err.splitlines() if ": error: " in line]
    assert told
    assert {line.split(": ")[2] for line in told} == {"glyph-missing"}
    made = lying(tmp_path / "out/wells-2027")
    assert {"public/programme.en.pdf", "public/programme.fr.pdf"} <= made
    assert {"public/programme.am.docx", "public/door-signs/hall.am.docx"} <= made
    assert "public/door-signs/hall.en.pdf" in made
    assert {name for name in made if ".am." in name and name.endswith("pdf")} == set()


def test_a_pdf_that_can_be_printed_no_more_goes(
    planner: Planner, wells: Path, tmp_path: Path
) -> None:
    planner("build", wells, "--out", tmp_path / "out")
    path = wells / "agenda.fr.txt"
    path.write_text(path.read_text().replace("Puits", "𓀀").replace("Décl", "𓀀"))
    shown = planner("build", wells, "--out", tmp_path / "out", "--lang", "fr")
    assert shown.code == 1
    missing = "glyph-missing at agenda.fr.txt:3:14 and at 1 more"
    gone = (
        *("programme.fr", "agenda.fr", "order-of-the-day/2027-05-03.fr", "programme.en-fr"),
        *("booklet.fr", "booklet.fr.imposed", "at-a-glance.fr", "wall.fr"),
    )
    officers = "officers-by-meeting"
    assert [line for line in shown.out.splitlines() if "has been removed" in line] == [
        *(f"  no public/{of}.pdf: {missing}; the earlier one has been removed" for of in gone),
        f"  no secretariat/{officers}.fr.pdf: glyph-missing at agenda.fr.txt:3:14; the earlier "
        "one has been removed",
    ]
    assert [one["why"] for one in manifest(tmp_path / "out/wells-2027")["not_written"]] == [
        *(why for _, why in SILENT),
        *[missing] * len(gone),
        "glyph-missing at agenda.fr.txt:3:14",
    ]
    pdfs = {name for name in lying(tmp_path / "out/wells-2027") if name.endswith("pdf")}
    english = {of.replace(".fr", ".en") for of in gone if of != "programme.en-fr"}
    assert pdfs == {f"secretariat/{officers}.en.pdf", *(f"public/{of}.pdf" for of in english)}


def test_no_error_that_the_build_cannot_bear_is_silenced(
    planner: Planner, wells: Path, tmp_path: Path
) -> None:
    settings = wells / "conference.toml"
    good = settings.read_text()
    for old, new, name in [
        ("0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10", "", "setting-missing"),
        ("0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10", "wells", "uid-impossible"),
        ("Europe/Vienna", "Europe/Wien", "timezone-unknown"),
        ('["en", "fr"]', '["en", "../../fr"]', "language-impossible"),
        ('["en", "fr"]', '["en", "en"]', "language-twice"),
        ("starts", 'id = "../wells"\nstarts', "id-impossible"),
        ('"Europe/Vienna"', "5", "setting-impossible"),
    ]:
        settings.write_text(good.replace(old, new) + f'allow = ["{name}"]\n')
        shown = planner("build", wells, "--out", tmp_path / "out")
        assert (shown.code, f": error: {name}: " in shown.err) == (1, True)
    assert {path.name for path in tmp_path.iterdir()} == {"wells-2027"}


def test_a_conference_without_an_agenda(planner: Planner, wells: Path, tmp_path: Path) -> None:
    for language in ("en", "fr"):
        (wells / f"agenda.{language}.txt").write_text("# to come\n")
    shown = planner("build", wells, "--out", tmp_path / "out")
    assert shown.code == 0
    assert lying(tmp_path / "out/wells-2027") == {
        "manifest.json",
        *(f"public/calendar-overview.{code}.ics" for code in ("en", "fr")),
    }
    told = manifest(tmp_path / "out/wells-2027")["not_written"]
    assert {"product": "programme", "why": "the agenda has no days"} in told


def test_a_folder_of_somebody_else(planner: Planner, wells: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "out/wells-2027"
    theirs.mkdir(parents=True)
    (theirs / "letter.txt").write_text("mine")
    shown = planner("build", wells, "--out", tmp_path / "out")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == (
        f"planner: {theirs} already exists and was not made by the planner.\n"
        "    → Move it elsewhere, or choose another folder with --out.\n"
    )
    assert contents(theirs) == {"letter.txt": b"mine"}
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["wells-2027"]
