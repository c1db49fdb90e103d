"""The release register as it is read, and what the register is told about a paper that leaves (product.md rule 1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.domain.values import Act, PaperKind, ReleaseManner, TrajectoryKind
from zorgdesk.domain.verdicts import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseInput:
    """What is known of the made paper: `content` is kept for papers whose exact copy must be shown again."""

    paper: PaperKind
    title: str
    recipient: str
    fingerprint: str
    file_hash: str
    file_name: str
    pages: int | None
    manner: ReleaseManner
    edition: str = ""
    version: int = 1
    source_id: int | None = None
    content: bytes | None = None


class Ground(StrEnum):
    """Why a paper was allowed to leave."""

    CONSENT = "consent"
    OWN_DATA = "own_data"
    NO_PERSONAL_DATA = "no_personal_data"
    CODES_ONLY = "codes_only"
    OWN_TEAM = "own_team"
    ANONYMOUS = "anonymous"
    OVERRIDE = "override"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseSheet:
    """One row of the register.

    `ground` is as it stands today: a consent that was withdrawn since turns it to WITHDRAWN, with `withdrawn_on`.
    `not_left_on` is set where the paper was recorded and then could not be written or printed.
    """

    release_id: int
    number: int
    released_on: date
    act: Act
    paper: PaperKind
    title: str
    edition: str
    version: int
    case_id: int | None
    recipient: str
    manner: ReleaseManner
    ground: Ground
    withdrawn_on: date | None
    override_reason: str
    anonymous_reason: str
    fingerprint: str
    file_name: str
    pages: int | None
    source_id: int | None
    made_by: str
    remark: str
    consent_request_ids: tuple[int, ...]
    not_left_on: date | None
    guardian_id: int | None = None

    @property
    def code(self) -> str:
        """U-0163."""
        return f"U-{self.number:04d}"


@dataclass(frozen=True, slots=True)
class PaperOffer:
    """A paper that could be made for a case now: what to ask for, and the gate's answer without the texts.

    `guardian_name` is the parent who would get it. `on` is the date of the source (the talk, the plan). `trajectory`
    and `about` are the kind and the own name of the traject that is asked for.
    """

    request: PaperRequest
    verdict: Verdict
    guardian_name: str = ""
    recipient: str = ""
    version: int = 1
    on: date | None = None
    about: str = ""
    trajectory: TrajectoryKind | None = None
