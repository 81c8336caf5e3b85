"""Tracks: those that items name are known."""

from collections.abc import Iterator

from planner.checks.subject import Subject
from planner.findings import Fault, Finding, Severity
from planner.language.nearest import did_you_mean

TRACK_UNKNOWN = Fault(
    "track-unknown",
    Severity.ERROR,
    why="Calendars of tracks are made for the tracks in conference.toml, which gives their names.",
    how="Add it to conference.toml: [[tracks]].",
    example="""\
conference.toml:
tracks = [{ id = "law", name = "Water law" }]
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: AT · track: lore""",
    instead="""\
conference.toml:
tracks = [{ id = "law", name = "Water law" }]
agenda.en.txt:
09:00–10:00  Session 1: Wells
             chair: AT · track: law""",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Items of tracks that there are not."""
    known = [track.id for track in subject.conference.tracks]
    for item in subject.conference.every_item:
        if item.track and item.track not in known:
            hint = did_you_mean(item.track, known)
            yield TRACK_UNKNOWN.at(item.place, f"There is no track “{item.track}”.", hint=hint)
