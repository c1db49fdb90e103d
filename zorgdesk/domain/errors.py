"""The whole error tree: everything ZorgDesk can say "no" or "not now" to.

    ZorgDeskError
    ├── RuleBroken                   the answer is no: a rule of the work (raised in domain and casework)
    │   ├── ActionItemWithoutWords   an action item needs words
    │   ├── AttachmentAlreadyThere   the case has the same file
    │   ├── AttachmentEmpty          a file of 0 bytes
    │   ├── AttachmentNoFile         a folder, or something else that holds no bytes
    │   ├── AttachmentTooLarge       more than 250 MB
    │   ├── BirthDateInFuture        a child can't be born after today
    │   ├── CaseClosed               the case was closed before
    │   ├── ConfidentialWithoutParent  vertrouwelijk is always of one parent
    │   ├── ConsentEndsBeforeStart   valid until lies before the decision
    │   ├── ConsentNotGiven          only a ja can be withdrawn
    │   ├── EndsBeforeStart          a period ends before it starts
    │   ├── GoNoGoIncomplete         product.md rule 5
    │   ├── HandoverReadOnly         this version was sent (product.md rule 6)
    │   ├── IntakeIncomplete         product.md rule 5
    │   ├── MeetingClosed            the meeting was closed before
    │   ├── MinutesImpossible        a contact takes a minute to a day
    │   ├── NoteInFuture             a note is of today or before
    │   ├── NotAllowed               the gate did not say yes (product.md rule 1)
    │   ├── ParentViewLocked         the talk about the parents' words was closed
    │   ├── PlanNotReady             product.md rule 5
    │   ├── PlanReadOnly             this version is no draft any more (product.md rule 6)
    │   ├── ReasonMissing            this choice needs a typed reason
    │   ├── ScoreOutOfRange          a score is 1-5
    │   ├── SheetAlreadyEntered      the observation sheet came back before
    │   ├── SheetUnknown             no sheet has this bladcode
    │   ├── SignalAlreadyCase        the signal became a case before
    │   ├── StepOutOfOrder           earlier steps of the handover were skipped
    │   ├── StepWithoutWords         a typed step needs words
    │   └── TooManyGoals             a plan has at most three
    └── StoreProblem                 the world is in the way: key, file, disk (raised in store)
        ├── WrongKey
        │   ├── WrongPassphrase      no page of the file fits the passphrase
        │   └── WrongRecoveryCode    a sign is wrong (group named), or the code is of another file (no group)
        ├── UnusableFile             refused with the file left as it was
        │   ├── VaultMissing         nothing there
        │   ├── NotAVault            a file of another program, or a folder
        │   ├── VaultEmpty           0 bytes
        │   ├── VaultTruncated       the end is missing
        │   ├── VaultDamaged         the key fits, the content does not
        │   ├── VaultNewer           made by a newer ZorgDesk
        │   └── VaultExists          something is there already
        ├── UnusablePlace
        │   ├── UnsafePlace          a cloud or network folder (safety.md)
        │   ├── FolderNotWritable    can't make a file there
        │   ├── DiskFull             no room left
        │   └── DiskFailing          the disk answers with an error
        ├── SourceUnreadable         a file to be added can't be read, or not any more
        ├── VaultBusy                open in another window, or held too long by another program
        ├── VaultReadOnly            opened for reading only
        ├── VaultChangedUnderneath   replaced or changed by something else while open
        └── BackupFailed             the copy was made and did not prove equal

Errors carry data, never a sentence: `wording.messages.explain` makes those. `str(error)` is the name of its class and
nothing else, so that a log or a crash report can't hold what was typed (safety.md, "logs, dumps, errors").
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from zorgdesk.domain.values import HandoverStep

if TYPE_CHECKING:
    from zorgdesk.domain.verdicts import Verdict


class ZorgDeskError(Exception):
    """Parent of every error ZorgDesk raises on purpose."""

    def __str__(self) -> str:
        return type(self).__name__

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"


# The answer is no --------------------------------------------------------------------------------------------------


class RuleBroken(ZorgDeskError):
    """A rule of the work says no; the form keeps what was typed."""


class ActionItemWithoutWords(RuleBroken):
    """An action item needs words."""


@dataclass(eq=False, repr=False)
class AttachmentAlreadyThere(RuleBroken):
    """The case has an attachment with the same bytes; nothing is kept twice."""

    attachment_id: int
    title: str
    added_on: date


@dataclass(eq=False, repr=False)
class AttachmentEmpty(RuleBroken):
    """A file of 0 bytes says nothing."""

    name: str


@dataclass(eq=False, repr=False)
class AttachmentNoFile(RuleBroken):
    """A folder, or something else that is no file with bytes."""

    name: str


@dataclass(eq=False, repr=False)
class AttachmentTooLarge(RuleBroken):
    """The file holds more than an attachment may (250 MB)."""

    name: str
    size: int


@dataclass(eq=False, repr=False)
class BirthDateInFuture(RuleBroken):
    """The birth date lies after today (product.md rule 8)."""

    birth_date: date


@dataclass(eq=False, repr=False)
class CaseClosed(RuleBroken):
    """The case was closed before."""

    closed_on: date


class ConfidentialWithoutParent(RuleBroken):
    """Vertrouwelijk is always of one parent (product.md, visibility)."""


@dataclass(eq=False, repr=False)
class ConsentEndsBeforeStart(RuleBroken):
    """A consent can't end before it was given."""

    decided_on: date
    valid_until: date


