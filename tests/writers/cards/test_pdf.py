"""Cards as PDF: sound files, codes that are read, nothing cut off, backs behind their fronts."""

import re
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops

from planner.forms.cards import BackLine, BackStyle, Card, CardLine, CardRole, Cards, Layout
from planner.model.spoken import in_language
from planner.places import Place
from planner.writers import WRITERS, glyphs
from planner.writers.cards import pdf
from planner.writers.looks import Looks, planner_templates
from tests.archivable import faults
from tests.spoken import spoken

LOOKS = Looks((planner_templates(),))
LONG = "Wijesundara Mudiyanselage Ralahamilage Chathuranganee Nirodha"
"""A name of sixty characters."""

UNSEEN = str.maketrans({"\u00a0": " ", "\u200b": ""})
"""Blanks that are printed like others, and places in long words where a line may break."""

ENTRY = BackLine(BackStyle.ENTRY, "Opening of the Conference", "09.30–10.30", "Chair, Hall A")
ROWS = {Layout.BADGE_A6: 2, Layout.BADGE_CARD: 5}
SIZES = {Layout.BADGE_A6: (105, 148), Layout.BADGE_CARD: (86, 54), Layout.NAME_PLATE: (297, 210)}


def card(name: str = "Ada McDONALD", number: str = "p1", **more: str) -> Card:
    roles = {"function": "Hydrologist", "sender": "Norway", "band": "States"} | more
    rest = (CardLine(CardRole(role.replace("_", "-")), text) for role, text in roles.items())
    back = (BackLine(BackStyle.PART, "Your part"), BackLine(BackStyle.DAY, "Monday"), ENTRY)
    lines = (CardLine(CardRole.NAME, name), *rest)
    return Card(lines, back, "#1f4e79", f"planner:wells:{number}", number, Place("p.csv", 2))


def cards(*of: Card, layout: Layout = Layout.BADGE_A6, sheet: bool = False) -> Cards:
    head = ("Conference on Wells", "Vienna, 3 May 2027")
    return Cards("en", "Badges", layout, of or (card(),), head, (), sheet, "The Wells")


def written(form: Cards, folder: Path) -> Path:
    path = folder / "cards.pdf"
    path.write_bytes(pdf.write(form, LOOKS))
    return path


