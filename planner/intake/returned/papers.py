"""A paper of ours that came back from Word: what was written into it, against the folder now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from planner.changes.rows import Cells, Returned
from planner.findings import Fault, Finding, Severity, has_errors
from planner.folder.merging import AGENDA
from planner.folder.merging_agenda import merged_agenda
from planner.forms.cells import as_text, normal
from planner.forms.document import DAY, Document, Origin, TimedRow
from planner.forms.sent_paper import SentPaper
from planner.forms.workbook import Column, Sheet, Workbook
from planner.intake.plan import ImportOptions, Plan, TablePlan
from planner.intake.returned.binding import bound, unsure_edits
from planner.intake.returned.paper.moved import moved, not_moved, shown
from planner.intake.returned.paper.rows import PaperRows, rows_of_paper
from planner.intake.returned.paper.words import in_the_letters_of
from planner.intake.returned.rows import Back, planned
from planner.model import Conference, seen_by
from planner.places import Place
from planner.products import Material, Product, every_product
from planner.products.agenda import PRODUCT as WORKBOOK
from planner.readers.word import Paper
from planner.timetable import timetable
from planner.timetable.moment import moment

NO_MARK = Fault(
    "paper-without-mark",
    Severity.ERROR,
    why=(
        "The programme, the agenda and the order of the day carry a record of what was sent. "
        "This is none of them, or a program that saved it has dropped the record."
    ),
    how=(
        "To see what it says: planner diff FOLDER folder FILE; to make a new folder from it: "
        "planner new --from FILE."
    ),
)
OTHER_PAPER = Fault(
    "paper-of-another-conference",
    Severity.ERROR,
    why=(
        "It was made for another conference, or for that of another year: its items are "
        "different ones."
    ),
    how="Import it into the folder from which it was made.",
)
OTHER_LAYOUT = Fault(
    "paper-of-another-version",
    Severity.ERROR,
    why=(
        "It was made by another version of the planner, which records what it sends in another way."
    ),
    how="Build the paper again, and make the same edits in it.",
)
NOT_RETURNABLE = Fault(
    "paper-not-taken-back",
    Severity.ERROR,
    why=(
        "The programme, the agenda, the annotated agenda and the order of the day can be "
        "imported, each in one language. Other papers combine data from several places of the "
        "folder."
    ),
    how="Make the edits in one of those, or in a workbook: participants.xlsx, invitees.xlsx.",
)

INFORMING = ("modes", "questions")
"""What papers print of items that only informs, besides what the workbook has too."""


def plan_paper(conference: Conference, paper: Paper, wish: ImportOptions) -> Plan:
    """What a paper that came back would change in a conference."""
    if not paper.sent and has_errors(paper.findings):
        return Plan(conference, (), paper.findings)
    known = _known(conference, paper)
    if isinstance(known, Finding):
        return Plan(conference, (), (*paper.findings, known))
    sent, product = known
    found = rows_of_paper(paper, sent, conference.language)
    if not found.seen:
        lost = NO_MARK.at(Place(paper.name), "Nothing of what was sent can be found in this paper.")
        return Plan(conference, (), (*paper.findings, lost))
    ours = _ours(conference, product, sent)
    gone_at = Place(paper.name) if wish.remove else None
    sent, found, unsure = _bound(conference, ours.sheets[0], sent, found, gone_at)
    plan = planned(conference, ours, _back(found, ours.sheets[0], sent), wish)
    plan, astray = _with_moves(conference, plan, [*moved(found, sent, conference)])
    after, faults = merged_agenda(conference, plan.wanted)
    findings = (*paper.findings, *found.findings, *plan.findings, *faults, *astray, *unsure)
    return Plan(after, (plan,), findings)


def _bound(
    conference: Conference,
    sheet: Sheet,
    sent: SentPaper,
    found: PaperRows,
    gone_at: Place | None,
) -> tuple[SentPaper, PaperRows, list[Finding]]:
    """What was sent and what came back with the ids of today, and what cannot be given one; of
    what is gone, where it is to be taken out.
    """
    binding = bound(conference, sent.items, _cells(sheet))
    pieces = {
        number: replace(piece, item=binding.of(piece.item)) for number, piece in sent.pieces.items()
    }
    sent = replace(sent, items=binding.sent(sent.items), pieces=pieces)
    rows = binding.rows(found.rows)
    findings = [*unsure_edits(binding, sent.items, rows, gone_at)]
    kept = tuple(row for row in rows if row.id not in binding.unsure)
    seen = tuple((binding.of(own_id), day) for own_id, day in found.seen)
    return sent, replace(found, rows=kept, seen=seen), findings


def _cells(sheet: Sheet) -> dict[str, dict[str, str]]:
    """The cells of a sheet by id and key."""
    keys = [column.key for column in sheet.columns]
    return {str(row[0]): dict(zip(keys, map(normal, row), strict=True)) for row in sheet.rows}


def _with_moves(
    conference: Conference, plan: TablePlan, rows: Sequence[Returned]
) -> tuple[TablePlan, list[Finding]]:
    """The plan with the items that go elsewhere, and what is to be known of those that do not."""
    rows = [row for row in rows if row.id not in plan.wanted.gone]
    wanted = replace(plan.wanted, moved=rows)
    after, _ = merged_agenda(conference, wanted)
    changes = shown(rows, conference, after)
    went = {change.id for change in changes}
    wanted = replace(wanted, moved=[row for row in rows if row.id in went])
    found = replace(plan.found, changes=(*plan.found.changes, *changes))
    return replace(plan, found=found, wanted=wanted), [*not_moved(rows, changes)]


def _known(conference: Conference, paper: Paper) -> tuple[SentPaper, Product] | Finding:
    """What was sent, and the product that made it; or why a paper cannot be taken back at all."""
    place, sent = Place(paper.name), paper.sent
    if sent is None:
        return NO_MARK.at(place, "This document does not say what was sent.")
    if not sent.is_whole:
        return OTHER_LAYOUT.at(place, "This paper cannot be imported.")
    if sent.conference != conference.uid:
        when = f" on {sent.moment[:10]}" if sent.moment else ""
        return OTHER_PAPER.at(place, f"This was made{when} for another conference.")
    product = next((of for of in every_product() if of.name == sent.product), None)
    if product is None:
        return NOT_RETURNABLE.at(place, "Papers of this kind cannot be imported.")
    if sent.language not in conference.languages:
        message = f"The conference no longer has papers in “{sent.language}”."
        return NOT_RETURNABLE.at(place, message, hint="Add it to languages in conference.toml.")
    return sent, product


def _ours(conference: Conference, product: Product, sent: SentPaper) -> Workbook:
    """The workbook of the agenda as the folder would give it now, with what such a paper would
    print where that is something else: words of another language, for one.
    """
    at = moment(sent.moment, None, conference)
    seen = seen_by(conference, product.audience)
    material = Material(seen, timetable(seen), sent.language, at)
    book = WORKBOOK.build(material)
    assert isinstance(book, Workbook)
    printed = _printed(product, material)
    (sheet,) = book.sheets
    keys = [column.key for column in sheet.columns]
    known = (dict(zip(keys, map(as_text, row), strict=True)) for row in sheet.rows)
    told = [{**cells, **printed.get(cells["id"], {})} for cells in known]
    informing = [Column(key, key, editable=False) for key in INFORMING]
    columns = (*sheet.columns, *informing)
    rows = tuple(tuple(cells.get(of.key, "") for of in columns) for cells in told)
    return replace(book, sheets=(replace(sheet, columns=columns, rows=rows),))


def _printed(product: Product, material: Material) -> dict[str, dict[str, str]]:
    """The cells that the papers of a product print, by item and key."""
    made = product.make(material)
    forms = [of.form for of in made] if isinstance(made, tuple) else []
    cells: dict[str, dict[str, str]] = {}
    for origin in (of for form in forms if isinstance(form, Document) for of in _origins(form)):
        own = cells.setdefault(origin.item, {})
        for key, text in origin.cells:
            own[key] = f"{own[key]}\n{text}" if key in own else text
    return cells


def _origins(document: Document) -> Iterable[Origin]:
    for row in (block for block in document.blocks if isinstance(block, TimedRow)):
        yield from filter(None, (row.origin, *(line.origin for line in row.lines)))


def _back(found: PaperRows, sheet: Sheet, sent: SentPaper) -> Back:
    """The rows of a paper in the letters of the folder, and the marks of what was sent."""
    keys = [column.key for column in sheet.columns]
    rows = {str(row[0]): dict(zip(keys, map(as_text, row), strict=True)) for row in sheet.rows}
    marks = {own_id: dict.fromkeys(keys, "-") | {**cells} for own_id, cells in sent.items.items()}
    day = next((rows[own_id]["day"] for own_id, _ in found.seen if own_id in rows), "")
    back = [_in_letters(_dated(row, day), rows.get(row.id, {})) for row in found.rows]
    return Back(AGENDA, marks, back, sent.items)


def _dated(row: Returned, day: str) -> Returned:
    """A row that was added, on the day of the paper where no heading tells it."""
    is_alone = row.cells.get(DAY) == ""
    return replace(row, cells={**row.cells, DAY: day}) if is_alone else row


def _in_letters(row: Returned, ours: Cells) -> Returned:
    cells: Mapping[str, str] = {
        key: in_the_letters_of(ours[key], text) if _is_spoken(key) and ours.get(key) else text
        for key, text in row.cells.items()
    }
    return replace(row, cells=cells)


def _is_spoken(key: str) -> bool:
    return key.startswith(("title.", "note."))
