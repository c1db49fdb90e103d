"""What is asked of the paper chain, and what is proposed: request, verdict and the paper's only input."""

from dataclasses import dataclass

from zorgdesk.domain.values import PaperKind
from zorgdesk.domain.verdicts import Verdict


@dataclass(frozen=True)
class PaperRequest:
    """Which paper, about which record, for whom.

    `source_id`: the plan, parent meeting, handover, meeting or observation sheet.
    `guardian_id`: the parent who gets it. `recipient_id`: the organisation that gets it.
    `edition`: where a paper has more than one (blank, by_name, anonymous).
    """

    paper: PaperKind
    case_id: int | None = None
    source_id: int | None = None
    guardian_id: int | None = None
    recipient_id: int | None = None
    edition: str = ""

    def to_key(self) -> str:
        """One line of text, for a Place."""
        parts = (self.case_id, self.source_id, self.guardian_id, self.recipient_id)
        return "|".join([self.paper.value, *("" if part is None else str(part) for part in parts), self.edition])

    @classmethod
    def from_key(cls, key: str) -> "PaperRequest":
        """Read back what `to_key` wrote."""
        paper, case_id, source_id, guardian_id, recipient_id, edition = key.split("|", 5)
        return cls(
            PaperKind(paper),
            case_id=_number(case_id),
            source_id=_number(source_id),
            guardian_id=_number(guardian_id),
            recipient_id=_number(recipient_id),
            edition=edition,
        )


def _number(part: str) -> int | None:
    return int(part) if part else None


@dataclass(frozen=True)
class Proposal:
    """A paper that could be made: `sheet` and `frame` are all that `documents` will see; `verdict` decides.

    `title` is the heading on screen, `recipient` who gets it, `case_code` the number on the paper and in the file name.
    """

    request: PaperRequest
    verdict: Verdict
    sheet: object
    frame: object
    title: str
    recipient: str
    case_code: str
    version: int = 1
