"""The last hand on office files: nothing in them depends on when and where they were packed."""

import zipfile
from io import BytesIO

from planner.writers.package import packed, settled


def zipped(*names: str, year: int) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name in names:
            made.writestr(zipfile.ZipInfo(name, (year, 1, 2, 3, 4, 6)), f"<{name}/>")
    return file.getvalue()


def test_dates_and_systems_do_not_count() -> None:
    assert settled(zipped("a.xml", "b.xml", year=1999)) == settled(
        zipped("a.xml", "b.xml", year=2031)
    )


def test_the_parts_keep_their_order_and_their_content() -> None:
    with zipfile.ZipFile(BytesIO(settled(zipped("b.xml", "a.xml", year=1999)))) as made:
        assert made.namelist() == ["b.xml", "a.xml"]
        assert made.read("a.xml") == b"<a.xml/>"
        assert {of.date_time for of in made.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_each_part_can_be_given_a_last_hand() -> None:
    made = settled(
        zipped("a.xml", "b.xml", year=1999),
        lambda name, of: (of[:2].upper(), of[2:].upper()) if name == "b.xml" else (of,),
    )
    assert made == packed({"a.xml": b"<a.xml/>", "b.xml": b"<B.XML/>"})
