"""A sheet of somebody’s own, filled with rows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from planner.forms.cells import Cell, marks
from planner.forms.workbook import Sheet
from planner.records import record
from planner.writers.xlsx.grounds import Ground, is_headed, plain
from planner.writers.xlsx.hidden import Visible
from planner.writers.xlsx.samples import Sample, as_said, put, put_text, sample_of
from planner.writers.xlsx.stretch import Stretch, stretch
from planner.writers.xlsx.text import headers, one_line


@record
class Filling:
    """A sheet under the pen, what is to stand in it, and where.

    `lists` are the names by which cells refer to the lists of the workbook.
    """

    worksheet: Any
    sheet: Sheet
    ground: Ground
    lists: Mapping[str, str]

    @property
    def first(self) -> int:
        """The first row under the header."""
        return self.ground.header + 1

    @property
    def last(self) -> int:
        """The last row, be it an empty one."""
        return self.ground.header + max(1, len(self.sheet.rows))


def filled(book: Any, filling: Filling) -> Visible:
    """Fill a sheet; what of it people see then."""
    worksheet, ground = filling.worksheet, filling.ground
    told = _told(filling.sheet, ground)
    filling = replace(filling, sheet=told)
    samples = list(_samples(filling))
    height = worksheet.row_dimensions[filling.first].height
    _empty(filling)
    more = filling.last - ground.last
    stretch(book, worksheet, Stretch(worksheet.title, filling.first, ground.last, more))
    for row, cells in _rows(filling, samples):
        worksheet.row_dimensions[row].height = height
        for sample, cell in zip(samples, cells, strict=True):
            put(worksheet, row, sample, cell)
    _offer(filling)
    return Visible(worksheet.title, _headed(filling), told, [*_asides(filling)])


def _told(sheet: Sheet, ground: Ground) -> Sheet:
    """What the template shows of a sheet; without ids it does not come back."""
    kept = [at for at, column in enumerate(sheet.columns) if column.key in ground.at]
    return replace(
        sheet,
        columns=tuple(sheet.columns[at] for at in kept),
        rows=tuple(tuple(cells[at] for at in kept) for cells in sheet.rows),
        table=sheet.table if "id" in ground.at else "",
    )


def _samples(filling: Filling) -> Iterator[Sample]:
    """What the first row under the header shows of each column."""
    by_number = {filling.ground.at[column.key]: column for column in filling.sheet.columns}
    for cell in next(filling.worksheet.iter_rows(filling.first, filling.first)):
        yield sample_of(cell, by_number.get(cell.column))


def _empty(filling: Filling) -> None:
    """Take out the rows that show how rows look."""
    for row in filling.worksheet.iter_rows(filling.first, filling.ground.last):
        for cell in row:
            filling.worksheet._cells.pop((cell.row, cell.column), None)


def _rows(filling: Filling, samples: Sequence[Sample]) -> Iterator[tuple[int, list[Cell]]]:
    """The rows by their numbers, their cells in the order of the template; nothing in its own."""
    places = {column.key: at for at, column in enumerate(filling.sheet.columns)}
    order = [places[sample.column.key] if sample.column else None for sample in samples]
    for row, cells in enumerate(filling.sheet.rows, filling.first):
        yield row, [None if at is None else cells[at] for at in order]


def _offer(filling: Filling) -> None:
    """Let cells be chosen from the lists, where the template does not say otherwise."""
    from openpyxl.worksheet.datavalidation import DataValidation

    for column in filling.sheet.columns:
        at = filling.worksheet.cell(filling.first, filling.ground.at[column.key])
        known = filling.worksheet.data_validations.dataValidation
        name = filling.lists.get(column.choices)
        if name and not any(at.coordinate in of.cells for of in known):
            choice = DataValidation("list", formula1=f"={name}", errorStyle="warning")
            choice.showErrorMessage, choice.allowBlank = True, True
            choice.add(f"{at.coordinate}:{at.column_letter}{filling.last}")
            filling.worksheet.add_data_validation(choice)


def _headed(filling: Filling) -> list[str]:
    """The headers as people see them; keys become words."""
    shown = []
    columns = filling.sheet.columns
    words = headers(column.header or column.key for column in columns)
    for column, word in zip(columns, words, strict=True):
        cell = filling.worksheet.cell(filling.ground.header, filling.ground.at[column.key])
        if plain(str(cell.value)) == column.key:
            put_text(cell, word)
        shown.append(one_line(str(cell.value)))
    _name_columns(filling)
    return shown


def _name_columns(filling: Filling) -> None:
    """Give the columns of a table the names that stand in its header."""
    worksheet, header = filling.worksheet, filling.ground.header
    for table in (of for of in worksheet.tables.values() if is_headed(of, header)):
        first = worksheet[re.sub(":.*", "", table.ref)].column
        for at, column in enumerate(table.tableColumns, first):
            column.name = str(worksheet.cell(header, at).value)


def _asides(filling: Filling) -> Iterator[str]:
    """The marks of the lines below the rows, without what is worked out in them."""
    for row in filling.worksheet.iter_rows(filling.last + 1):
        said = [as_said(cell.value) for cell in row if cell.data_type != "f"]
        if any(said):
            yield marks(filter(None, said))
