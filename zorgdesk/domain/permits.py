"""The permit: the only thing with which a paper may be made or released (product.md rule 1).

A permit is made here from a verdict of the gate and nowhere else; what it carries goes into the release register.
"""

from dataclasses import InitVar, dataclass
from datetime import date

from zorgdesk.domain.errors import NotAllowed, ReasonMissing
from zorgdesk.domain.values import Act, Answer
from zorgdesk.domain.verdicts import MissingItem, Recipient, Verdict

_SEAL = object()
_PAPERS_WITH_TEXTS = frozenset({Act.HAND_OVER, Act.COPY_FOR_PARENT, Act.OWN_TEAM_PAPER, Act.REQUEST_TRAJECTORY})


@dataclass(frozen=True)
class Permit:
    """Leave to do one act on one day, and the ground for it; only `permit` and `override` can make one."""

    act: Act
    case_id: int | None
    on: date
    recipient: Recipient | None = None
    guardian_id: int | None = None
    consent_request_ids: tuple[int, ...] = ()
    override_reason: str = ""
    overridden: tuple[MissingItem, ...] = ()
    anonymous_reason: str = ""
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        """Refuse a permit that did not come from the gate."""
        if seal is not _SEAL:
            message = "a Permit is made by permits.permit or permits.override only"
            raise TypeError(message)


def permit(verdict: Verdict) -> Permit:
    """The permit of a yes.

    Raises NotAllowed when the gate did not say yes, and when the paper has texts that nobody looked at.
    """
    if verdict.answer is not Answer.YES or _texts_unchecked(verdict):
        raise NotAllowed(verdict)
    return _permit(verdict, "")


def override(verdict: Verdict, reason: str) -> Permit:
    """The permit of a not-yet with only soft points and questions, on a typed reason.

    Raises NotAllowed when something hard is in the way or the texts were not looked at, and ReasonMissing when
    the reason is empty. A yes needs no reason and gives its own permit.
    """
    if verdict.answer is Answer.YES:
        return permit(verdict)
    if not verdict.can_be_overridden or _texts_unchecked(verdict):
        raise NotAllowed(verdict)
    if not reason.strip():
        raise ReasonMissing
    return _permit(verdict, reason.strip())


def _texts_unchecked(verdict: Verdict) -> bool:
    return verdict.act in _PAPERS_WITH_TEXTS and not verdict.texts_checked


def _permit(verdict: Verdict, reason: str) -> Permit:
    return Permit(
        act=verdict.act,
        case_id=verdict.case_id,
        on=verdict.on,
        recipient=verdict.recipient,
        guardian_id=verdict.guardian_id,
        consent_request_ids=verdict.consent_request_ids,
        override_reason=reason,
        overridden=tuple(point.item for point in verdict.points),
        anonymous_reason=verdict.anonymous_reason,
        seal=_SEAL,
    )
