"""Where the looks of papers come from: folders of templates and fonts."""

import hashlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

from planner.errors import PlannerError

T = TypeVar("T")
PACKS = ("justmytype_intl_rtl", "justmytype_intl_cjk", "justmytype_intl_sea")
"""Packages of the extra `fonts`, for scripts that the fonts of Typst draw badly or not at all."""


@dataclass(frozen=True)
class Looks:
    """Folders of templates and fonts: that of the conference first, then the planner's own.

    `packs` are installed packages of fonts for other scripts.
    """

    folders: tuple[Path, ...]
    packs: tuple[str, ...] = ()
    _made: dict[Hashable, Any] = field(default_factory=dict, compare=False, repr=False)

    def find(self, name: str) -> Path:
        """The file or folder of this name that is used: the first that there is."""
        if found := self.seek(name):
            return found
        searched = ", ".join(map(str, self.folders)) or "no folder"
        raise PlannerError(
            f"there is no template {name} in {searched}", "Install the planner again."
        )

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What is made of these looks, and made once for all papers of a build that need it."""
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    def seek(self, name: str) -> Path | None:
        """The file or folder of this name, where there is one."""
        places = (folder / name for folder in self.folders)
        return next((place for place in places if place.exists()), None)

    def font_folders(self) -> list[Path]:
        """The folders `fonts` next to the templates, if there are any, and in the packs."""
        places = (*self.folders, *filter(None, map(_package, self.packs)))
        return [place / "fonts" for place in places if (place / "fonts").is_dir()]

    def fingerprint(self) -> str:
        """Changes whenever a template or a font does: then papers are written again."""
        digest = hashlib.sha256()
        for folder in self.folders:
            for path in files_in(folder):
                content = hashlib.sha256(path.read_bytes()).digest()
                digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + content)
            digest.update(b"\0")
        for pack in self.packs:
            digest.update(f"{pack} {version(pack)}\0".encode())
        return digest.hexdigest()


def planner_templates() -> Path:
    """The planner's own templates: inside the package in a wheel, next to it in a checkout."""
    inside = Path(__file__).resolve().parents[1] / "templates"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "templates"


def looks_with(own: Path) -> Looks:
    """The planner's looks, and before them those in a conference's own folder, if it is there."""
    folders = (own, planner_templates()) if own.is_dir() else (planner_templates(),)
    return Looks(folders, tuple(pack for pack in PACKS if _package(pack)))


def _package(name: str) -> Path | None:
    """Where an installed package lies."""
    found = find_spec(name)
    places = found.submodule_search_locations if found else None
    return Path(next(iter(places))) if places else None


def files_in(folder: Path) -> list[Path]:
    """The files in the folder, in a fixed order; hidden ones are not part of the looks.

    The file `.rels` does not count as hidden: every Word document has it, also when stored
    unpacked.
    """
    found = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if path.name == ".rels" or path.name[0] != ".")
