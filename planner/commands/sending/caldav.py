"""`planner send --caldav`: a collection on a server becomes what a feed is."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, nullcontext
from dataclasses import replace
from pathlib import Path

from planner.commands.progress import progress
from planner.commands.screen import print_text, say, some
from planner.commands.sending.asked import SendOptions
from planner.commands.sending.credentials import password
from planner.commands.sending.feed import PublishedFeed, published_feed
from planner.delivery.collection import Collection
from planner.delivery.entries import is_same_entry
from planner.delivery.publishing import (
    Done,
    Sort,
    Step,
    There,
    Wanted,
    carry_out,
    file_of,
    overruling,
    plan,
)
from planner.delivery.server import read_server
from planner.errors import PlannerError
from planner.folder.load import Loaded
from planner.folder.sent import add_row, read_published, require_writable
from planner.model.release import Release
from planner.model.sent import Published
from planner.products.entries.programme import programme
from planner.writers.ics.single import entry_file
from planner.writers.lock import locked

_SIGNS = {Sort.NEW: "+", Sort.CHANGED: "~", Sort.REMOVED: "-", Sort.CONFLICT: "!"}


def publish(loaded: Loaded, releases: tuple[Release, ...], wish: SendOptions) -> int:
    """Show what would change in the collection; change it if that is wished."""
    server = read_server(wish.caldav, ("http", "https"))
    feed = published_feed(loaded, releases, wish.feed)
    with closing(Collection(server, password("CALDAV", server))) as collection:
        record_of = loaded.layout.published(collection.url)
        with locked(record_of.parent) if wish.apply else nullcontext():
            before = read_published(record_of)
            _require_same_feed(before, feed)
            steps = _planned(feed, before, collection, wish)
            print_text("\n".join(_told(steps, feed, collection.url)))
            _require_not_empty(steps, before, wish)
            done = _carried_out(steps, feed, collection, record_of) if wish.apply else ()
    return _say_what_follows(steps, done, feed, wish)


def _wanted(feed: PublishedFeed) -> Iterator[Wanted]:
    material = feed.material
    zones = programme(material).frame.zones
    for entry in feed.entries:
        data = entry_file(entry, material.language, material.moment, zones)
        yield Wanted(entry.uid, data, hashlib.sha256(data).hexdigest())


def _require_same_feed(before: Mapping[str, Published], feed: PublishedFeed) -> None:
    """Two feeds in one collection would each remove what the other wrote."""
    other = next((of.feed for of in before.values() if of.feed != feed.name), "")
    if other:
        raise PlannerError(
            f"{other} was published there, not {feed.name}.",
            f"Give another collection, or --feed {other}.",
        )


def _planned(
    feed: PublishedFeed, before: Mapping[str, Published], collection: Collection, wish: SendOptions
) -> tuple[Step, ...]:
    """What has to be done; a file is looked into only where its state is not the one known."""

    def _is_as_wanted(wanted: Wanted) -> bool:
        return is_same_entry(collection.get(file_of(wanted.uid)), wanted.data)

    with progress(f"checking {collection.url}"):
        steps = plan(tuple(_wanted(feed)), before, There(collection.etags(), _is_as_wanted))
    return overruling(steps) if wish.overwrite else steps


def _require_not_empty(
    steps: Sequence[Step], before: Mapping[str, Published], wish: SendOptions
) -> None:
    """A folder that was emptied by mistake must not empty all calendars that follow it."""
    kept = {step.uid for step in steps if step.wanted} & before.keys()
    if before and not kept and not wish.remove_all:
        raise PlannerError(
            f"All {len(before)} entries that were published there would be removed.",
            "Check whether the folder is complete. If this is meant: --remove-all",
        )


def _carried_out(
    steps: Sequence[Step], feed: PublishedFeed, collection: Collection, record_of: Path
) -> tuple[Done, ...]:
    """Do the steps; each that is done is remembered before the next one begins."""
    require_writable(record_of)
    writing = [step for step in steps if step.writes]
    done = []
    with progress(f"writing to {collection.url}") as say_now:
        for one in carry_out(steps, collection):
            if one.published:
                add_row(record_of, replace(one.published, feed=feed.name))
            done.append(one)
            say_now(f"writing {len(done)} of {len(writing)} to {collection.url}")
    return tuple(done)


def _told(steps: Sequence[Step], feed: PublishedFeed, url: str) -> Iterator[str]:
    """The plan for people: what changes, a line each, and how many there are of each sort."""
    number = Counter(step.sort for step in steps)
    counts = [f"{number[sort]:,} {sort}" for sort in Sort if number[sort]]
    yield f"{feed.name} in {url}: {', '.join(counts) or 'nothing'}"
    for sort, sign in _SIGNS.items():
        more = "    changed there by someone else" if sort is Sort.CONFLICT else ""
        ids = (feed.ids.get(step.uid, step.uid) for step in steps if step.sort is sort)
        yield from some(f"  {sign} {own_id}{more}" for own_id in ids)


def _say_what_follows(
    steps: Sequence[Step], done: Sequence[Done], feed: PublishedFeed, wish: SendOptions
) -> int:
    """What is left: conflicts, what the server refused, or to do it at all."""
    refused = [one for one in done if one.refused]
    for one in refused:
        say(f"{feed.ids.get(one.step.uid, one.step.uid)}: {one.refused}")
    conflicts = any(of.sort is Sort.CONFLICT for of in (*steps, *(one.step for one in refused)))
    if conflicts:
        say("Changes made there by others are kept. To overwrite them: --overwrite")
    if not any(step.writes for step in steps):
        say("Nothing needs to be written there.")
    elif wish.apply:
        say(f"{len(done) - len(refused):,} of {len(done):,} were done.")
    else:
        say("Nothing has been written there yet; to do it: --apply")
    return 1 if conflicts or refused else 0
