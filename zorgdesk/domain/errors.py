"""The whole error tree: everything ZorgDesk can say "no" or "not now" to.

    ZorgDeskError
    ├── RuleBroken                   the answer is no: a rule of the work (raised in domain and casework)
    │   ├── ActionItemWithoutWords   an action item needs words
    │   ├── AssessmentIncomplete     both limits need an answer, a reason and who was there
    │   ├── AssessmentReadOnly       the assessment of the limits was settled
    │   ├── BirthDateInFuture        a child can't be born after today
    │   ├── BirthDateTooLongAgo      over 18 years ago: a mistyped year
    │   ├── CaseClosed               the case was closed before
    │   ├── CaseHasHistory           too much happened for the prullenbak: close it instead
    │   ├── ClosingIncomplete        a closing needs a follow-up, or a reason for none
    │   ├── ConfidentialWithoutParent  vertrouwelijk is always of one parent
    │   ├── ConsentEndsBeforeStart   valid until lies before the decision
    │   ├── ConsentNotGiven          only a ja can be withdrawn
    │   ├── CourtReferenceMissing    a court's ja needs its reference
    │   ├── DayStillToCome           something that was seen or said can't lie after today
    │   ├── DueDateTooFar            outside one pregnancy
    │   ├── EndsBeforeStart          a period ends before it starts
    │   ├── GoNoGoIncomplete         product.md rule 5
    │   ├── GoneForGood              what was to be put back is gone, or in use by something later
    │   ├── GuardianHasAnswered      a parent whose ja or nee is kept stays on the file (product.md rule 6)
    │   ├── HandoverReadOnly         this version was sent (product.md rule 6)
    │   ├── ImportInUse              someone worked on what the import brought
    │   ├── IntakeIncomplete         product.md rule 5
    │   ├── LocationInUse            open cases are at this location or group
    │   ├── MeetingClosed            the meeting was closed before
    │   ├── MinutesImpossible        a contact takes a minute to a day
    │   ├── NotAllowed               the gate did not say yes (product.md rule 1)
    │   ├── NoteInFuture             a note is of today or before
    │   ├── OwnSibling               a child is no brother or sister of itself
    │   ├── OwnerMissing             a case always has an owner
    │   ├── ParentViewLocked         the talk about the parents' words was closed
    │   ├── PartyAlreadyThere        this person is around the child already
    │   ├── PlanNotReady             product.md rule 5
    │   ├── PlanReadOnly             this version is no draft any more (product.md rule 6)
    │   ├── ReasonMissing            this choice needs a typed reason
    │   ├── ScoreOutOfRange          a score is 1-5
    │   ├── SheetAlreadyEntered      the observation sheet came back before
    │   ├── SheetUnknown             no sheet has this bladcode
    │   ├── SignalAlreadyCase        the signal became a case before
    │   ├── StepOutOfOrder           earlier steps of the handover were skipped
    │   ├── StepWithoutWords         a typed step needs words
    │   ├── TableRefused             this file cannot be read as a table
    │   ├── TooManyGoals             a plan has at most three
    │   ├── ViewNameTaken            another saved view has this name
    │   └── ViewWithoutName          a saved view needs a name
    └── StoreProblem                 the world is in the way: key, file, disk (errors_store.py)

Errors carry data, never a sentence: `wording.messages.explain` makes those. `str(error)` is the name of its class and
nothing else, so that a log or a crash report can't hold what was typed (safety.md, "logs, dumps, errors").

Every error is imported from here; those of the store, of attachments and of a traject stand in errors_<topic>.py, with
their part of the tree.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zorgdesk.domain.errors_attachments import AttachmentAlreadyThere as AttachmentAlreadyThere
from zorgdesk.domain.errors_attachments import AttachmentEmpty as AttachmentEmpty
from zorgdesk.domain.errors_attachments import AttachmentNoFile as AttachmentNoFile
from zorgdesk.domain.errors_attachments import AttachmentTooLarge as AttachmentTooLarge
from zorgdesk.domain.errors_base import RuleBroken as RuleBroken
from zorgdesk.domain.errors_base import ZorgDeskError as ZorgDeskError
from zorgdesk.domain.errors_plans import EvaluationBeforeStart as EvaluationBeforeStart
from zorgdesk.domain.errors_plans import GoNoGoDecided as GoNoGoDecided
from zorgdesk.domain.errors_plans import GoNoGoOutsidePlan as GoNoGoOutsidePlan
from zorgdesk.domain.errors_plans import PlanNotRunning as PlanNotRunning
from zorgdesk.domain.errors_plans import SignedWordsStand as SignedWordsStand
from zorgdesk.domain.errors_sessions import ClosedTooLong as ClosedTooLong
from zorgdesk.domain.errors_sessions import SessionOutsidePeriod as SessionOutsidePeriod
from zorgdesk.domain.errors_store import BackupFailed as BackupFailed
from zorgdesk.domain.errors_store import BackupFlaw as BackupFlaw
from zorgdesk.domain.errors_store import DiskFailing as DiskFailing
from zorgdesk.domain.errors_store import DiskFull as DiskFull
from zorgdesk.domain.errors_store import FolderNotWritable as FolderNotWritable
from zorgdesk.domain.errors_store import NotAVault as NotAVault
from zorgdesk.domain.errors_store import SourceUnreadable as SourceUnreadable
from zorgdesk.domain.errors_store import StoreProblem as StoreProblem
from zorgdesk.domain.errors_store import UnsafePlace as UnsafePlace
from zorgdesk.domain.errors_store import UnsafePlaceKind as UnsafePlaceKind
from zorgdesk.domain.errors_store import UnusableFile as UnusableFile
from zorgdesk.domain.errors_store import UnusablePlace as UnusablePlace
from zorgdesk.domain.errors_store import VaultBusy as VaultBusy
from zorgdesk.domain.errors_store import VaultChangedUnderneath as VaultChangedUnderneath
from zorgdesk.domain.errors_store import VaultDamaged as VaultDamaged
from zorgdesk.domain.errors_store import VaultEmpty as VaultEmpty
from zorgdesk.domain.errors_store import VaultExists as VaultExists
from zorgdesk.domain.errors_store import VaultMissing as VaultMissing
from zorgdesk.domain.errors_store import VaultNewer as VaultNewer
from zorgdesk.domain.errors_store import VaultReadOnly as VaultReadOnly
from zorgdesk.domain.errors_store import VaultTruncated as VaultTruncated
from zorgdesk.domain.errors_store import WrongKey as WrongKey
from zorgdesk.domain.errors_store import WrongPassphrase as WrongPassphrase
from zorgdesk.domain.errors_store import WrongRecoveryCode as WrongRecoveryCode
from zorgdesk.domain.errors_text_blocks import KeywordTaken as KeywordTaken
from zorgdesk.domain.errors_text_blocks import KeywordUnfit as KeywordUnfit
from zorgdesk.domain.errors_text_blocks import TextBlockEmpty as TextBlockEmpty
from zorgdesk.domain.errors_trajectories import FrequencyImpossible as FrequencyImpossible
from zorgdesk.domain.errors_trajectories import MomentOutsideTrajectory as MomentOutsideTrajectory
from zorgdesk.domain.errors_trajectories import PeriodOfZeroDays as PeriodOfZeroDays
from zorgdesk.domain.errors_trajectories import PeriodTooLong as PeriodTooLong
from zorgdesk.domain.errors_trajectories import TrajectoryNotReady as TrajectoryNotReady
from zorgdesk.domain.errors_trajectories import TrajectoryOver as TrajectoryOver
from zorgdesk.domain.errors_trajectories import TrajectoryPastAge as TrajectoryPastAge
from zorgdesk.domain.values import HandoverStep, TableProblem

if TYPE_CHECKING:
    from zorgdesk.domain.verdicts import Verdict


class ActionItemWithoutWords(RuleBroken):
    """An action item needs words."""


@dataclass(eq=False, repr=False)
class AssessmentIncomplete(RuleBroken):
    """The assessment of the limits can't be settled yet; `missing` names the fields (domain.md row 4)."""

    missing: tuple[str, ...]


