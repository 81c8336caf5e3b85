"""Files that a command would write: what would be found wrong then; they are written or not."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from planner.commands.newly import new_findings
from planner.commands.screen import findings_in_text, say
from planner.findings import Finding, has_errors
from planner.folder.writing import require_unchanged, write_files
from planner.records import record


@record
class Proposed:
    """Files of a folder as they are, `read`, and as they would be, `texts`.

    Lines of those in `by_words` may then be elsewhere: they are identified by their words.
    """

    folder: Path
    read: Mapping[Path, str]
    texts: Mapping[Path, str]
    by_words: Collection[Path]


def settled(
    proposed: Proposed, before: Sequence[Finding], after: Sequence[Finding], *, apply: bool
) -> int:
    """Say which findings would disappear and which would be new; write the files if wished and if
    that causes no errors. Returns the exit code.
    """
    read, texts = proposed.read, proposed.texts
    was, will_be = (
        {path.name: of[path].split("\n") for path in proposed.by_words} for of in (read, texts)
    )
    found = new_findings(before, after, was=was, will_be=will_be)
    if mended := new_findings(after, before, was=will_be, will_be=was):
        say(f"This would be fixed: {', '.join(f'{of.name} ({of.place})' for of in mended)}")
    if found:
        say("This would be new:")
        say(findings_in_text(proposed.folder, found, dict(texts)))
    if has_errors(found):
        say("Nothing is written: this would cause errors.")
        return 1
    if apply:
        require_unchanged(read)
        write_files(dict(texts))
    say("Written." if apply else "Nothing has been written yet. To write it, add --apply.")
    return 0
