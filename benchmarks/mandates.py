"""A mandate of a thousand activities: those of Astana again and again, each with its own id."""

import csv
import shutil
from itertools import cycle, islice
from pathlib import Path

ACTIVITIES = 1_000
LANGUAGES = ("en", "fr", "ru")


def write(folder: Path, example: Path) -> None:
    """Make the folder of the example grown to so many activities; conferences stand in it once."""
    shutil.copytree(example, folder)
    table = folder / "activities.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = [*csv.DictReader(file)]
    again = islice(cycle(row for row in rows if not row["conference"]), ACTIVITIES - len(rows))
    rows += [_numbered(row, number) for number, row in enumerate(again, 1)]
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=[*rows[0]], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _numbered(row: dict[str, str], number: int) -> dict[str, str]:
    titles = {f"title.{of}": f"{row[f'title.{of}']} {number}" for of in LANGUAGES}
    return row | titles | {"id": f"{row['id']}-{number}"}
