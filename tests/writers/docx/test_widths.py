from planner.writers.docx.widths import narrowest, width_of

MM = 56.7
"""Twips in a millimetre."""


def test_about_as_wide_as_times_draws_it() -> None:
    """In Times of 11 points figures are half an em, points and blanks a quarter: 5.0 em."""
    assert 0.95 < width_of("15.15–16.30") / (5.0 * 11 * 20) < 1.08


def test_what_stands_on_one_line_has_all_of_the_room() -> None:
    assert narrowest(["Agenda"], 13, 7824) == 7824


def test_the_lines_of_a_title_are_about_as_long() -> None:
    """Two lines of 46 letters: the box is about half as wide as the whole."""
    title = "ISSYK-KUL CONFERENCE ON WATER, GLACIERS AND MOUNTAIN ECONOMIES: ONE SOURCE, SHARED"
    box = narrowest([title], 13, round(138 * MM))
    assert width_of(title, 13) / 2 < box < round(138 * MM)
    assert box < width_of(title, 13) * 0.62


def test_every_line_counts() -> None:
    title = "ISSYK-KUL CONFERENCE ON WATER, GLACIERS AND MOUNTAIN ECONOMIES: ONE SOURCE, SHARED"
    assert narrowest([title, title[:60]], 13, 7824) >= narrowest([title], 13, 7824)


def test_a_word_wider_than_the_room() -> None:
    assert narrowest(["x" * 900 + " y"], 13, 7824) == 7824
