"""`planner import FOLDER reply.ics`: an answer to a mail about an item comes into the folder."""

from pathlib import Path
from uuid import UUID, uuid5

from planner.commands.importing.shown import follows, show_plan
from planner.commands.screen import report_findings, say
from planner.findings import has_errors
from planner.folder.load import Loaded, load
from planner.folder.releases import all_releases
from planner.folder.save import save
from planner.folder.sent import add_row, read_told
from planner.intake.plan import ImportOptions, Plan
from planner.intake.replies import Known, plan_replies
from planner.readers.reply import read_answers


def import_reply(folder: Path, wish: ImportOptions) -> int:
    """Show what an answer would change in a folder; change it if that is wished."""
    answers, faults = read_answers(wish.file)
    loaded = load(folder)
    if not loaded.is_read:
        report_findings(folder, loaded.findings)
        return 1
    known = Known(_items(loaded), read_told(loaded.layout.told))
    plan, rows = plan_replies(loaded.conference, answers, known)
    plan = Plan(plan.conference, plan.tables if answers else (), (*faults, *plan.findings))
    then = follows(loaded, plan)
    show_plan(plan, then, loaded.conference, wish)
    if has_errors([*plan.findings, *then]):
        say("Nothing was changed: fix the errors first.")
        return 1
    if not plan.has_rows:
        return 0
    if wish.apply:
        save(plan.conference, folder)
        for row in rows:
            add_row(loaded.layout.told, row)
    say(
        "The changes have been written."
        if wish.apply
        else "Nothing has been changed yet; to do it: --apply"
    )
    return 0


def _items(loaded: Loaded) -> dict[str, str]:
    """The ids of all items that went out or are here, by the UIDs of their entries."""
    here = [item.id for item in loaded.conference.items]
    out = [own_id for release in all_releases(loaded.layout) for own_id in release.events]
    namespace = UUID(loaded.conference.uid)
    return {str(uuid5(namespace, own_id)): own_id for own_id in (*here, *out)}
