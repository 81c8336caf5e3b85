"""Findings are understood on a screen, whatever stands in the file that they are about."""

from planner.findings import Fault, Severity, as_json, as_text
from planner.places import Place

ROOM = Fault("room-unknown", Severity.ERROR, why="Doors have signs.", how="Write it there.")


def shown(line: str, column: int = 1, *related: Place) -> list[str]:
    """A finding at a column of a line, as the terminal shows it."""
    finding = ROOM.at(Place("agenda.en.txt", 3, column), "There is no room.", *related)
    return as_text(finding, lambda _: line).split("\n")


def test_long_words_of_others_are_cut_in_messages() -> None:
    found = ROOM.at(Place("a", 1), f"There is no room “{'x' * 60}”, nor “{'y' * 10_000}”.")
    assert found.message == f"There is no room “{'x' * 60}”, nor “{'y' * 60}…”."


def test_a_message_stands_on_one_line() -> None:
    found = ROOM.at(Place("a", 1), "There is no room “Hall\nA\r\n  or B”.")
    assert found.message == "There is no room “Hall A or B”."


def test_the_part_of_a_long_line_is_shown_that_it_is_about() -> None:
    line = "0123456789" * 1000
    assert shown(line)[1] == f"    {line[:120]}…"
    assert shown(line, 5001)[1] == f"    …{line[:120]}…"
    assert shown(line, 9991)[1] == "    …0123456789"
    assert shown(f"  {line[:100]} ", 3)[1] == f"    {line[:100]}"


def test_of_many_other_places_the_first_are_shown() -> None:
    places = [Place("agenda.en.txt", line) for line in range(10, 20)]
    assert shown("", 1, *places)[1:] == [
        *(f"    see agenda.en.txt:{line}" for line in range(10, 15)),
        "    and 5 more",
        "    → Write it there.",
    ]
    assert len(as_json(ROOM.at(Place("a"), "x", *places))["related"]) == 10