def words(form: Cards, folder: Path, *options: str) -> list[str]:
    """The words on each page, as poppler sees them."""
    command = ["pdftotext", *options, str(written(form, folder)), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [" ".join(text.translate(UNSEEN).split()) for text in shown.split("\f")[:-1]]


@dataclass(frozen=True)
class Word:
    """A word on a page with its edges in millimetres."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def boxes(form: Cards, folder: Path) -> list[list[Word]]:
    """The words on each page."""
    command = ["pdftotext", "-bbox", str(written(form, folder)), "-"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    pattern = r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>'
    found = [re.findall(pattern, text) for text in shown.split("<page ")[1:]]
    return [
        [Word(text, *(float(edge) / 72 * 25.4 for edge in edges)) for *edges, text in on_page]
        for on_page in found
    ]


def picture(path: Path, dpi: int, number: int = 1) -> Image.Image:
    """A page as a printer sees it."""
    asked = ["-r", str(dpi), "-f", str(number), "-l", str(number), "-gray", "-singlefile", "-png"]
    subprocess.run(["pdftoppm", *asked, str(path), str(path.with_suffix(""))], check=True)
    return Image.open(path.with_suffix(".png"))


def test_same_bytes_twice() -> None:
    assert pdf.write(cards(), LOOKS) == pdf.write(cards(), LOOKS)


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("sheet", [False, True])
def test_cards_are_archivable_and_accessible(tmp_path: Path, layout: Layout, sheet: bool) -> None:
    second = replace(card("Bo"), back=(), colour="", code="")
    path = written(cards(card(), second, layout=layout, sheet=sheet), tmp_path)
    assert faults(path) == []


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("layout", Layout)
def test_pages_are_as_large_as_the_card(tmp_path: Path, layout: Layout) -> None:
    path = written(cards(layout=layout), tmp_path)
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    found = re.search(r"Page size: +([\d.]+) x ([\d.]+)", told)
    assert found
    assert tuple(round(float(side) / 72 * 25.4) for side in found.groups()) == SIZES[layout]
    pages = re.search(r"Pages: +(\d+)", told)
    assert pages
    assert int(pages[1]) == (1 if layout is Layout.NAME_PLATE else 2)


@pytest.mark.tool("poppler")
def test_the_front_and_the_back_of_a_badge(tmp_path: Path) -> None:
    form = cards(card(honorific="H.E. Ms.", second_name="Ада Макдональд", languages="English"))
    front, back = words(form, tmp_path, "-raw")
    head = "Conference on Wells Vienna, 3 May 2027"
    for said in ("H.E. Ms.", "Ada McDONALD", "Ада Макдональд", "Norway", "English", "p1", "States"):
        assert said in front
    assert back == (
        f"{head} Your part Monday 09.30–10.30 Opening of the Conference – Chair, Hall A"
    )


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("layout", [Layout.BADGE_A6, Layout.BADGE_CARD])
def test_codes_are_read_at_the_resolution_of_a_card_printer(tmp_path: Path, layout: Layout) -> None:
    path = written(cards(card(number="p0123456"), layout=layout), tmp_path)
    for dpi in (150, 300):
        (found,) = zxingcpp.read_barcodes(picture(path, dpi))
        assert (found.text, found.format) == (
            "planner:wells:p0123456",
            zxingcpp.BarcodeFormat.QRCode,
        )


@pytest.mark.tool("poppler")
def test_every_code_of_a_sheet_is_read(tmp_path: Path) -> None:
    of = [card(number=f"p{n}") for n in range(10)]
    path = written(cards(*of, layout=Layout.BADGE_CARD, sheet=True), tmp_path)
    found = {code.text for code in zxingcpp.read_barcodes(picture(path, 200))}
    assert found == {f"planner:wells:p{n}" for n in range(10)}


@pytest.mark.tool("poppler")
def test_no_word_of_a_place_or_a_title_stands_alone_on_a_back(tmp_path: Path) -> None:
    """Titles of growing length, so that each word comes to an end of a line once."""
    for length in range(4, 16):
        title = "Keynote " + "ice " * length + "foyer"
        back = (
            replace(ENTRY, text=title, about="Ala-Too Hall"),
            replace(ENTRY, text=title, about=""),
        )
        _, words = boxes(cards(replace(card(), back=back)), tmp_path)
        lines: dict[int, list[str]] = {}
        for word in words:
            lines.setdefault(round(word.bottom), []).append(word.text.translate(UNSEEN))
        assert ["Hall"] not in lines.values()
        assert ["foyer"] not in lines.values()


@pytest.mark.tool("poppler")
def test_a_back_with_room_is_set_in_large_letters(tmp_path: Path) -> None:
    """Three lines have 10.5 pt, which is 4.5 mm from the ascender to the descender at the least."""
    _, words = boxes(cards(card()), tmp_path)
    part = next(word for word in words if word.text == "part")
    assert part.bottom - part.top > 4


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("layout", [Layout.BADGE_A6, Layout.BADGE_CARD])
def test_backs_lie_behind_their_fronts_when_the_sheet_is_turned(
    tmp_path: Path, layout: Layout
) -> None:
    """Turned over the long edge, what is at the left comes to lie at the right, row by row."""
    many = [
        replace(card(f"Front{n}"), back=(BackLine(BackStyle.PART, f"Back{n}"),)) for n in range(3)
    ]
    fronts, backs = boxes(cards(*many, layout=layout, sheet=True), tmp_path)
    edge = (297 - ROWS[layout] * SIZES[layout][1]) / 2
    places = {
        word.text: (word.left < 105, (word.top - edge) // SIZES[layout][1])
        for word in fronts + backs
    }
    for n in range(3):
        is_left, row = places[f"Front{n}"]
        assert (is_left, row) == (n % 2 == 0, n // 2)
        assert places[f"Back{n}"] == (not is_left, row)


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize(
    "name",
    [LONG, "Sukarno", "B" * 70, "Sarybaev-Orozov Aibek", "Ы" * 30, f"{LONG} {LONG}"],
)
def test_names_are_whole_and_inside_the_card(tmp_path: Path, layout: Layout, name: str) -> None:
    form = cards(card(name, function="Adviser"), layout=layout)
    assert list(pdf.faults(form, LOOKS)) == []
    first, *_ = boxes(form, tmp_path)
    width, height = SIZES[layout]
    for word in first:
        assert 3 <= word.left < word.right <= width - 3
        assert 3 <= word.top < word.bottom <= height
    assert name.replace(" ", "") in "".join(words(form, tmp_path)).replace(" ", "")


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("layout", [Layout.BADGE_A6, Layout.BADGE_CARD])
def test_no_line_stands_on_another_where_a_word_is_as_wide_as_the_card(
    tmp_path: Path, layout: Layout
) -> None:
    plain = card("Nontsikelelo Mthembu-van der Walt", function="Director", sender="South Africa")
    honorific = CardLine(CardRole.HONORIFIC, "H.E. Ms.")
    form = cards(replace(plain, lines=(honorific, *plain.lines)), layout=layout)
    first, *_ = boxes(form, tmp_path)
    function, sender = (
        next(of for of in first if of.text == text) for text in ("Director", "South")
    )
    assert function.bottom < sender.top


@pytest.mark.tool("poppler")
def test_names_break_at_blanks_and_not_at_hyphens(tmp_path: Path) -> None:
    first, _ = boxes(cards(card("Aibek Sarybaev-Orozov")), tmp_path)
    assert "Sarybaev-Orozov" in [word.text for word in first]


@pytest.mark.tool("poppler")
def test_a_short_name_on_a_plate_has_letters_of_38_millimetres(tmp_path: Path) -> None:
    """The capital I of a plate, measured on its picture from the first dark row to the last."""
    plate = Card((CardLine(CardRole.NAME, "IIII"),))
    path = written(cards(plate, layout=Layout.NAME_PLATE), tmp_path)
    seen = picture(path, 100)
    lower = seen.crop((seen.width // 4, seen.height // 2 + 4, seen.width * 3 // 4, seen.height))
    _, top, _, bottom = lower.point(lambda value: 255 if value < 128 else 0).getbbox() or (0,) * 4
    assert (bottom - top) / 100 * 25.4 >= 38


@pytest.mark.tool("poppler")
def test_the_upper_face_of_a_plate_stands_on_its_head(tmp_path: Path) -> None:
    """Turned by half, the picture of a plate is the same."""
    plate = Card((CardLine(CardRole.NAME, "Lesotho"),))
    seen = picture(written(cards(plate, layout=Layout.NAME_PLATE), tmp_path), 72)
    dark = seen.point(lambda value: 255 if value < 128 else 0)
    upper, lower = (dark.crop((20, top, 820, top + 230)) for top in (40, 325))
    turned = upper.rotate(180)
    same = sum(a == b for a, b in zip(turned.tobytes(), lower.tobytes(), strict=True))
    assert same / len(lower.tobytes()) > 0.98
    assert lower.getbbox()


@pytest.mark.parametrize("layout", Layout)
def test_what_has_no_room_is_a_finding_at_the_person(layout: Layout) -> None:
    form = cards(card(), card("Bo " + "Long " * 60, function="f " * 400), layout=layout)
    (found,) = pdf.faults(form, LOOKS)
    assert (found.name, found.place) == ("card-overfull", Place("p.csv", 2))
    assert found.message.startswith("The text for the card of “Bo Long Long")


@pytest.mark.parametrize("layout", [Layout.BADGE_A6, Layout.BADGE_CARD])
def test_a_band_without_room_is_a_finding_at_the_person(layout: Layout) -> None:
    (found,) = pdf.faults(
        cards(card(), card(band="Observers of bodies " * 20), layout=layout), LOOKS
    )
    assert (found.name, found.place) == ("card-overfull", Place("p.csv", 2))


@pytest.mark.parametrize("layout", [Layout.BADGE_A6, Layout.BADGE_CARD])
def test_a_head_without_room_is_a_finding_of_all(layout: Layout) -> None:
    form = replace(cards(card(), card(), layout=layout), head=("Conference on Wells " * 20,))
    (found,) = pdf.faults(form, LOOKS)
    assert (found.name, found.place) == ("card-overfull", Place(""))
    assert found.message.startswith("The heading of all cards, “Conference on Wells")


@pytest.mark.tool("poppler")
def test_of_a_long_programme_what_has_no_room_is_counted(tmp_path: Path) -> None:
    many = tuple(replace(ENTRY, text=f"Item {n:02}") for n in range(70))
    _, back = words(cards(replace(card(), back=many)), tmp_path, "-raw")
    shown = back.count("Item ")
    assert 20 < shown < 70
    assert back.endswith(f"… + {70 - shown}")
    assert "Item 00" in back


@pytest.mark.tool("poppler")
def test_words_are_printed_literally_and_nothing_steers_them(tmp_path: Path) -> None:
    hostile = 'Eve\u202e #panic("x") *b* $x$\u0007 <b> "]'
    front, _ = words(cards(card(hostile)), tmp_path, "-raw")
    assert 'Eve #panic("x") *b* $x$ <b> "]' in front


@pytest.mark.tool("poppler")
def test_an_arabic_name_is_written_from_right_to_left(tmp_path: Path) -> None:
    """The first word stands at the right."""
    name = CardLine(CardRole.NAME, "محمد الفضلي", "ar")
    front, *_ = boxes(cards(Card((name,))), tmp_path)
    first, second = (
        next(word.left for word in front if set(word.text) == set(of)) for of in name.text.split()
    )
    assert first > second


@pytest.mark.tool("poppler")
def test_words_of_another_script_keep_their_order_on_an_arabic_plate(tmp_path: Path) -> None:
    """The title stands at the right of the name, whose words run from the left, hyphens or none;
    the dot ends the words that it ends.
    """
    lines = (CardLine(CardRole.NAME, "السيد Jo Xu-Oy"), CardLine(CardRole.SENDER, "Wells Ltd."))
    form = replace(cards(Card(lines), layout=Layout.NAME_PLATE), language="ar")
    (front,) = boxes(form, tmp_path)
    lower = sorted((word for word in front if word.top > 105), key=lambda word: word.left)
    shown = " ".join(word.text.replace("\u200e", "") for word in lower)
    assert shown == f"Jo Xu-Oy Wells Ltd. {'السيد'[::-1]}"


@pytest.mark.tool("poppler")
@pytest.mark.parametrize("layout", [Layout.BADGE_A6, Layout.BADGE_CARD])
def test_an_arabic_badge_runs_from_the_right(tmp_path: Path, layout: Layout) -> None:
    """Times stand at the right of the back, and on a small card the name does, the code left."""
    front, back = boxes(replace(cards(card(), layout=layout), language="ar"), tmp_path)
    middle = SIZES[layout][0] / 2
    assert next(word for word in back if "09.30" in word.text).left > middle
    if layout is Layout.BADGE_CARD:
        at = {word.text.strip("\u200e"): word.left for word in front}
        assert at["p1"] < 28 < min(at["Ada"], at["McDONALD"])


def test_a_character_that_no_font_has_is_named_with_the_person() -> None:
    back = replace(card(), back=(replace(ENTRY, about="王"),))
    form = cards(card("Bo 王"), back)
    missing = glyphs.missing_glyphs(form, LOOKS)
    assert [(of.characters, of.words) for of in missing] == [("王", "Bo 王"), ("王", "王")]
    (writer,) = (of for of in WRITERS if of.form is Cards)
    assert {of.name for of in writer.faults(form, LOOKS)} == {"glyph-missing"}


@pytest.mark.parametrize("language", ["en", "ru", "ky", "ar"])
def test_cards_in_every_direction_of_writing(language: str) -> None:
    form = replace(cards(), language=language)
    assert pdf.write(form, LOOKS).startswith(b"%PDF")


@pytest.mark.parametrize("layout", Layout)
def test_a_card_has_one_bookmark(tmp_path: Path, layout: Layout) -> None:
    """The second face of a plate, which stands on its head, has none."""
    form = cards(card("Ada McDONALD"), card("Bo MOOR", "p2"), layout=layout)
    outline = pypdfium2.PdfDocument(written(form, tmp_path)).get_toc()
    assert [(of.get_title(), of.get_dest().get_index()) for of in outline] == [
        ("Ada McDONALD", 0),
        ("Bo MOOR", 1 if layout is Layout.NAME_PLATE else 2),
    ]


def test_both_faces_of_a_plate_look_the_same(tmp_path: Path) -> None:
    form = cards(card("Ada McDONALD"), layout=Layout.NAME_PLATE)
    face = pypdfium2.PdfDocument(written(form, tmp_path))[0].render(scale=1).to_pil().convert("L")
    wide, high = face.size
    lower = face.crop((30, high // 2, wide - 30, high))
    upper = face.crop((30, 0, wide - 30, high - high // 2)).rotate(180)
    assert max(ImageChops.difference(lower, upper).getextrema()) < 128


def test_lines_in_two_languages_say_which_is_which(tmp_path: Path) -> None:
    """What a line does not say is in its own language, which may not be that of the cards."""
    function = "Professor, " + in_language("Hydrologue", "fr")
    own = CardLine(CardRole.SECOND_NAME, "Ада – " + in_language("Ada", "de"), "ru")
    one = Card((CardLine(CardRole.NAME, "Ada"), own, CardLine(CardRole.FUNCTION, function)))
    path = written(cards(one), tmp_path)
    assert faults(path) == []
    assert [pair for pair in spoken(path) if pair[1]] == [
        ("Ада –", "ru"),
        ("Ada", "de"),
        ("Hydrologue", "fr"),
    ]
