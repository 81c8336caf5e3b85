"""Whatever stands in a folder: it is loaded, and every finding has a place inside it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.folder.load import Loaded, load
from planner.places import Place
from planner.timetable import timetable

BISHKEK = Path(__file__).resolve().parents[2] / "agendas" / "bishkek-2001"
FILES = ("conference.toml", "agenda.en.txt", "agenda.fr.txt", "invitees.csv")

agenda_like = st.lists(
    st.sampled_from(
        (
            "Thursday, 13 December 2001",
            "31 November",
            "0000-00-00",
            "9999-12-31",
            "09:00",
            "24:30  ",
            "23:59+9  ",
            "–  ",
            "Evening  ",
            "       ",
            "         - ",
            "\t",
            "chair: ",
            "media: ",
            "duration: 9999 min",
            " · ",
            "KG, ",
            '"',
            "“",
            "> ",
            "\\",
            "[Hall A]",
            "Session 3",
            "Coffee break",
            "End of the conference",
            "\n",
            "\n\n",
            "\r",
            "\0",
            "#",
            ":",
            "٣",
            "²",
        )
    )
    | st.text(max_size=5),
    max_size=40,
).map("".join)

toml_like = st.lists(
    st.sampled_from(
        (
            "title = ",
            "starts = ",
            "rooms = ",
            "[[rooms]]\n",
            "[venue]\n",
            "id = ",
            "languages = ",
            "limits.x",
            '"en"',
            '["en", "fr"]',
            '["../x"]',
            "2001-12-13",
            "2001-02-30",
            "{ en = ",
            "}",
            "[",
            "]",
            '"""',
            "'",
            "= ",
            "\n",
            "1e9",
            "true",
            "# x\n",
        )
    )
    | st.text(max_size=5),
    max_size=30,
).map("".join)


def loads(files: dict[str, bytes]) -> Loaded:
    """Load these files and work out the times; every finding is in the folder."""
    with TemporaryDirectory() as around:
        root = Path(around)
        for name, data in files.items():
            (root / name).write_bytes(data)
        loaded = load(root)
        timetable(loaded.conference)
        for found in loaded.findings:
            assert found.message
            for place in (found.place, *found.related):
                assert is_inside(place, root), place
    return loaded


def is_inside(place: Place, root: Path) -> bool:
    """Whether a place names a file right in the folder, and a line and column that it has."""
    path = root / place.file
    if path.parent != root or not path.name:
        return False
    text = path.read_bytes().decode("utf-8-sig", "replace") if path.exists() else ""
    lines = text.split("\n")
    line = lines[place.line - 1] if place.line else ""
    return 0 <= place.line <= len(lines) and 0 <= place.column <= len(line) + 1


@given(agenda_like, agenda_like)
@settings(max_examples=150, deadline=None)
def test_any_agenda(english: str, french: str) -> None:
    settings_ = 'languages = ["en", "fr"]\nstarts = 2001-12-13\n'
    loads(
        {
            "conference.toml": settings_.encode(),
            "agenda.en.txt": english.encode("utf-8", "surrogatepass"),
            "agenda.fr.txt": french.encode("utf-8", "surrogatepass"),
        }
    )


@given(toml_like)
@settings(max_examples=150, deadline=None)
def test_any_settings(text: str) -> None:
    loads({"conference.toml": text.encode("utf-8", "surrogatepass"), "agenda.en.txt": b""})


@given(
    st.binary(max_size=60) | st.text('id,category;body\n"\r\0é\ufeff ', max_size=60).map(str.encode)
)
@settings(max_examples=100, deadline=None)
def test_any_bytes(data: bytes) -> None:
    loads(dict.fromkeys(FILES, data))


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, int, int, bytes]:
    """A file of the Bishkek folder, a stretch of it, and what comes in its place."""
    file = draw(st.sampled_from(FILES))
    size = (BISHKEK / file).stat().st_size
    begin = draw(st.integers(0, size))
    length = draw(st.sampled_from((0, 0, 1, 2, 8, 200)))
    return file, begin, begin + length, draw(st.binary(max_size=3) | agenda_like.map(encoded))


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@given(st.lists(mutations(), min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_the_bishkek_folder_with_some_bytes_changed(
    changes: list[tuple[str, int, int, bytes]],
) -> None:
    files = {name: (BISHKEK / name).read_bytes() for name in FILES}
    for file, begin, end, data in changes:
        files[file] = files[file][:begin] + data + files[file][end:]
    loads(files)


@given(st.integers(0, 75), st.integers(0, 75), st.sampled_from(("en", "fr")))
@settings(max_examples=30, deadline=None)
def test_the_bishkek_agenda_with_a_line_elsewhere(line: int, to: int, language: str) -> None:
    files = {name: (BISHKEK / name).read_bytes() for name in FILES}
    name = f"agenda.{language}.txt"
    lines = files[name].split(b"\n")
    moved = lines.pop(line % len(lines))
    files[name] = b"\n".join([*lines[:to], moved, *lines[to:]])
    loads(files)
