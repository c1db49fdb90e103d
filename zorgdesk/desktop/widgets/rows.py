"""Row models: a Qt model that shows what SQL gave, a page at a time. No sorting or filtering here (stack.md)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zorgdesk.desktop.widgets.badge import Mark

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[int, int], Sequence[Any]]
ROW: Final = int(Qt.ItemDataRole.UserRole) + 1
CELL: Final = int(Qt.ItemDataRole.UserRole) + 2
PAGE: Final = 50
_ROLES: Final = frozenset({int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole), ROW, CELL})


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows: one or two lines, or a badge, or dashes of a phase below the first line.

    `role` and `token` dress the first line; `second_icon` and `second_token` the second (late = icon and words).
    `share` (0 to 1) draws a bar below the first line; `disc` is the kind of a round ground behind the icon.
    """

    text: str = ""
    second: str = ""
    role: str = "body"
    token: str = "ink"
    mark: Mark | None = None
    icon: str = ""
    icon_token: str = ""
    disc: str = ""
    second_icon: str = ""
    second_token: str = "ink2"
    dashes: tuple[int, int] | None = None
    share: float | None = None
    right: bool = False
    tip: str = ""

    def words(self) -> str:
        """Everything the cell says, for a screen reader and for type-to-find."""
        return ", ".join(part for part in (self.text, self.second, self.mark.words if self.mark else "") if part)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `key` is its name for sorting and memory, `cell` turns a row into what it shows."""

    key: str
    title: str
    cell: Callable[[Any], Cell]
    width: int = 120
    stretch: bool = False
    sortable: bool = False
    fixed: bool = field(default=False)


class RowsModel(QAbstractTableModel):
    """`show(fetch, total)`: `fetch(offset, limit)` reads frozen rows with SQL; more is read when scrolled to.

    `sort` only says what is wanted (signal sort_wanted(key, descending)); the page reads again.
    """

    sort_wanted = Signal(str, bool)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Any] = []
        self._total = 0
        self._fetch: Fetch | None = None
        self._cells: dict[tuple[int, int], Cell] = {}
        self.modelReset.connect(self._cells.clear)

    def show(self, fetch: Fetch, total: int) -> None:
        """Show another reading: the first page now, the rest on demand."""
        self.beginResetModel()
        self._fetch, self._total = fetch, total
        self._rows = list(fetch(0, PAGE)) if total else []
        self.endResetModel()

    def show_all(self, rows: Sequence[Any]) -> None:
        """Show a short list that is already complete."""
        self.beginResetModel()
        self._rows, self._total, self._fetch = list(rows), len(rows), None
        self.endResetModel()

    def replace(self, place: int, row: Any) -> None:
        """Put a row read again in the place of the old one."""
        self._rows[place] = row
        self._cells.clear()
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def row(self, place: int) -> Any:
        """The row at a place; raises IndexError."""
        return self._rows[place]

    def place_of(self, matches: Callable[[Any], bool]) -> int | None:
        """The place of the first loaded row that matches; reads on until found or at the end."""
        place = 0
        while True:
            for at in range(place, len(self._rows)):
                if matches(self._rows[at]):
                    return at
            place = len(self._rows)
            if not self.canFetchMore(QModelIndex()):
                return None
            self.fetchMore(QModelIndex())

    @property
    def total(self) -> int:
        """How many rows the reading has in all."""
        return self._total

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The rows read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The columns."""
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether rows are still to be read."""
        return not parent.isValid() and self._fetch is not None and len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self._fetch is None or parent.isValid():
            return
        first = len(self._rows)
        more = list(self._fetch(first, PAGE))
        if not more:
            self._total = first
            return
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self._rows.extend(more)
        self.endInsertRows()

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The row, the cell, or its words."""
        if role not in _ROLES or not index.isValid():
            return None
        if role == ROW:
            return self.row(index.row())
        cell = self._cell(index.row(), index.column())
        return cell if role == CELL else cell.words()

    def _cell(self, place: int, column: int) -> Cell:
        """What a cell shows, made once: a list is painted more often than it is read."""
        cell = self._cells.get((place, column))
        if cell is None:
            row = self.row(place)
            cell = self._cells[place, column] = Cell() if row is None else self.columns[column].cell(row)
        return cell

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == int(Qt.ItemDataRole.DisplayRole):
            return self.columns[section].title
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask the page to read in another order."""
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            self.sort_wanted.emit(self.columns[column].key, order == Qt.SortOrder.DescendingOrder)


class WindowModel(RowsModel):
    """A long reading whose order is known: every row has its place at once, and only what is looked at is read.

    A row that is gone meanwhile is None, and its cells are empty.
    """

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self._pages: dict[int, list[Any]] = {}

    def show(self, fetch: Fetch, total: int) -> None:
        """Show another reading of so many rows; `fetch(offset, limit)` reads some of them."""
        self.beginResetModel()
        self._fetch, self._total, self._pages = fetch, total, {}
        self.endResetModel()

    def row(self, place: int) -> Any:
        """The row at a place, read with its neighbours when that was not done yet."""
        number, at = divmod(place, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = list(self._fetch(number * PAGE, PAGE)) if self._fetch is not None else []
        return page[at] if at < len(page) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """All rows, read or not."""
        return 0 if parent.isValid() else self._total

    def canFetchMore(self, parent: Index) -> bool:
        """Never: all places are there."""
        return False

    def match(
        self, start: Index, role: int, value: Any, hits: int = 1, flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith
    ) -> list[QModelIndex]:
        """Type to find looks at what was read; the filter of the page finds the rest."""
        words, column = str(value).casefold(), start.column()
        places = sorted(number * PAGE + at for number, page in self._pages.items() for at in range(len(page)))
        after = [place for place in places if place >= start.row()] + [place for place in places if place < start.row()]
        found = (place for place in after if self._cell(place, column).words().casefold().startswith(words))
        return [self.index(place, column) for place in islice(found, hits if hits > 0 else None)]


class ListModel(RowsModel):
    """One column of rows for the lists with a delegate of their own; `words(row)` is what a screen reader says."""

    def __init__(self, words: Callable[[Any], str], parent: QObject | None = None) -> None:
        super().__init__([Column("row", "", lambda row: Cell(words(row)), stretch=True)], parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Heads (rows with `head = True`) cannot be chosen."""
        if index.isValid() and getattr(self.row(index.row()), "head", False):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