@dataclass(eq=False, repr=False)
class AssessmentReadOnly(RuleBroken):
    """This assessment was settled; a change of mind is a new one."""

    settled_on: date


@dataclass(eq=False, repr=False)
class BirthDateInFuture(RuleBroken):
    """The birth date lies after today (product.md rule 8)."""

    birth_date: date


@dataclass(eq=False, repr=False)
class BirthDateTooLongAgo(RuleBroken):
    """Over 18 years ago: the year was mistyped (domain/birth_rules.py)."""

    birth_date: date


@dataclass(eq=False, repr=False)
class CaseClosed(RuleBroken):
    """The case was closed before."""

    closed_on: date


@dataclass(eq=False, repr=False)
class CaseHasHistory(RuleBroken):
    """This case can't go to the prullenbak: a plan ran, a paper left or an overdracht was sent (look.md screen 35)."""

    code: str


@dataclass(eq=False, repr=False)
class ClosingIncomplete(RuleBroken):
    """A case closes with a follow-up (day and person) or a reason for none; `missing` names the fields."""

    missing: tuple[str, ...]


class ConfidentialWithoutParent(RuleBroken):
    """Vertrouwelijk is always of one parent (product.md, visibility)."""


@dataclass(eq=False, repr=False)
class ConsentEndsBeforeStart(RuleBroken):
    """A consent can't end before it was given."""

    decided_on: date
    valid_until: date


