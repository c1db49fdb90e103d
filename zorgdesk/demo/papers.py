"""Papers that left in the demo: made with a permit of the gate and written in the register, as the paper page does."""

from typing import Final

from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.releases import release_paper
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.demo.clerk import Clerk
from zorgdesk.demo.content import phrase
from zorgdesk.demo.scene import Scene
from zorgdesk.documents.making import make
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import (
    Answer,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    OrganisationKind,
    PaperKind,
    ReleaseManner,
)
from zorgdesk.wording.papers_screen import paper_title

_OF_THE_PLAN: Final = (PaperKind.GROUP_PLAN, PaperKind.PLAN_CHANGES)


def the_plan_hangs_on_the_door(scene: Scene) -> None:
    """The plan on one A4 went to the group, and a parent got what is different in the newest version."""
    offers = scene.clerk.ask(paper_offers, scene.case_id, on=scene.clerk.day)
    for kind in _OF_THE_PLAN:
        request = next((offer.request for offer in offers if offer.request.paper is kind), None)
        if request is not None:
            leaves(scene.clerk, request, ReleaseManner.PRINTED, by=scene.world.own_name)


def the_traject_is_asked_for(scene: Scene, trajectory_id: int) -> None:
    """Everyone said ja to asking the wijkteam, and the request on one page went there."""
    clerk, day = scene.clerk, scene.clerk.day
    team = scene.world.party(OrganisationKind.LOCAL_TEAM, scene.location.municipality).organisation_id
    purpose, scope, shared = ConsentPurpose.REFERRAL, ConsentScope.REPORT, phrase("shared_request")
    request_id = clerk.do(ask_consent, scene.case_id, purpose, team, scope, shared, on=day)
    for guardian_id in scene.guardian_ids:
        yes, paper = ConsentDecision.YES, ConsentManner.PAPER
        clerk.do(record_answer, request_id, guardian_id, yes, paper, decided_on=day, on=day)
    request = PaperRequest(PaperKind.TRAJECTORY_REQUEST, scene.case_id, trajectory_id, recipient_id=team)
    leaves(clerk, request, ReleaseManner.SAVED, by=scene.world.own_name)


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
