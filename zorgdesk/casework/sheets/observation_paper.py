"""The sheet behind papers 05a and 05b: an observation sheet, blank or prefilled (observation-sheets.md section 0).

Not in it, by construction: birth date, surname, case number, interpretation, other children. The code in the QR is
random and says nothing about the child.
"""

from dataclasses import dataclass, field
from datetime import date, time

from zorgdesk.domain.values import SheetKind, Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationSheetPaper:
    """What may be filled in beforehand; None or empty leaves the place open for a pen.

    kind               which sheet (O2)
    sheet_code         the bladcode, "OBS-2026-0412": links the paper to its place in the case
    scan_code          eight random signs of the alphabet of 31 for QR `ZD1:<scan_code>:<page>`, new for every edition
    program_version    the version of ZorgDesk that drew the sheet (footer)
    child_label        case code, with first name or initials when chosen; never a surname
    age_months         age on the day of observing, printed as 2;5
    location_group     location and group
    observed_on, begins_at, ends_at, observer (name, function), children, adults
    consent_seen_on    day on which the consent for observing was seen; None leaves it open
    situations         situations ticked beforehand; `situation_other` is written after "anders:"
    question           the observatievraag; a question, never an interpretation
    """

    kind: SheetKind
    sheet_code: str
    scan_code: str
    program_version: str
    child_label: str = ""
    age_months: int | None = None
    location_group: str = ""
    observed_on: date | None = None
    observer: str = ""
    begins_at: time | None = None
    ends_at: time | None = None
    children: int | None = None
    adults: int | None = None
    consent_seen_on: date | None = None
    situations: frozenset[Situation] = field(default=frozenset())
    situation_other: str = ""
    question: str = ""
