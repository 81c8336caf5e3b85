"""What `planner doctor` examines. Everything is imported where it is examined, so that what is
missing or broken is reported and stops nothing.
"""

import codecs
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from enum import StrEnum
from importlib import import_module, metadata
from pathlib import Path

import planner
from planner import __version__
from planner.errors import PlannerError
from planner.records import record

DISTRIBUTION = "conference-planner"
SIGNS = "→ ≤ – · … “ ” é ж"
"""Signs that a screen has to show, and letters of two scripts."""

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)\s*(?P<versions>[^;]*)(?P<only>;.*)?")
_BOUND = re.compile(r"(>=|<)\s*([\d.]+)")


class State(StrEnum):
    """The state: well; not installed, which is not a fault; not well, but the planner works; or so
    that it does not.
    """

    OK = "ok"
    ABSENT = "absent"
    WARNING = "warning"
    PROBLEM = "problem"


@record
class Diagnosis:
    """How something is that the planner needs, and what to do about it."""

    state: State
    subject: str
    message: str
    remedy: str = ""

    @property
    def is_missing(self) -> bool:
        """Whether it is a library that is not installed."""
        return self.message == _MISSING


_MISSING = "is missing"
Found = Iterator[Diagnosis]


def sound(subject: str, look: Callable[[], Found]) -> Found:
    """What is found; a problem where it cannot even be looked at."""
    try:
        yield from look()
    except PlannerError as fault:
        yield Diagnosis(State.PROBLEM, subject, str(fault), fault.remedy)
    except Exception as fault:
        what = str(fault) or type(fault).__name__
        yield Diagnosis(State.PROBLEM, subject, f"cannot be tested: {what}", _AGAIN)


_AGAIN = "Install the planner again."
_HERE = Path(planner.__file__).resolve().parent


def program() -> Found:
    """The planner and the Python that runs it."""
    yield Diagnosis(State.OK, "planner", f"{__version__}, in {_HERE}")
    version = ".".join(map(str, sys.version_info[:3]))
    yield Diagnosis(State.OK, "python", f"{version}, {sys.executable}")


def libraries() -> Found:
    """The libraries that the planner is made with: there, of the right version, and sound."""
    for requirement in requirements():
        if ";" not in requirement:
            yield library(*parts_of(requirement))


def parts_of(requirement: str) -> tuple[str, str]:
    """The name of a requirement, and its versions: ">=3.1,<4"."""
    found = _REQUIREMENT.fullmatch(requirement)
    return (found["name"], found["versions"].strip()) if found else (requirement, "")


def requirements() -> list[str]:
    """What the planner requires, according to its package or, in a checkout, its project file."""
    try:
        return metadata.requires(DISTRIBUTION) or []
    except metadata.PackageNotFoundError:
        import tomllib

        project = _HERE.parent / "pyproject.toml"
        told = tomllib.loads(project.read_text("utf-8"))["project"]
        extras: dict[str, list[str]] = told["optional-dependencies"]
        of_extras = [f"{of}; extra == '{extra}'" for extra, all_ in extras.items() for of in all_]
        return [*told["dependencies"], *of_extras]


def library(name: str, versions: str) -> Diagnosis:
    """How a library is that has to be of these versions, as ">=3.1,<4"."""
    remedy = f'{sys.executable} -m pip install "{name}{versions}"'
    try:
        there = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return Diagnosis(State.PROBLEM, name, _MISSING, remedy)
    if not _fits(there.version, versions):
        return Diagnosis(State.PROBLEM, name, f"is {there.version}, not {versions}", remedy)
    try:
        import_module(_module(there))
    except Exception as fault:
        return Diagnosis(State.PROBLEM, name, f"{there.version} is broken: {fault}", remedy)
    return Diagnosis(State.OK, name, there.version)


def _fits(version: str, versions: str) -> bool:
    return all(
        (_figures(version) >= _figures(bound)) == (sign == ">=")
        for sign, bound in _BOUND.findall(versions)
    )


def _figures(version: str) -> list[int]:
    return [int(figures) for figures in re.findall(r"\d+", version)]


def _module(of: metadata.Distribution) -> str:
    """The name by which a library is imported, as python-docx is by docx."""
    packages = (path.parts[0] for path in of.files or () if path.parts[1:] == ("__init__.py",))
    return next(packages, of.name.replace("-", "_"))


def zones(year: int) -> Found:
    """The rules of time zones: which issue they are, and whether it is an old one."""
    import tzdata  # type: ignore[import-untyped]

    from planner.timetable.zones import zone

    zone("Asia/Bishkek")
    system = system_zones()
    others = f"; those of this system are {system}" if system else ""
    message = f"{tzdata.IANA_VERSION}{others}"
    if year - int(tzdata.IANA_VERSION[:4]) > 1:
        remedy = f"{sys.executable} -m pip install --upgrade tzdata"
        yield Diagnosis(State.WARNING, "zones", f"{message}: more than a year old", remedy)
    else:
        yield Diagnosis(State.OK, "zones", message)


def system_zones() -> str:
    """The version of the system's own time zone rules, if it says so."""
    from zoneinfo import TZPATH

    for told in (Path(folder) / "tzdata.zi" for folder in TZPATH):
        if told.is_file():
            with told.open(encoding="utf-8") as file:
                first = file.readline()
            return first.removeprefix("# version ").strip() if "version" in first else ""
    return ""


def fonts() -> Found:
    """The fonts that PDFs are set in, and the program that sets them."""
    import typst

    from planner.writers import glyphs, press
    from planner.writers.looks import Looks

    families = glyphs.fonts(Looks(())).families()
    if press.FACE not in families:
        yield Diagnosis(State.PROBLEM, "fonts", f"there is no {press.FACE}", _AGAIN)
        return
    typst.compile(b"Printed.")
    yield Diagnosis(State.OK, "fonts", f"{', '.join(sorted(set(families)))}, embedded in typst")


def templates() -> Found:
    """The planner's own templates."""
    from planner.writers import html, pdf
    from planner.writers.cards import pdf as cards
    from planner.writers.docx import template as docx
    from planner.writers.looks import Looks, planner_templates

    own = planner_templates()
    for name in (html.TEMPLATE, pdf.TEMPLATE, cards.TEMPLATE, docx.TEMPLATE):
        Looks((own,)).find(name)
    yield Diagnosis(State.OK, "templates", str(own))


def screen() -> Found:
    """Whether the screen, or the file that is written instead, can show what we print."""
    encoding = codecs.lookup(sys.stdout.encoding).name
    lost = [sign for sign in SIGNS.split() if not sign.encode(encoding, "ignore")]
    if lost:
        remedy = "Use a terminal with UTF-8; on Windows: set PYTHONUTF8=1"
        message = f"{encoding} has no {' '.join(map(ascii, lost))}: they are replaced"
        yield Diagnosis(State.WARNING, "screen", message, remedy)
    else:
        yield Diagnosis(State.OK, "screen", encoding)


def output(out: Path) -> Found:
    """Whether builds can be written."""
    there = next(one for one in (out, *out.absolute().parents) if one.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            yield Diagnosis(State.OK, "output", f"{out} can be written")
    except OSError as fault:
        message = f"{out} cannot be written: {fault.strerror}"
        yield Diagnosis(State.PROBLEM, "output", message, "Choose another folder with --out.")
