"""The letterhead of a folder: what is printed above papers, and what is never printed."""

import re
import zipfile
from io import BytesIO
from pathlib import Path
from textwrap import dedent

import page
import pytest
from PIL import Image

from planner.commands.build import build
from planner.commands.making import Wish
from planner.writers.letterhead import faults, letterhead
from planner.writers.looks import Looks, planner_templates

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10">{}</svg>'
BLUE = '<rect width="30" height="10" fill="#1a5f9e"/>'
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def looks(tmp_path: Path, name: str, data: bytes) -> Looks:
    (tmp_path / name).write_bytes(data)
    return Looks((tmp_path, planner_templates()))


def png(width: int = 30, height: int = 10) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height), "#1a5f9e").save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [("letterhead.svg", DRAWING.format(BLUE).encode()), ("letterhead.png", png())],
)
def test_it_stands_above_the_papers_of_a_folder(tmp_path: Path, name: str, data: bytes) -> None:
    folder = tmp_path / "wells-2027"
    (folder / "templates").mkdir(parents=True)
    (folder / "templates" / name).write_bytes(data)
    (folder / "conference.toml").write_text(
        dedent("""\
        uid = "0d6f0e38-3d8e-4f0f-9d06-5a3f6f0f8f10"
        title = "Wells"
        starts = 2027-05-03
        ends = 2027-05-03
        timezone = "Europe/Vienna"
        languages = ["en"]
        issued = 2027-01-15
        organizers = ["osce"]
        """)
    )
    (folder / "agenda.en.txt").write_text("2027-05-03\n\n09:00  Talks\n")
    assert build(folder, Wish(tmp_path / "out", only=("programme",))) == 0
    public = tmp_path / "out/wells-2027/public"
    made = public / "programme.en.pdf"
    assert page.validate_pdf(str(made), profile=page.ValidationProfile.PDF_UA_1).is_compliant
    with zipfile.ZipFile(public / "programme.en.docx") as word:
        (picture,) = [part for part in word.namelist() if part.startswith("word/media/")]
        drawn = Image.open(BytesIO(word.read(picture)))
        assert drawn.convert("RGB").getpixel((drawn.width // 2, drawn.height // 2)) == (26, 95, 158)
        body = word.read("word/document.xml").decode()
    name_of_it = "Organization for Security and Co-operation in Europe"
    assert f'descr="{name_of_it}"' in body
    web = (public / "programme.en.html").read_text(encoding="utf-8")
    assert re.search(rf'<img class="letterhead" alt="{name_of_it}" src="data:image/png;base64', web)


@pytest.mark.parametrize(
    ("name", "data", "fault", "message"),
    [
        ("letterhead.svg", b"<svg", "letterhead-damaged", "is no SVG"),
        ("letterhead.svg", DRAWING.format("<script/>").encode(), "letterhead-unsafe", "<script>"),
        (
            "letterhead.svg",
            DRAWING.format('<rect onclick="x()"/>').encode(),
            "letterhead-unsafe",
            "the attribute onclick",
        ),
        (
            "letterhead.svg",
            DRAWING.format(f'<image {XLINK} xlink:href="https://x.example/a.png"/>').encode(),
            "letterhead-unsafe",
            "a reference to another file",
        ),
        (
            "letterhead.svg",
            DRAWING.format('<rect style="fill: url(http://x.example/p)"/>').encode(),
            "letterhead-unsafe",
            "a reference to another file",
        ),
        (
            "letterhead.svg",
            b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
            "letterhead-unsafe",
            "entities",
        ),
        ("letterhead.png", b"\x89PNG cut off", "letterhead-damaged", "no picture that is whole"),
        ("letterhead.png", png()[:60], "letterhead-damaged", "no picture that is whole"),
        ("letterhead.png", png(20_000, 3_000), "letterhead-too-large", "20,000 × 3,000 pixels"),
        ("letterhead.jpg", b"\xff" * 40_000_000, "letterhead-too-large", "40 MB"),
    ],
)
def test_what_is_named_and_not_printed(
    tmp_path: Path, name: str, data: bytes, fault: str, message: str
) -> None:
    own = looks(tmp_path, name, data)
    (found,) = faults(own)
    assert (found.name, found.place.file) == (fault, f"templates/{name}")
    assert message in found.message
    assert letterhead(own) is None


def test_colours_and_parts_of_the_drawing_itself_are_no_other_file(tmp_path: Path) -> None:
    inside = '<defs><linearGradient id="a"/></defs><rect width="9" height="9" fill="url(#a)"/>'
    own = looks(tmp_path, "letterhead.svg", DRAWING.format(inside).encode())
    assert not [*faults(own)]
    assert letterhead(own) is not None
