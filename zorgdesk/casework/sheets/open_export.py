"""What the export of everything writes: which tables there are, and the files that go along."""

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """How a value is written in the open format."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    YES_NO = "yes_no"
    DAY = "day"
    MOMENT = "moment"
    CHOICE = "choice"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class ExportField:
    """One field of a table: its kind, the table and field it points at, and the keys a choice can have."""

    name: str
    kind: FieldKind
    may_be_empty: bool
    points_at: str = ""
    choices: tuple[StrEnum, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportTable:
    """One kind of record: one file in the export."""

    name: str
    fields: tuple[ExportField, ...]


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file that goes along: an attachment in pieces, or (`pieces` 0) the exact copy of a release."""

    ref: int
    name: str
    size: int
    pieces: int
    sha256: str = ""


class LeftOut(StrEnum):
    """Why a table is not in the export."""

    PIECES = "pieces"
    DERIVED = "derived"
    PROGRAM = "program"
