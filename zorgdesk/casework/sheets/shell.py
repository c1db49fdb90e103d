"""What the frame of the window shows beside the page: counts, the last backup, the letters of the locations."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class BackupSheet:
    """A backup that was opened again and found good."""

    made_at: datetime
    folder: str
    file_name: str
    cases: int


@dataclass(frozen=True, slots=True)
class FrameSheet:
    """`late` tasks are past their day; `sheets_out` were printed for a case and not entered yet."""

    late: int
    sheets_out: int
    last_backup: BackupSheet | None
    locations: tuple[str, ...]
    has_cases: bool
