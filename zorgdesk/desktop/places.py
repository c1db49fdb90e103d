"""A place in the program: a page, and where it matters the case, tab, field and record; kept when locking."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class PageKey(StrEnum):
    """Every page of the main window."""

    TODAY = "today"
    CASES = "cases"
    SIGNALS = "signals"
    CASE = "case"
    INTAKE = "intake"
    PLAN = "plan"
    PLAN_COMPARE = "plan_compare"
    PARENT_MEETING = "parent_meeting"
    MEETINGS = "meetings"
    MEETING = "meeting"
    OBSERVATIONS = "observations"
    SHEET_ENTRY = "sheet_entry"
    HANDOVERS = "handovers"
    HANDOVER = "handover"
    PAPER = "paper"
    ATTACHMENT = "attachment"
    LIMITS = "limits"
    TRAJECTORY = "trajectory"
    IMPORT = "import"
    LOCATION = "location"
    SETTINGS = "settings"
    PEOPLE = "people"
    PERSON = "person"
    EFFORT = "effort"
    KEYS = "keys"


NEW_SESSION = "new_session"
"""`Place.kind` of the drawer that adds a sessie to the traject `Place.ref`; without it `ref` is the sessie."""


@dataclass(frozen=True)
class Place:
    """Where the user is or wants to go.

    `case_id`: the case. `tab`: a domain.verdicts.CaseTab or a settings page.
    `ref`: the record shown (plan, meeting, sheet …). `person`: a guardian on that record.
    `field`: objectName of the widget that should have the focus.
    `words`: what was searched, marked where it stands (desktop/found_mark.py).
    `paper`: what a paper page is about (PaperRequest.to_key). `scroll`, `cursor`: kept for lock and back.
    `query`: what a list is narrowed to (ListQuery.to_key).
    """

    page: PageKey
    case_id: int | None = None
    tab: str = ""
    ref: int | None = None
    field: str = ""
    person: int | None = None
    paper: str = ""
    purpose: str = ""
    kind: str = ""
    recipient: int | None = None
    words: str = ""
    scroll: int = 0
    cursor: int = 0
    query: str = ""

    def to_json(self) -> dict[str, Any]:
        """Plain values for the draft kept at lock."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Place":
        """Read back; unknown fields of another version are left out."""
        known = {name: kept[name] for name in cls.__dataclass_fields__ if name in kept}
        return cls(**{**known, "page": PageKey(known["page"])})
