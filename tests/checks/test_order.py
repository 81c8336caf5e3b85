"""Findings come in file order, and are silenced one by one."""

from collections.abc import Callable

AGENDA = """\
    Monday, 3 May 2027

    10:00–11:00  Informal meeting of experts
    09:00–10:00  Informal meeting of heads
                 id: heads
    Wednesday, 5 May 2027

    09:00–10:00  Informal meeting of experts
    """


def heads(shown: str) -> list[str]:
    """Place and name of each finding."""
    rows = (line.split(": ") for line in shown.splitlines())
    return [f"{row[0]} {row[2]}" for row in rows if len(row) > 3 and row[1] in ("error", "warning")]


def test_findings_come_in_file_order(screen: Callable[..., str]) -> None:
    assert heads(screen('working_languages = ["en", "ru"]\n', agenda=AGENDA)) == [
        "agenda.en.txt:3:14 chair-missing",
        "agenda.en.txt:4:14 time-order",
        "agenda.en.txt:4:14 chair-missing",
        "agenda.en.txt:6:1 date-outside",
        "agenda.en.txt:8:14 chair-missing",
        "conference.toml:7 interpretation-missing",
    ]


def test_an_item_silences_its_own_findings_alone(screen: Callable[..., str]) -> None:
    agenda = AGENDA.replace("id: heads", "id: heads · allow: chair-missing")
    assert heads(screen(agenda=agenda)) == [
        "agenda.en.txt:3:14 chair-missing",
        "agenda.en.txt:4:14 time-order",
        "agenda.en.txt:6:1 date-outside",
        "agenda.en.txt:8:14 chair-missing",
    ]


def test_the_folder_silences_all_of_a_name(screen: Callable[..., str]) -> None:
    assert heads(screen('allow = ["chair-missing", "date-outside"]\n', agenda=AGENDA)) == [
        "agenda.en.txt:4:14 time-order"
    ]
