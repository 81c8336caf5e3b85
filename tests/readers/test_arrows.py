"""Ranges with other signs than dashes, and texts that a mail quotes. The texts are invented."""

import pytest

from tests.readers.conftest import shown


@pytest.mark.parametrize(
    "printed",
    ["09:00 > 10:00", "09:00 → 10:00", "9h00 > 10h00", "09.00 -> 10.00", "9.00 … 10.00"],
)
@pytest.mark.parametrize("row", ["{} Nile", "{}\nNile", "| {} | Nile |"])
def test_ranges_with_arrows(printed: str, row: str) -> None:
    text = f"Monday, 3 May 2027\n{row.format(printed)}\n11.00 – 12.00 Session 1: Oder\n"
    assert shown(text) == [
        "2027-05-03",
        "09:00–10:00 item | Nile",
        "11:00–12:00 session 1 | Session 1: Oder",
    ]


def test_a_sign_between_a_time_and_its_title_is_none_of_a_range() -> None:
    text = "Monday, 3 May 2027\n09:00 > Nile\n10:00 → Session 2: Oder\n"
    assert shown(text) == ["2027-05-03", "09:00 item | Nile", "10:00 session 2 | Session 2: Oder"]


@pytest.mark.parametrize("sign", ["> ", ">", ">> ", "> > "])
def test_a_text_that_is_quoted_as_a_whole(sign: str) -> None:
    lines = ["Monday, 3 May 2027", "", "09:00 Opening", "10:00 Session 1:", "  Nile"]
    text = "\n".join(f"{sign}{line}" if line else sign.strip() for line in lines)
    assert shown(text) == [
        "2027-05-03",
        "09:00 opening | Opening",
        "10:00 session 1 | Session 1: Nile",
    ]
