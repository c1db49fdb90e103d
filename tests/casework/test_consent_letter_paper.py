"""The letter from the records: what waits for this parent, nothing of the other, and the register that remembers it."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.consent_matrix import consent_matrix
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.paper_offers import paper_offers
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.releases import release_paper
from zorgdesk.casework.sheets.consent_letter_paper import ConsentLetterPaper
from zorgdesk.casework.sheets.consents import HistoryKind
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.sheets.releases import ReleaseInput
from zorgdesk.domain.permits import permit
from zorgdesk.domain.values import (
    Answer,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    PaperKind,
    ParentalAuthority,
    Relation,
    ReleaseManner,
)
from zorgdesk.domain.verdicts import CaseTab, MissingItem

ON = date(2026, 11, 10)


@pytest.fixture
def family(session: Session, maker: Maker) -> dict[str, int]:
    case_id = maker.case()
    mother = maker.guardian(case_id, "Vera")
    father = maker.guardian(case_id, "Pepijn", relation=Relation.FATHER)
    asked = ask_consent(
        session, case_id, ConsentPurpose.CONSULT, maker.organisation(), ConsentScope.TALK, "Vraag en feiten", on=ON
    )
    observed = ask_consent(session, case_id, ConsentPurpose.OBSERVATION, None, ConsentScope.TALK, "", on=ON)
    record_answer(
        session, made(asked), mother, ConsentDecision.NO, ConsentManner.PAPER, decided_on=ON, on=ON, note="GEHEIM"
    )
    return {"case": case_id, "mother": mother, "father": father, "jgz": made(asked), "own": made(observed)}


def letter(session: Session, family: dict[str, int], who: str, row: str = "") -> Proposal:
    request = PaperRequest(
        PaperKind.CONSENT_LETTER, family["case"], family[row] if row else None, guardian_id=family[who]
    )
    proposal = prepare(session, request, on=ON)
    assert proposal is not None
    return proposal


def paper(proposal: Proposal) -> ConsentLetterPaper:
    assert isinstance(proposal.sheet, ConsentLetterPaper)
    return proposal.sheet


def test_a_parent_is_asked_what_is_open_and_learns_nothing_of_the_other(
    session: Session, family: dict[str, int]
) -> None:
    to_father = paper(letter(session, family, "father"))
    assert [(one.purpose, one.party, one.what_is_shared) for one in to_father.asks] == [
        (ConsentPurpose.CONSULT, "JGZ Sprookstad", "Vraag en feiten"),
        (ConsentPurpose.OBSERVATION, "", ""),
    ]
    assert to_father.answer_by == date(2026, 11, 20)
    assert (to_father.others_asked, to_father.all_must_agree) == (True, True)
    assert "GEHEIM" not in repr(to_father)
    assert "Vera" not in repr(to_father)
    to_mother = paper(letter(session, family, "mother"))
    assert [one.purpose for one in to_mother.asks] == [ConsentPurpose.OBSERVATION]


def test_a_letter_about_one_row_holds_that_row_and_nothing_leaves_without_a_question(
    session: Session, family: dict[str, int]
) -> None:
    one = letter(session, family, "father", "jgz")
    assert [ask.party for ask in paper(one).asks] == ["JGZ Sprookstad"]
    assert one.verdict.answer is Answer.YES
    nothing = letter(session, family, "mother", "jgz")
    assert [point.item for point in nothing.verdict.points] == [MissingItem.NOTHING_TO_ASK]
    assert nothing.verdict.points[0].place.tab is CaseTab.CONSENT


def test_a_name_of_another_child_in_what_is_shared_is_asked_about(
    session: Session, maker: Maker, family: dict[str, int]
) -> None:
    maker.case("Fleur", "Fabeltjes")
    ask_consent(
        session, family["case"], ConsentPurpose.INFORM, maker.organisation("Wijkteam"), ConsentScope.TALK,
        "Wat Fleur deed", on=ON,
    )  # fmt: skip
    found = letter(session, family, "father").verdict
    assert found.answer is Answer.NOT_YET
    assert [point.item for point in found.points] == [MissingItem.OTHER_CHILD_IN_TEXT]


def test_it_is_offered_to_whom_it_is_asked_and_not_without_gezag(
    session: Session, maker: Maker, family: dict[str, int]
) -> None:
    maker.guardian(family["case"], "Anders", relation=Relation.OTHER, authority=ParentalAuthority.NO)
    offers = paper_offers(session, family["case"], on=ON)
    offered = [one for one in offers if one.request.paper is PaperKind.CONSENT_LETTER]
    assert [one.request.guardian_id for one in offered] == [family["mother"], family["father"]]
    assert all(one.verdict.answer is Answer.YES for one in offered)


def test_a_letter_that_left_stands_in_the_history_of_its_rows_and_is_no_shared_copy(
    session: Session, family: dict[str, int]
) -> None:
    proposal = letter(session, family, "father", "jgz")
    release_paper(session, permit(proposal.verdict), _made(family["jgz"]), on=ON, by="F. Fantasia")
    rows = {row.request.request_id: row for row in consent_matrix(session, family["case"], on=ON).rows}
    told = rows[family["jgz"]]
    assert [line.kind for line in told.history].count(HistoryKind.LETTER) == 1
    assert (told.releases, told.holders) == ((), ())
    assert HistoryKind.LETTER not in [line.kind for line in rows[family["own"]].history]


def test_a_letter_whose_parent_or_casus_is_gone_is_no_proposal(session: Session, family: dict[str, int]) -> None:
    for case_id, parent in ((family["case"], 999), (999, family["father"])):
        request = PaperRequest(PaperKind.CONSENT_LETTER, case_id, None, guardian_id=parent)
        assert prepare(session, request, on=ON) is None


def _made(source_id: int) -> ReleaseInput:
    given: dict[str, Any] = {
        "paper": PaperKind.CONSENT_LETTER, "title": "Toestemmingsbrief", "recipient": "Pepijn Luchtballon",
        "fingerprint": "F", "file_hash": "H", "file_name": "brief.pdf", "pages": 1,
        "manner": ReleaseManner.SAVED, "source_id": source_id, "content": b"%PDF-",
    }  # fmt: skip
    return ReleaseInput(**given)
