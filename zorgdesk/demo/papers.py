"""Papers that left in the demo: made with a permit of the gate and written in the register, as the paper page does."""

from zorgdesk.casework.papers import prepare
from zorgdesk.casework.releases import release_paper
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.demo.clerk import Clerk
from zorgdesk.documents.making import make
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import Answer, ReleaseManner
from zorgdesk.wording.papers_screen import paper_title


def leaves(clerk: Clerk, request: PaperRequest, manner: ReleaseManner, *, by: str) -> bool:
    """Make the paper on the clerk's day and note that it left; False when the gate says no or asks a question."""
    proposal = clerk.ask(prepare, request, on=clerk.day)
    if proposal is None or proposal.verdict.answer is not Answer.YES:
        return False
    allowed = permit(proposal.verdict)
    made = make(proposal, allowed)
    given = ReleaseInput(
        paper=request.paper,
        title=paper_title(request.paper),
        recipient=proposal.recipient,
        fingerprint=made.fingerprint,
        file_hash=made.file_hash,
        file_name=made.file_name,
        pages=made.pages,
        manner=manner,
        edition=made.edition,
        version=proposal.version,
        source_id=request.source_id,
        content=made.content,
    )
    clerk.do(release_paper, allowed, given, on=clerk.day, by=by)
    return True
