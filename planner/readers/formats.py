"""What a file is, judged by its contents: its name may be wrong."""

from collections.abc import Callable

_HEAD = 4096
_PAGE = ("<!doctype html", "<html", "<head", "<body")
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF")
_BOMS = (b"\xff\xfe", b"\xfe\xff")


def is_word(data: bytes) -> bool:
    """Whether this is a Word document, damaged or not."""
    return is_zip(data) and (b"word/" in data or b"wordprocessingml" in data)


def is_workbook(data: bytes) -> bool:
    """Whether this is a workbook of Excel or LibreOffice, damaged or not."""
    is_new = is_zip(data) and (b"xl/" in data or b"opendocument.spreadsheet" in data[:_HEAD])
    return is_new or _is_old(data, "Workbook")


def is_zip(data: bytes) -> bool:
    """Whether this is an archive of files."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_pdf(data: bytes) -> bool:
    """Whether this is a PDF; mail programs may put a few bytes before its beginning."""
    begins = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-")
    return begins or (b"%PDF-" in data[:1024] and b"startxref" in data[-2048:])


def is_html(data: bytes) -> bool:
    """Whether a file begins like a web page, after blanks, comments and declarations."""
    encoding = "utf-16" if data.startswith(_BOMS) else "utf-8-sig"
    head = data[:_HEAD].decode(encoding, "replace").lstrip().lower()
    while head.startswith(("<!--", "<?")):
        head = head.partition("-->" if head.startswith("<!--") else ">")[2].lstrip()
    return head.startswith(_PAGE)


def foreign(data: bytes) -> str:
    """What a file is that the planner does not read: "a picture"; "" if it may be readable."""
    return next((name for name, holds in _FOREIGN if holds(data)), "")


def is_locked(data: bytes) -> bool:
    """Whether this is a modern document behind a password."""
    return data.startswith(_OFFICE) and _LOCKED in data


def _begins(*beginnings: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(beginnings)


def _packed(mark: bytes) -> Callable[[bytes], bool]:
    return lambda data: is_zip(data) and mark in data


def _is_whole_zip(data: bytes) -> bool:
    """Whether its table of contents is there, which is at the end."""
    return is_zip(data) and b"PK\x05\x06" in data[-70_000:]


def _is_office(data: bytes) -> bool:
    return is_word(data) or is_workbook(data)


def _is_old(data: bytes, stream: str) -> bool:
    return data.startswith(_OFFICE) and stream.encode("utf-16-le") in data


def _is_picture(data: bytes) -> bool:
    return data.startswith(_PICTURES) and b"\0" in data[:_HEAD]


_FOREIGN: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("a document of an old Word (.doc)", lambda data: _is_old(data, "WordDocument")),
    ("a file of an old Office program", lambda data: _is_old(data, "") and not is_workbook(data)),
    ("a document in RTF", _begins(rb"{\rtf")),
    ("a document of LibreOffice (.odt)", _packed(b"opendocument.text")),
    ("a presentation", _packed(b"ppt/")),
    ("an archive of files", lambda data: _is_whole_zip(data) and not _is_office(data)),
    ("an archive of files", _begins(b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b")),
    ("a page saved as a mail (.mht)", _begins(b"MIME-Version:", b"From: <Saved by")),
    ("a picture", _is_picture),
)
"""What is not read, exact tests before rough ones."""
