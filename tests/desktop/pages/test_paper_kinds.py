"""Each kind of paper through the paper page, from its own records to the file and the register."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.desktop.pages.paper_driver import part, press, register, settle, visible
from zorgdesk.casework.meetings import (
    MeetingText,
    ParticipantText,
    add_case_item,
    add_participant,
    choose_mode,
    plan_meeting,
)
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import ask
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.paper import PaperPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.domain.meeting_kinds import MEETING_KINDS
from zorgdesk.domain.values import Act, ItemMode, PaperKind, ParentMeetingKind

TODAY = date(2026, 11, 10)
NOW = datetime(2026, 11, 10, 14, 2)
Fill = Callable[[Callable[[Maker], Any]], Any]


def a_plan(maker: Maker, ids: dict[str, int]) -> PaperRequest:
    plan = made(begin_plan(maker.session, ids["case"], on=TODAY, by="Fenna Fantasia", at=NOW))
    return PaperRequest(PaperKind.SUPPORT_PLAN, ids["case"], plan, guardian_id=ids["parent"])


def a_talk(maker: Maker, ids: dict[str, int]) -> PaperRequest:
    text = ParentMeetingText(kind=ParentMeetingKind.CONCERN, planned_on=TODAY, shared_picture="Lotje speelt graag.")
    talk = made(plan_parent_meeting(maker.session, ids["case"], text))
    return PaperRequest(PaperKind.PARENT_MEETING, ids["case"], talk, guardian_id=ids["parent"])


def an_anonymous_agenda(maker: Maker, ids: dict[str, int]) -> PaperRequest:
    session = maker.session
    text = MeetingText(
        MEETING_KINDS[0].key, "Zorgoverleg", TODAY + timedelta(days=7), "09:00", "10:00", place="Stadhuis"
    )
    meeting = made(plan_meeting(session, text))
    guest = ParticipantText("Jikke Meetlat", "jeugdverpleegkundige", organisation_id=maker.organisation())
    guest_id = made(add_participant(session, meeting, guest))
    item = made(add_case_item(session, meeting, ids["case"], "Wat helpt bij overgangen?", on=TODAY))
    choose_mode(session, item, ItemMode.ANONYMOUS, "Wij vragen alleen advies.", on=TODAY)
    return PaperRequest(PaperKind.MEETING_AGENDA, ids["case"], meeting, edition=str(guest_id))


@pytest.mark.parametrize(
    ("make", "act", "must_have", "must_not_have"),
    [
        (a_plan, Act.COPY_FOR_PARENT, "Begeleidingsplan", "VOORBEELD"),
        (a_talk, Act.COPY_FOR_PARENT, "Lotje speelt graag.", "VOORBEELD"),
        (an_anonymous_agenda, Act.DISCUSS_ANONYMOUSLY, "K-0001", "Luchtballon"),
    ],
)
def test_a_paper_goes_from_its_records_to_the_register(
    paper_page: PaperPage,
    qtbot: QtBot,
    desk: Desk,
    fill: Fill,
    paper_ids: dict[str, int],
    tmp_path: Path,
    make: Callable[[Maker, dict[str, int]], PaperRequest],
    act: Act,
    must_have: str,
    must_not_have: str,
) -> None:
    request: PaperRequest = fill(lambda maker: make(maker, paper_ids))
    paper_page.show_place(Place(PageKey.PAPER, request.case_id, paper=request.to_key()))
    settle(qtbot)
    assert part(paper_page, "verdict_banner", Banner).title() == "Deze PDF mag gemaakt worden"
    ask.next_answer(tmp_path / "paper.pdf")
    press(paper_page, qtbot, "save")
    document = pypdfium2.PdfDocument((tmp_path / "paper.pdf").read_bytes())
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert must_have in text
    assert must_not_have not in text
    assert [(row.act, row.paper, row.case_id) for row in register(desk)] == [(act, request.paper, request.case_id)]


def test_a_guest_by_name_without_consent_gets_no_agenda(
    paper_page: PaperPage, qtbot: QtBot, desk: Desk, fill: Fill, paper_ids: dict[str, int]
) -> None:
    def not_discussed(maker: Maker) -> PaperRequest:
        request = an_anonymous_agenda(maker, paper_ids)
        choose_mode(maker.session, 1, ItemMode.NOT_DISCUSSED, on=TODAY)
        return request

    request: PaperRequest = fill(not_discussed)
    paper_page.show_place(Place(PageKey.PAPER, request.case_id, paper=request.to_key()))
    settle(qtbot)
    assert part(paper_page, "verdict_banner", Banner).title().endswith("kan nog niet")
    assert visible(paper_page, "point_1")
    assert not visible(paper_page, "save")
    assert register(desk) == ()
