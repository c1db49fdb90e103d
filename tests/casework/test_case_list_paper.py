"""The list of casussen for the paper page: which casussen, in which order, and never a name or a birth date."""

import pytest
from sqlalchemy.orm import Session

from tests.casework.makers import Maker
from zorgdesk.casework.case_list_paper import chosen_edition
from zorgdesk.casework.papers import prepare
from zorgdesk.casework.preferences import set_preferences
from zorgdesk.casework.sheets.case_list import ListFilters, ListQuery, ListView, SortKey
from zorgdesk.casework.sheets.case_list_paper import CaseListPaper
from zorgdesk.casework.sheets.proposals import PaperRequest, Proposal
from zorgdesk.casework.steps import add_step
from zorgdesk.domain import gate
from zorgdesk.domain.values import Act, Answer, PaperKind
from zorgdesk.domain.verdicts import MissingItem


def _asked(session: Session, maker: Maker, edition: str) -> Proposal | None:
    return prepare(session, PaperRequest(PaperKind.CASE_LIST, edition=edition), on=maker.on)


def _sheet(proposal: Proposal | None) -> CaseListPaper:
    assert proposal is not None
    assert isinstance(proposal.sheet, CaseListPaper)
    return proposal.sheet


def test_casussen_chosen_by_hand_keep_their_order(session: Session, maker: Maker) -> None:
    first, second, third = (maker.case(name) for name in ("Een", "Twee", "Drie"))
    sheet = _sheet(_asked(session, maker, chosen_edition((third, first))))
    assert [line.code for line in sheet.lines] == ["K-0003", "K-0001"]
    assert second not in [line.code for line in sheet.lines]
    assert sheet.view is None


def test_a_reading_of_the_list_is_printed_whole(session: Session, maker: Maker) -> None:
    set_preferences(session, own_name="Ik")
    maker.case("Mijn", "B", owner="Ik")
    maker.case("Mijn", "A", owner="Ik")
    maker.case("Ander", owner="Jij")
    sheet = _sheet(_asked(session, maker, ListQuery(ListView.MINE, sort=SortKey.NAME).to_key()))
    assert [line.code for line in sheet.lines] == ["K-0002", "K-0001"]
    assert (sheet.view, sheet.narrowed) == (ListView.MINE, False)
    narrowed = ListQuery(filters=ListFilters(owned_by="Jij"), text="ander")
    assert _sheet(_asked(session, maker, narrowed.to_key())).narrowed


def test_the_sheet_holds_no_name_no_birth_date_and_no_typed_text(session: Session, maker: Maker) -> None:
    case_id = maker.case("Lotje", "Luchtballon", group="Regenboog")
    maker.guardian(case_id, "Jana", "Ouder")
    add_step(session, case_id, "Bellen met Jana Ouder", "Pleun", maker.on)
    maker.derived(case_id)
    proposal = _asked(session, maker, ListQuery(text="lotje").to_key())
    for secret in ("Lotje", "Luchtballon", "lotje", "Regenboog", "Jana", "Bellen", "2023"):
        assert secret not in str(_sheet(proposal)), secret
    assert proposal is not None
    assert (proposal.verdict.act, proposal.verdict.answer) == (Act.PRINT_CASE_LIST, Answer.YES)
    assert (proposal.title, proposal.case_code) == ("", "1-casussen")


def test_nobody_left_is_no_paper(session: Session, maker: Maker) -> None:
    assert _asked(session, maker, chosen_edition((999,))) is None


@pytest.mark.parametrize(("count", "answer"), [(gate.MOST_ON_A_LIST, Answer.YES), (10_000, Answer.NOT_YET)])
def test_a_list_has_a_length_to_work_with(maker: Maker, count: int, answer: Answer) -> None:
    verdict = gate.print_case_list(count, maker.on)
    assert verdict.answer is answer
    assert not verdict.can_be_overridden
    if verdict.first is not None:
        assert (verdict.first.item, verdict.first.number) == (MissingItem.LIST_TOO_LONG, count)