class ConsentNotGiven(RuleBroken):
    """Only a ja can be withdrawn."""


class CourtReferenceMissing(RuleBroken):
    """A court's replacing consent is recorded with its reference (product.md, Settled)."""


@dataclass(eq=False, repr=False)
class DayStillToCome(RuleBroken):
    """What was seen, said or signed can't lie after today."""

    day: date


@dataclass(eq=False, repr=False)
class DueDateTooFar(RuleBroken):
    """A due date outside one pregnancy (domain/birth_rules.py)."""

    due_date: date


@dataclass(eq=False, repr=False)
class EndsBeforeStart(RuleBroken):
    """A period that ends before it starts."""

    starts_on: date
    ends_on: date


@dataclass(eq=False, repr=False)
class GoNoGoIncomplete(RuleBroken):
    """A go/no-go closes with a decision, a reason and who was there; `missing` names what is not there (rule 5)."""

    missing: tuple[str, ...]


class GoneForGood(RuleBroken):
    """What was to be put back is not in the file any more, or something that came later rests on it."""


class GuardianHasAnswered(RuleBroken):
    """A parent whose ja or nee is kept can't be taken off the child: a nee would vanish (product.md rules 2, 6)."""


@dataclass(eq=False, repr=False)
class HandoverReadOnly(RuleBroken):
    """This version was sent; a change makes the next one (product.md rule 6)."""

    version: int


@dataclass(eq=False, repr=False)
class ImportInUse(RuleBroken):
    """Something was added to records of the import since; undoing it as a whole would lose that."""

    rows: int


@dataclass(eq=False, repr=False)
class IntakeIncomplete(RuleBroken):
    """The intake can't end yet; `missing` names the fields (product.md rule 5)."""

    missing: tuple[str, ...]


@dataclass(eq=False, repr=False)
class LocationInUse(RuleBroken):
    """A location or group with open cases cannot end (issue 3, point 11: history is kept)."""

    open_cases: int


@dataclass(eq=False, repr=False)
class MeetingClosed(RuleBroken):
    """The meeting was closed before."""

    closed_on: date


@dataclass(eq=False, repr=False)
class MinutesImpossible(RuleBroken):
    """A contact takes at least a minute and at most a day."""

    minutes: int


@dataclass(eq=False, repr=False)
class NotAllowed(RuleBroken):
    """The gate did not say yes; the verdict names what is missing (product.md rule 1)."""

    verdict: "Verdict"


@dataclass(eq=False, repr=False)
class NoteInFuture(RuleBroken):
    """A note tells what happened, so today or before."""

    happened_on: date


class OwnSibling(RuleBroken):
    """A child is no brother or sister of itself."""


class OwnerMissing(RuleBroken):
    """A case always has an owner: it cannot be given to nobody."""


@dataclass(eq=False, repr=False)
class ParentViewLocked(RuleBroken):
    """The talk was closed; the parents' words stay as they were said."""

    locked_on: date


class PartyAlreadyThere(RuleBroken):
    """This person is around the child already."""


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
class TableRefused(RuleBroken):
    """This file cannot be read as a table; nothing was read of it. `limit` is the bound that was passed, if any."""

    problem: TableProblem
    limit: int = 0


@dataclass(eq=False, repr=False)
class TooManyGoals(RuleBroken):
    """A plan has at most `limit` goals."""

    limit: int


@dataclass(eq=False, repr=False)
class ViewNameTaken(RuleBroken):
    """Another saved view of the list has this name."""

    name: str


class ViewWithoutName(RuleBroken):
    """A saved view of the list needs a name."""
