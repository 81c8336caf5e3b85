"""The letterhead of a folder: what is printed above papers, and what is never printed."""

import base64
import datetime as dt
import re
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from textwrap import dedent

import docx
import pypdfium2
import pytest
from PIL import Image

from planner.commands.building.build import build
from planner.commands.building.making import BuildOptions
from planner.forms.document import Document
from planner.writers import pdf
from planner.writers.docx import paper as word
from planner.writers.letterhead import faults, letterhead
from planner.writers.looks import Looks, planner_templates
from tests import archivable

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


def png_head(width: int, height: int) -> bytes:
    """A PNG that says how many pixels it has, which is all that is read of one with too many."""
    whole = bytearray(png())
    whole[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    whole[29:33] = zlib.crc32(whole[12:29]).to_bytes(4, "big")
    return bytes(whole)


def inside(kind: str, data: bytes) -> str:
    """A picture in a drawing."""
    packed = base64.b64encode(data).decode()
    return f'<image {XLINK} width="9" height="9" xlink:href="data:image/{kind};base64,{packed}"/>'


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
    assert build(folder, BuildOptions(tmp_path / "out", only=("programme",))) == 0
    public = tmp_path / "out/wells-2027/public"
    made = public / "programme.en.pdf"
    assert archivable.faults(made) == []
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
        ("letterhead.svg", b"<svg", "letterhead-damaged", "is not a valid SVG"),
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
            "letterhead.SVG",
            DRAWING.format('<rect fill="URL(http://x.example/p)"/>').encode(),
            "letterhead-unsafe",
            "a reference to another file",
        ),
        (
            "letterhead.svg",
            b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>',
            "letterhead-unsafe",
            "entities",
        ),
        ("letterhead.png", b"\x89PNG cut off", "letterhead-damaged", "not a complete picture"),
        ("letterhead.png", png()[:60], "letterhead-damaged", "not a complete picture"),
        ("letterhead.png", png()[:-20], "letterhead-damaged", "not a complete picture"),
        ("letterhead.png", png_head(20_000, 20_000), "letterhead-too-large", "89,478,485 pixels"),
        ("letterhead.png", png_head(10_000, 10_000), "letterhead-too-large", "89,478,485 pixels"),
        (
            "letterhead.svg",
            DRAWING.format(inside("png", png()[:-20])).encode(),
            "letterhead-damaged",
            "not a complete picture",
        ),
        (
            "letterhead.svg",
            DRAWING.format(inside("png", b"").replace("base64,", "base64,=a")).encode(),
            "letterhead-damaged",
            "A picture in the letterhead cannot be read.",
        ),
        (
            "letterhead.svg",
            DRAWING.format(inside("svg+xml", DRAWING.format("<script/>").encode())).encode(),
            "letterhead-unsafe",
            "<script>",
        ),
        (
            "letterhead.svg",
            DRAWING.format("<text y='9'>\u4f1a\u8bae \u4f1a 2031</text>").encode(),
            "letterhead-glyph-missing",
            "No font can draw “\u4f1a\u8bae” in the letterhead.",
        ),
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


SHADE = '<defs><linearGradient id="a"/></defs><rect width="9" height="9" {}/>'


@pytest.mark.parametrize(
    "drawing",
    [
        DRAWING.format(SHADE.format('fill="url(#a)"')),
        DRAWING.format(SHADE.format("fill=\"url('#a')\"")),
        DRAWING.format("<style>.b { fill: url(#a) }</style>" + SHADE.format('class="b"')),
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">' + DRAWING.format(BLUE),
        DRAWING.format(inside("png", png())),
        DRAWING.format(inside("svg+xml", DRAWING.format(BLUE).encode())),
        DRAWING.format("<title>\u4f1a\u8bae</title><text y='9'>Осень – Été</text>"),
    ],
)
def test_what_drawing_programs_write_is_no_other_file(tmp_path: Path, drawing: str) -> None:
    own = looks(tmp_path, "letterhead.svg", drawing.encode())
    assert not [*faults(own)]
    assert letterhead(own) is not None


def test_a_wide_one_is_as_wide_as_the_words(tmp_path: Path) -> None:
    """Twenty times as wide as high: 160 mm wide on A4, and 8 mm high; in Word too."""
    own = looks(tmp_path, "letterhead.png", png(3_000, 150))
    paper = Document("en", "Wells", (), issued=dt.datetime(2027, 1, 15, tzinfo=dt.UTC))
    (drawn,) = [
        of
        for of in pypdfium2.PdfDocument(pdf.write(paper, own))[0].get_objects()
        if of.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    ]
    left, _, right, _ = drawn.get_bounds()
    assert [round(points / 72 * 25.4) for points in (left, right)] == [25, 185]
    picture = docx.Document(BytesIO(word.write(paper, own))).inline_shapes[0]
    assert (round(picture.width.mm), round(picture.height.mm)) == (160, 8)
