"""Measures the planner and writes benchmarks/README.md: make bench.

Every figure is the CPU time (user and system) of a whole process, the median of several runs
that take turns, so that a machine that slows down slows all of them down. Ratios are to a bare
`python -c pass` of the same turns: they are what can be compared between machines.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import large
import mandates
import plans

ROOT = Path(__file__).resolve().parents[1]
BISHKEK = ROOT / "agendas" / "bishkek-2001"
ASTANA = ROOT / "agendas" / "astana-2015"
ISSYK_KUL = ROOT / "agendas" / "issyk-kul-2027"
PLANNER = Path(sys.executable).with_name("planner")
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""With it every run would compile the planner anew, which no user's does."""
TURNS = 5
FEW = 3
"""How often what takes seconds is run."""

PRINTED = (
    *("agenda-paper", "annotated-agenda", "programme", "order-of-the-day", "modalities", "booklet"),
    *("at-a-glance", "wall", "door-signs", "list-of-speakers", "report-forms"),
    *("speakers-and-officers", "programme-side-by-side"),
)
"""What is printed of an agenda, for the room and for the doors, in all formats."""

EDITED = large.PERSONS // 1_000
"""Of so many rows of participants one is changed."""

SHARES = {"1 %": 0.01, "10 %": 0.1, "100 %": 1.0}
"""How much of the large conference there is."""


@dataclass(frozen=True)
class Measure:
    """A command that is measured; `before` makes it ready. `aim` is in times bare, or seconds."""

    name: str
    command: list[str]
    aim: str = "–"
    before: Callable[[], object] = lambda: None
    turns: int = TURNS


@dataclass(frozen=True)
class Contest:
    """A task that a peer does too; `aim` is how many times less CPU time the planner takes."""

    name: str
    task: str
    peer: str
    aim: str = "–"


CONTESTS = (
    Contest("85,000 participants as a workbook", "sheet", "openpyxl", "2 times"),
    Contest("85,000 participants as a workbook", "sheet", "pandas"),
    Contest("that workbook read back", "read", "openpyxl", "5 times"),
    Contest("1,000 badges with QR codes", "badges", "weasyprint", "5 times"),
    Contest("1,000 badges with QR codes", "badges", "reportlab"),
    Contest("programme of two days", "programme", "weasyprint", "15 times"),
    Contest("programme of two days", "programme", "reportlab"),
    Contest("ten different programmes of two days", "programmes", "weasyprint", "15 times"),
    Contest("ten different programmes of two days", "programmes", "reportlab"),
    Contest("1,000 names as a list", "names", "weasyprint", "15 times"),
    Contest("10,000 names as a list", "list", "weasyprint", "300 MB"),
    Contest("10,000 names as a list", "list", "reportlab"),
    Contest("20,000 feeds of 30 events out of 300", "feeds", "icalendar", "100 times"),
    Contest("20,000 feeds, against joining alone", "feeds", "joining", "a third"),
    Contest("10,000 different events", "events", "icalendar", "5 times"),
    Contest("500 entries published to Radicale", "publish", "caldav"),
)


@dataclass(frozen=True)
class Taken:
    """What a run has taken: seconds of CPU time, and megabytes of memory at most."""

    seconds: float
    megabytes: float


def main() -> None:
    """Measure all in turns and write the page."""
    parser = argparse.ArgumentParser(description="Measures the planner.")
    parser.add_argument("--instances", type=Path, default=plans.INSTANCES, metavar="FOLDER")
    instances = parser.parse_args().instances
    with tempfile.TemporaryDirectory() as folder:
        measures = _measures(Path(folder))
        taken: dict[str, list[Taken]] = {measure.name: [] for measure in measures}
        for turn in range(TURNS + 1):
            for measure in measures:
                if turn <= measure.turns:
                    taken[measure.name].append(_run(measure))
            print(f"turn {turn} of {TURNS}", file=sys.stderr)
        contests = _contests(Path(folder))
    page = _page(measures, {name: _median(runs[1:]) for name, runs in taken.items()}, contests)
    page += "\n".join(["", *plans.section(instances), ""])
    (ROOT / "benchmarks" / "README.md").write_text(page, encoding="utf-8")
    print(page)


def _contests(folder: Path) -> dict[Contest, tuple[Taken, Taken]]:
    """What the planner and the peer take for each task, medians of runs in turns."""
    found = {}
    for contest in CONTESTS:
        sides: tuple[list[Taken], list[Taken]] = ([], [])
        for _ in range(FEW):
            for side, by in zip(sides, ("planner", contest.peer), strict=True):
                side.append(_done(contest.task, by, folder))
        found[contest] = (_median(sides[0]), _median(sides[1]))
        print(f"{contest.name}, {contest.peer}", file=sys.stderr)
    return found


