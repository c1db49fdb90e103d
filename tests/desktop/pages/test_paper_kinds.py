"""Each kind of paper through the paper page, from its own records to the file and the register."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import AMBULATORY, begun, executor
from tests.desktop.pages.paper_driver import part, press, register, settle, visible
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.goals import ActionText, GoalText, add_action, write_action, write_goal
from zorgdesk.casework.meetings import (
    MeetingText,
    ParticipantText,
    add_case_item,
    add_participant,
    choose_mode,
    plan_meeting,
)
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting
from zorgdesk.casework.plans import activate_plan, add_go_no_go, begin_plan, set_plan_period, write_plan_answer
from zorgdesk.casework.sheets.proposals import PaperRequest
from zorgdesk.desktop import ask
from zorgdesk.desktop.desk import Desk
from zorgdesk.desktop.pages.paper import PaperPage
from zorgdesk.desktop.places import PageKey, Place
from zorgdesk.desktop.widgets.boxes import Banner
from zorgdesk.domain.meeting_kinds import MEETING_KINDS
from zorgdesk.domain.values import (
    Act,
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    DayMoment,
    ItemMode,
    OrganisationKind,
    PaperKind,
    ParentMeetingKind,
)

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


def a_whole_plan(maker: Maker, ids: dict[str, int]) -> int:
    plan = made(begin_plan(maker.session, ids["case"], on=TODAY, by="Fenna Fantasia", at=NOW))
    goal = maker.goal(plan, "Lotje vraagt speelgoed.")
    write_goal(maker.session, goal, GoalText("Lotje vraagt speelgoed.", measured_how="Vroeg zij het?"), at=NOW)
    add_action(maker.session, goal, ActionText("Ruilkaarten klaarleggen", say="Wat wil jij?", moment=DayMoment.PLAY))
    write_plan_answer(maker.session, plan, "internal", "hypothesis", "GEHEIM", at=NOW)
    return plan


def for_the_group(maker: Maker, ids: dict[str, int]) -> PaperRequest:
    return PaperRequest(PaperKind.GROUP_PLAN, ids["case"], a_whole_plan(maker, ids), edition="code")


def what_differs(maker: Maker, ids: dict[str, int]) -> PaperRequest:
    session, first = maker.session, a_whole_plan(maker, ids)
    set_plan_period(session, first, TODAY, TODAY + timedelta(weeks=6))
    add_go_no_go(session, first, "Werkt het?", "vaker", TODAY + timedelta(weeks=6))
    activate_plan(session, first, on=TODAY)
    second = made(begin_plan(session, ids["case"], on=TODAY, by="Fenna Fantasia", at=NOW))
    return PaperRequest(PaperKind.PLAN_CHANGES, ids["case"], second, guardian_id=ids["parent"], edition=str(first))


def a_request(maker: Maker, ids: dict[str, int]) -> PaperRequest:
    session, team = maker.session, maker.organisation("Wijkteam Sprookstad", OrganisationKind.LOCAL_TEAM)
    asked = made(
        ask_consent(session, ids["case"], ConsentPurpose.REFERRAL, team, ConsentScope.REPORT, "", on=TODAY)
    )
    yes, paper = ConsentDecision.YES, ConsentManner.PAPER
    record_answer(session, asked, ids["parent"], yes, paper, decided_on=TODAY, on=TODAY)
    whole = replace(AMBULATORY, goal="GEHEIM", done_when="Het lukt 4 van de 5 keer.", if_not="De eigen coach helpt.")
    trajectory = begun(maker, ids["case"], whole, executor_id=executor(maker))
    return PaperRequest(PaperKind.TRAJECTORY_REQUEST, ids["case"], trajectory, recipient_id=team)


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
        (for_the_group, Act.OWN_TEAM_PAPER, "‘Wat wil jij?’", "Lotje"),
        (what_differs, Act.COPY_FOR_PARENT, "Wat is er anders in het plan?", "GEHEIM"),
        (a_request, Act.REQUEST_TRAJECTORY, "Het lukt 4 van de 5 keer.", "GEHEIM"),
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


def test_a_sheet_that_is_too_full_says_so_before_anything_is_made(
    paper_page: PaperPage, qtbot: QtBot, desk: Desk, fill: Fill, paper_ids: dict[str, int]
) -> None:
    def too_full(maker: Maker) -> PaperRequest:
        request = for_the_group(maker, paper_ids)
        [goal] = maker.plan(request.source_id or 0).goals
        write_action(maker.session, goal.actions[0].id, ActionText("Ga ernaast zitten. " * 270, moment=DayMoment.PLAY))
        return request

    request: PaperRequest = fill(too_full)
    paper_page.show_place(Place(PageKey.PAPER, request.case_id, paper=request.to_key()))
    settle(qtbot)
    trouble = part(paper_page, "trouble_banner", Banner)
    assert trouble.title() == "Deze PDF kan nog niet"
    assert "“wat u doet, dagmoment 1” is " in trouble.sentence()
    assert not visible(paper_page, "verdict_banner")
    assert not visible(paper_page, "save")
    assert register(desk) == ()


def test_an_empty_traject_leads_to_its_field_and_back_to_the_tab(
    paper_page: PaperPage, qtbot: QtBot, fill: Fill, paper_ids: dict[str, int]
) -> None:
    def unfinished(maker: Maker) -> PaperRequest:
        trajectory = begun(maker, paper_ids["case"], replace(AMBULATORY, done_when=""))
        return PaperRequest(PaperKind.TRAJECTORY_REQUEST, paper_ids["case"], trajectory)

    request: PaperRequest = fill(unfinished)
    paper_page.show_place(Place(PageKey.PAPER, request.case_id, paper=request.to_key()))
    settle(qtbot)
    assert not visible(paper_page, "save")
    points = [point.place for point in paper_page._proposal.verdict.points] if paper_page._proposal else []
    went: list[Place] = []
    paper_page.go.connect(went.append)
    paper_page._go_to(next(point for point in points if point.key == "done_when"))
    press(paper_page, qtbot, "back")
    assert [(one.page, one.tab, one.ref, one.field) for one in went] == [
        (PageKey.TRAJECTORY, "", request.source_id, "done_when"),
        (PageKey.CASE, "trajectory", request.source_id, ""),
    ]
