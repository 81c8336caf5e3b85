"""LibreOffice without a window, under the hands of somebody who edits a file and saves it."""

import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">
 <library:element library:name="Edits"/>
</library:library>"""
MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits"
 script:language="StarBasic">{}</script:module>"""
PROGRAM = """\
Sub Run(source, target)
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "Hidden"
  how(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, how())
{edits}
  how(0).Name = "FilterName"
  how(0).Value = "{filter}"
  doc.storeToURL(target, how())
  doc.close(True)
End Sub
"""
SORT = """\
  Dim fields(0) As New com.sun.star.table.TableSortField
  fields(0).Field = {column}
  fields(0).IsAscending = {ascending}
  Dim order(1) As New com.sun.star.beans.PropertyValue
  order(0).Name = "SortFields"
  order(0).Value = fields()
  order(1).Name = "ContainsHeader"
  order(1).Value = True
  sheet.getCellRangeByPosition(0, 0, {last_column}, {last_row}).sort(order())
"""
REPLACE = """\
  asked = doc.createReplaceDescriptor()
  asked.SearchString = "{old}"
  asked.ReplaceString = "{new}"
  doc.replaceAll(asked)
"""
FILTERS = {"csv": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"}
"""How forms are asked for that need more than a name: UTF-8, cells as they are shown."""


class Office:
    """A LibreOffice with a profile of its own in a folder."""

    saved_as = ""
    begin = ""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.edits: list[str] = [self.begin]

    def save(self, source: Path) -> Path:
        """Open a file, make the edits, and save it under its own name."""
        self.converted(source, "pdf")  # makes the profile
        basic = self.folder / "profile/user/basic/Standard"
        (basic / "script.xlb").write_text(LIBRARY)
        program = PROGRAM.format(edits="\n".join(self.edits), filter=self.saved_as)
        (basic / "Edits.xba").write_text(MODULE.format(escape(program)), encoding="utf-8")
        target = self.folder / source.name
        self._run(f'macro:///Standard.Edits.Run("{source.as_uri()}","{target.as_uri()}")')
        return target

    def converted(self, source: Path, form: str) -> Path:
        """A file in another form, as LibreOffice saves it."""
        out = self.folder / form
        self._run("--convert-to", FILTERS.get(form, form), "--outdir", str(out), str(source))
        (made,) = out.glob(f"{source.stem}*.{form}")
        return made

    def _run(self, *words: str) -> None:
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", *words]
        subprocess.run(command, capture_output=True, check=True, timeout=240)


class LibreOffice(Office):
    """Calc: cells of the first sheet are edited."""

    saved_as = "Calc MS Excel 2007 XML"
    begin = "  sheet = doc.Sheets.getByIndex(0)"

    def type(self, row: int, column: int, text: str) -> None:
        """Type into a cell, counted from 1, as into the line above the sheet."""
        said = text.replace('"', '""')
        self.edits.append(
            f'  sheet.getCellByPosition({column - 1}, {row - 1}).FormulaLocal = "{said}"'
        )

    def insert_row(self, row: int) -> None:
        self.edits.append(f"  sheet.Rows.insertByIndex({row - 1}, 1)")

    def take_row_out(self, row: int) -> None:
        self.edits.append(f"  sheet.Rows.removeByIndex({row - 1}, 1)")

    def insert_column(self, column: int) -> None:
        self.edits.append(f"  sheet.Columns.insertByIndex({column - 1}, 1)")

    def sort(self, column: int, size: tuple[int, int]) -> None:
        """Sort the rows under the header, backwards; `size` are how many rows and columns."""
        rows, columns = size
        self.edits.append(
            SORT.format(
                column=column - 1, ascending=False, last_column=columns - 1, last_row=rows - 1
            )
        )


class Writer(Office):
    """Writer: words and rows of tables are edited."""

    saved_as = "MS Word 2007 XML"

    def type(self, old: str, new: str) -> None:
        """Write over words wherever they stand."""
        self.edits.append(REPLACE.format(old=_quoted(old), new=_quoted(new)))

    def type_into(self, table: int, cell: str, text: str) -> None:
        """Write over all that a cell of a table holds; tables are counted from 1."""
        self.edits.append(
            f'  doc.TextTables.getByIndex({table - 1}).getCellByName("{cell}").String = '
            f'"{_quoted(text)}"'
        )

    def take_row_out(self, table: int, row: int) -> None:
        self.edits.append(
            f"  doc.TextTables.getByIndex({table - 1}).Rows.removeByIndex({row - 1}, 1)"
        )

    def insert_row(self, table: int, row: int) -> None:
        """Insert an empty row, which then has this number."""
        self.edits.append(
            f"  doc.TextTables.getByIndex({table - 1}).Rows.insertByIndex({row - 1}, 1)"
        )

    def track(self) -> None:
        """From here on, record what is changed."""
        self.edits.append("  doc.RecordChanges = True")


def _quoted(text: str) -> str:
    return text.replace('"', '""')
