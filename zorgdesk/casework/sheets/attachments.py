"""What a page hands in about an attachment, and what it reads. The bytes come apart, in pieces."""

from dataclasses import dataclass
from datetime import date, datetime

from zorgdesk.domain.attachment_rules import pieces_of
from zorgdesk.domain.gate_attachments import CopyFor
from zorgdesk.domain.values import AttachmentForm, AttachmentKind, AttachmentOwner, ConsentPurpose, Visibility
from zorgdesk.domain.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class AttachmentTarget:
    """Where a file is to come: a case, and maybe one thing of it."""

    case_id: int
    owner: AttachmentOwner | None = None
    owner_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewAttachment:
    """A file as it was found on the disk; `file_name` is already safe (domain.attachment_rules.clean_name)."""

    target: AttachmentTarget
    file_name: str
    title: str
    form: AttachmentForm
    kind: AttachmentKind
    size: int
    dated_on: date


@dataclass(frozen=True, slots=True)
class AttachmentText:
    """What the user says about an attachment; `guardian_id` goes with Visibility.CONFIDENTIAL."""

    title: str
    kind: AttachmentKind
    dated_on: date
    source: str = ""
    visibility: Visibility = Visibility.INTERNAL
    guardian_id: int | None = None


@dataclass(frozen=True, slots=True)
class AttachmentLine:
    """One attachment as lists and panels show it; `only_for` is the parent of a confidential one."""

    attachment_id: int
    case_id: int
    owner: AttachmentOwner | None
    owner_id: int | None
    title: str
    file_name: str
    kind: AttachmentKind
    form: AttachmentForm
    dated_on: date
    source: str
    visibility: Visibility
    guardian_id: int | None
    only_for: str
    size: int
    sha256: str
    added_at: datetime
    is_binned: bool = False

    @property
    def pieces(self) -> int:
        """In how many pieces the bytes lie."""
        return pieces_of(self.size)

    @property
    def text(self) -> AttachmentText:
        """What the user said about it."""
        return AttachmentText(self.title, self.kind, self.dated_on, self.source, self.visibility, self.guardian_id)


@dataclass(frozen=True, slots=True)
class CopyChoice:
    """Somebody a copy could be for; `name` is empty for the user herself, `purpose` is that of the party's row."""

    to: CopyFor
    name: str
    purpose: ConsentPurpose | None
    verdict: Verdict