def _done(task: str, by: str, folder: Path) -> Taken:
    """One task done by one of them, as `peers.py` measures it."""
    script = Path(__file__).with_name("peers.py")
    command = [sys.executable, str(script), task, by, str(folder)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return Taken(told["seconds"], told["megabytes"])


def _measures(folder: Path) -> list[Measure]:
    planner, built = [str(PLANNER)], folder / "again"
    build = [*planner, "build", str(BISHKEK), "--out"]
    subprocess.run([*build, str(built)], check=True, capture_output=True)
    fresh = str(folder / "fresh")
    short, long, longest = (_agenda(folder / f"{days}.txt", days) for days in (3, 100, 1000))
    return [
        Measure("python -c pass", [sys.executable, "-c", "pass"]),
        Measure("planner --help", [*planner, "--help"], "8 times"),
        Measure("planner show bishkek-2001", [*planner, "show", str(BISHKEK)], "10 times"),
        Measure("planner check bishkek-2001", [*planner, "check", str(BISHKEK)]),
        Measure("planner read, 300 lines", [*planner, "read", short], "0.1 s over show"),
        Measure("planner read, 10,000 lines", [*planner, "read", long], "linear"),
        Measure("planner read, 100,000 lines", [*planner, "read", longest], "linear"),
        Measure("planner build, from nothing", [*build, fresh], "3 s", _emptied(fresh)),
        Measure("planner build, nothing changed", [*build, str(built)], "well under 1 s"),
        *_of_issyk_kul(folder),
        _of_mandate(folder),
        *(_of_large(folder, name, share) for name, share in SHARES.items()),
        _of_releases(folder),
        _of_import(folder),
    ]


def _agenda(path: Path, days: int) -> str:
    """An agenda of a hundred lines a day."""
    titles = ("Session {}: Water and", "energy", "", "Discussion", "Coffee break")
    lines = []
    for day in range(days):
        lines += [f"Day {day % 99 + 1}", ""]
        for item in range(14):
            lines += [f"{item + 7:02}:00–{item + 7:02}:45  {titles[0].format(item + 1)}"]
            lines += [*titles[1:], "Moderator: Ms. A. Example", ""]
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def _of_issyk_kul(folder: Path) -> list[Measure]:
    """All products in four languages; a title is another one each time that it is built again."""
    copy, built, fresh = folder / "issyk-kul-2027", folder / "changed", str(folder / "new")
    shutil.copytree(ISSYK_KUL, copy)
    build = [str(PLANNER), "build", str(copy), "--out"]
    subprocess.run([*build, str(built)], check=True, capture_output=True)
    name = "planner build issyk-kul-2027, {}"
    papers = [word for product in PRINTED for word in ("--only", product)]
    printed = [*build, fresh, *papers]
    return [
        Measure(name.format("the printed papers"), printed, "20 s", _emptied(fresh), FEW),
        Measure(name.format("everything"), [*build, fresh], "–", _emptied(fresh), FEW),
        Measure(name.format("a title changed"), [*build, str(built)], "2 s", _retitled(copy), FEW),
    ]


def _of_mandate(folder: Path) -> Measure:
    """All papers on a thousand activities in three languages."""
    mandate, fresh = folder / "astana-1000", str(folder / "papers")
    mandates.write(mandate, ASTANA)
    command = [str(PLANNER), "build", str(mandate), "--out", fresh]
    name = f"planner build, {mandates.ACTIVITIES:,} activities"
    return Measure(name, command, "10 s", _emptied(fresh), FEW)


def _of_releases(folder: Path) -> Measure:
    """Two releases of 3,000 sessions, one in ten of which was changed in between."""
    conference = folder / "released"
    large.write(conference, 1.0)
    release = [str(PLANNER), "release", str(conference), "--apply", "--at"]
    subprocess.run([*release, "2027-10-01"], check=True, capture_output=True)
    large.change(conference / "agenda.en.txt", 10)
    subprocess.run([*release, "2027-10-02"], check=True, capture_output=True)
    command = [str(PLANNER), "diff", str(conference), "1", "2"]
    return Measure("planner diff of two releases, 3,000 sessions", command, "1 s", turns=FEW)


def _of_large(folder: Path, name: str, share: float) -> Measure:
    conference = folder / name / "large-2027"
    large.write(conference, share)
    command = [str(PLANNER), "check", str(conference)]
    aim = "20 s" if share == 1 else "–"
    return Measure(f"planner check large-2027, {name}", command, aim, turns=FEW)


def _of_import(folder: Path) -> Measure:
    """The plan for a workbook of all participants that came back with a thousand changes."""
    conference, back = folder / "100 %" / "large-2027", folder / "back.xlsx"
    build = [str(PLANNER), "build", str(conference), "--only", "participants", "--out"]
    subprocess.run([*build, str(folder / "sent")], check=True, capture_output=True)
    large.edit(folder / "sent/large-2027/secretariat/participants.xlsx", back, EDITED)
    command = [str(PLANNER), "import", str(conference), str(back)]
    return Measure("planner import, 1,000 of 85,000 rows changed", command, "10 s", turns=FEW)


def _emptied(folder: str) -> Callable[[], object]:
    return lambda: shutil.rmtree(folder, ignore_errors=True)


def _retitled(folder: Path) -> Callable[[], object]:
    """Gives the first session a title that it never had, in the first language."""
    agenda, titles = folder / "agenda.en.txt", iter(range(1_000))
    text = agenda.read_text(encoding="utf-8")
    title = "Session 1: The state of the mountains"
    if title not in text:
        raise ValueError(f"{agenda} has no “{title}”")
    return lambda: agenda.write_text(text.replace(title, f"{title} {next(titles)}"), "utf-8")


def _run(measure: Measure) -> Taken:
    measure.before()
    environment = {key: value for key, value in os.environ.items() if key != NO_BYTECODE}
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(measure.command, env=environment, stdout=quiet, stderr=quiet)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, measure.command)
    return Taken(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _median(runs: list[Taken]) -> Taken:
    return Taken(
        statistics.median(run.seconds for run in runs),
        statistics.median(run.megabytes for run in runs),
    )


def _memory(taken: Taken, bare: Taken) -> str:
    """A process begins as a copy of the one that starts it: what is no more says nothing."""
    return f"{taken.megabytes:.0f}" if taken.megabytes > 1.2 * bare.megabytes else "–"


def _contest(contest: Contest, taken: tuple[Taken, Taken]) -> str:
    ours, theirs = taken
    ratio = theirs.seconds / ours.seconds
    return (
        f"| {contest.name} | {contest.peer} | {ours.seconds:.2f} | {theirs.seconds:.2f} | "
        f"{ratio:.1f} | {contest.aim} | {ours.megabytes:.0f} | {theirs.megabytes:.0f} |"
    )


def _page(
    measures: list[Measure],
    medians: dict[str, Taken],
    contests: dict[Contest, tuple[Taken, Taken]],
) -> str:
    bare = medians[measures[0].name]
    rows = [
        f"| `{measure.name}` | {medians[measure.name].seconds:.3f} | "
        f"{medians[measure.name].seconds / bare.seconds:.1f} | "
        f"{_memory(medians[measure.name], bare)} | {measure.aim} |"
        for measure in measures
    ]
    return "\n".join(
        [
            "# Benchmarks",
            "",
            "Written by `make bench`. CPU seconds of whole processes, medians of "
            f"{TURNS} runs in turns ({FEW} of the",
            "last eight); compare the ratios, the seconds depend on the machine. Memory is the",
            "most that a process used; a dash: no more than the measuring program.",
            "",
            "The first build makes all products of the Bishkek conference in three languages, the",
            "others those of the Issyk-Kul conference with its 300 participants in four: all,",
            "or the papers that are printed of its agenda. The large conference, made by",
            f"`benchmarks/large.py`, has {large.SESSIONS:,} sessions in two languages and "
            f"{large.PERSONS:,} participants,",
            "or a share of both: `check` loads it and passes every check.",
            "",
            "| command | CPU seconds | times `python -c pass` | MB | aim |",
            "|---|---|---|---|---|",
            *rows,
            "",
            "## Against peers",
            "",
            "The same work by `benchmarks/peers.py`: CPU seconds without the start of Python and",
            f"the making of the data, medians of {FEW} runs in turns. What prints papers and cards",
            "is loaded within that time, on both sides. What the peers make is simpler: no hidden",
            "sheets, no names that are fitted to the card.",
            "",
            "| task | peer | planner | peer | times faster | aim | MB | MB of the peer |",
            "|---|---|---|---|---|---|---|---|",
            *(_contest(contest, taken) for contest, taken in contests.items()),
            "",
        ]
    )


if __name__ == "__main__":
    main()
