"""Bytes of a text file, whatever the encoding."""

from pathlib import Path

import pytest

from planner.readers import read_file
from planner.readers.files import LARGEST
from planner.readers.text import read_text

FRENCH = "Séance d’ouverture\nDéjeuner\n"
RUSSIAN = "Открытие\nОбед\n"


def lines(data: bytes) -> list[str]:
    return [line.text for line in read_text(data, "a.txt").lines]


def names(data: bytes) -> list[str]:
    return [finding.name for finding in read_text(data, "a.txt").findings]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_tell_themselves(encoding: str) -> None:
    data = FRENCH.encode(encoding)
    assert lines(data) == ["Séance d’ouverture", "Déjeuner", ""]
    assert names(data) == []


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(FRENCH, "cp1252"), (RUSSIAN, "cp1251"), (FRENCH, "utf-16-le"), (FRENCH, "utf-16-be")],
)
def test_encodings_that_are_guessed_are_told(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert lines(data) == text.split("\n")
    assert names(data) == ["encoding-guessed"]


def test_a_few_broken_bytes_do_not_make_it_another_encoding() -> None:
    data = (RUSSIAN * 20).encode() + b"\xff"
    assert names(data) == ["encoding-damaged"]
    assert lines(data)[0] == "Открытие"


def test_lines_end_in_three_ways() -> None:
    assert lines(b"a\r\nb\r\n") == ["a", "b", ""]
    assert lines(b"a\rb") == ["a", "b"]
    assert lines(b"a\nb") == ["a", "b"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "source-empty"),
        (b" \n\n ", "source-empty"),
        (bytes(range(256)) * 40, "source-not-text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x00" * 30, "source-not-text"),
    ],
)
def test_what_is_no_text(data: bytes, name: str) -> None:
    assert lines(data) == []
    assert names(data) == [name]


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    (finding,) = read_file(path).findings
    assert finding.name == "source-too-large"


def test_a_mark_of_an_encoding_alone_is_nothing() -> None:
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        assert [one.name for one in read_text(mark, "empty.txt").findings] == ["source-empty"]


@pytest.mark.parametrize("sign", ["\0", "\a", "\v", "\f", "\r", "\x1b", "\x7f", "\x85", "\u2028"])
def test_control_signs_are_blanks(sign: str) -> None:
    text = f"9.00  Session{sign}1\n" + "Wells are deep.\n" * 100
    assert lines(text.encode())[0] == "9.00  Session 1"