class ConsentNotGiven(RuleBroken):
    """Only a ja can be withdrawn."""


@dataclass(eq=False, repr=False)
class EndsBeforeStart(RuleBroken):
    """A period that ends before it starts."""

    starts_on: date
    ends_on: date


@dataclass(eq=False, repr=False)
class GoNoGoIncomplete(RuleBroken):
    """A go/no-go closes with a decision, a reason and who was there; `missing` names what is not there (rule 5)."""

    missing: tuple[str, ...]


@dataclass(eq=False, repr=False)
class HandoverReadOnly(RuleBroken):
    """This version was sent; a change makes the next one (product.md rule 6)."""

    version: int


@dataclass(eq=False, repr=False)
class IntakeIncomplete(RuleBroken):
    """The intake can't end yet; `missing` names the fields (product.md rule 5)."""

    missing: tuple[str, ...]


@dataclass(eq=False, repr=False)
class MeetingClosed(RuleBroken):
    """The meeting was closed before."""

    closed_on: date


@dataclass(eq=False, repr=False)
class MinutesImpossible(RuleBroken):
    """A contact takes at least a minute and at most a day."""

    minutes: int


@dataclass(eq=False, repr=False)
class NoteInFuture(RuleBroken):
    """A note tells what happened, so today or before."""

    happened_on: date


@dataclass(eq=False, repr=False)
class NotAllowed(RuleBroken):
    """The gate did not say yes; the verdict names what is missing (product.md rule 1)."""

    verdict: "Verdict"


@dataclass(eq=False, repr=False)
class ParentViewLocked(RuleBroken):
    """The talk was closed; the parents' words stay as they were said."""

    locked_on: date


@dataclass(eq=False, repr=False)
class PlanNotReady(RuleBroken):
    """The plan can't become active yet; `missing` names what is not there (product.md rule 5)."""

    missing: tuple[str, ...]


@dataclass(eq=False, repr=False)
class PlanReadOnly(RuleBroken):
    """This version is no draft any more; a change makes the next one (product.md rule 6)."""

    version: int


class ReasonMissing(RuleBroken):
    """This choice needs a typed reason (product.md rule 3)."""


@dataclass(eq=False, repr=False)
class ScoreOutOfRange(RuleBroken):
    """A score is 1-5."""

    given: int


@dataclass(eq=False, repr=False)
class SheetAlreadyEntered(RuleBroken):
    """The observation sheet came back before."""

    code: str
    entered_on: date


@dataclass(eq=False, repr=False)
class SheetUnknown(RuleBroken):
    """No sheet has this bladcode."""

    code: str


@dataclass(eq=False, repr=False)
class SignalAlreadyCase(RuleBroken):
    """The signal became a case before."""

    case_id: int


@dataclass(eq=False, repr=False)
class StepOutOfOrder(RuleBroken):
    """Earlier steps of the handover were skipped, which needs a note."""

    step: HandoverStep
    skipped: tuple[HandoverStep, ...]


class StepWithoutWords(RuleBroken):
    """A typed step needs words."""


@dataclass(eq=False, repr=False)
class TooManyGoals(RuleBroken):
    """A plan has at most `limit` goals."""

    limit: int


# The world is in the way -------------------------------------------------------------------------------------------


class StoreProblem(ZorgDeskError):
    """The world is in the way: a key, a file, a disk."""


class WrongKey(StoreProblem):
    """The file exists and is whole as far as can be seen; this key does not open it."""


class WrongPassphrase(WrongKey):
    """The passphrase does not open the file."""


@dataclass(eq=False, repr=False)
class WrongRecoveryCode(WrongKey):
    """The recovery code does not open the file.

    `group` is the first wrong group, 0-7, when the check signs name one (papers.md section 5); None when the code is
    written right and belongs to another file or to an earlier passphrase.
    """

    group: int | None


@dataclass(eq=False, repr=False)
class UnusableFile(StoreProblem):
    """This file can't be used; it was left as it was."""

    path: Path


class VaultMissing(UnusableFile):
    """There is no file there (any more)."""


class NotAVault(UnusableFile):
    """A file of another program, or no file at all but a folder."""


class VaultEmpty(UnusableFile):
    """The file is there and holds 0 bytes."""


class VaultTruncated(UnusableFile):
    """The end of the file is missing."""


class VaultDamaged(UnusableFile):
    """The key is right, and the content is not what was written."""


@dataclass(eq=False, repr=False)
class VaultNewer(UnusableFile):
    """Made by a newer ZorgDesk: version `found`, while this program knows up to `known`."""

    found: int
    known: int


class VaultExists(UnusableFile):
    """Something is already at the place where a new file should come."""


class UnsafePlaceKind(StrEnum):
    """Who else would touch the file in that folder."""

    ONEDRIVE = "onedrive"
    DROPBOX = "dropbox"
    GOOGLE_DRIVE = "google_drive"
    ICLOUD = "icloud"
    NEXTCLOUD = "nextcloud"
    SYNCTHING = "syncthing"
    NETWORK = "network"


class UnusablePlace(StoreProblem):
    """The folder or the disk is in the way."""


@dataclass(eq=False, repr=False)
class UnsafePlace(UnusablePlace):
    """A cloud or network folder is no working place for the file (safety.md)."""

    kind: UnsafePlaceKind


@dataclass(eq=False, repr=False)
class FolderNotWritable(UnusablePlace):
    """No file can be made in this folder."""

    folder: Path


class DiskFull(UnusablePlace):
    """There is no room left; nothing of this change was kept."""


@dataclass(eq=False, repr=False)
class DiskFailing(UnusablePlace):
    """The disk answered with an error; `code` is the number SQLite or the system gave."""

    code: int


@dataclass(eq=False, repr=False)
class SourceUnreadable(StoreProblem):
    """A file to be added can't be read, or not any more (a stick that was pulled out)."""

    name: str


class VaultBusy(StoreProblem):
    """Another window of ZorgDesk has the file open, or another program held it too long."""


class VaultReadOnly(StoreProblem):
    """The file can be read and not be written."""


class VaultChangedUnderneath(StoreProblem):
    """Something else replaced or changed the file while it was open; open it again before writing."""


class BackupFlaw(StrEnum):
    """Why a finished copy was thrown away."""

    NOT_CLEAN = "not_clean"
    CONTENTS_DIFFER = "contents_differ"


@dataclass(eq=False, repr=False)
class BackupFailed(StoreProblem):
    """The copy was made and did not prove equal; it was removed again."""

    reason: BackupFlaw
