"""Overleggen: who may hear a name, the order of the agenda, actiepunten, and what closing gives."""

from datetime import date, timedelta

import pytest

from tests.casework.makers import Maker, made
from tests.casework.meeting_makers import TODAY, consent, planned, shown
from zorgdesk.casework.consents import withdraw_answer
from zorgdesk.casework.meeting_list import calendar_entries, coming_meetings, unclosed_meetings
from zorgdesk.casework.meeting_sheet import item_of_action, meeting_is_there, meeting_of_item, meeting_sheet
from zorgdesk.casework.meetings import (
    ParticipantText,
    add_action_item,
    add_case_item,
    add_participant,
    add_subject_item,
    bin_meeting,
    choose_mode,
    close_meeting,
    finish_action_item,
    give_feedback,
    move_item,
    remove_action_item,
    remove_item,
    remove_participant,
    set_feedback,
    write_item,
)
from zorgdesk.casework.timeline import timeline
from zorgdesk.casework.today import today_sheet
from zorgdesk.domain.errors import ActionItemWithoutWords, MeetingClosed, NotAllowed, ReasonMissing
from zorgdesk.domain.values import Answer, ConsentDecision, ItemMode, OrganisationKind, TaskKind

YES, NO = ConsentDecision.YES, ConsentDecision.NO
OWN = ParticipantText("Pleun Proefrit", "mentor")


# By name, anonymous, not ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "verdict", "mode"),
    [
        (None, Answer.NOT_YET, ItemMode.NOT_DISCUSSED),
        (YES, Answer.YES, ItemMode.BY_NAME),
        (NO, Answer.NO, ItemMode.NOT_DISCUSSED),
    ],
)
def test_a_case_begins_by_name_only_with_a_yes_for_who_comes(
    maker: Maker, answer: ConsentDecision | None, verdict: Answer, mode: ItemMode
) -> None:
    item = shown(maker, planned(maker, answer=answer))
    assert item.verdict is not None
    assert (item.verdict.answer, item.mode) == (verdict, mode)


def test_the_own_team_needs_no_consent(maker: Maker) -> None:
    assert shown(maker, planned(maker, OWN)).mode is ItemMode.BY_NAME


def test_an_advice_meeting_begins_without_a_name(maker: Maker) -> None:
    assert shown(maker, planned(maker, OWN, kind="advice_meeting")).mode is ItemMode.ANONYMOUS


@pytest.mark.parametrize("answer", [None, NO])
def test_by_name_is_refused_and_anonymous_asks_a_reason(maker: Maker, answer: ConsentDecision | None) -> None:
    table = planned(maker, answer=answer)
    with pytest.raises(NotAllowed):
        choose_mode(maker.session, table.item_id, ItemMode.BY_NAME, on=TODAY)
    with pytest.raises(ReasonMissing):
        choose_mode(maker.session, table.item_id, ItemMode.ANONYMOUS, "  ", on=TODAY)
    choose_mode(maker.session, table.item_id, ItemMode.ANONYMOUS, "Advies nodig", on=TODAY)
    assert (shown(maker, table).mode, shown(maker, table).anonymous_reason) == (ItemMode.ANONYMOUS, "Advies nodig")


def test_anonymous_may_always_be_chosen_without_a_reason_where_by_name_may(maker: Maker) -> None:
    table = planned(maker, answer=YES)
    choose_mode(maker.session, table.item_id, ItemMode.ANONYMOUS, on=TODAY)
    assert shown(maker, table).mode is ItemMode.ANONYMOUS


def test_one_more_party_at_the_table_takes_the_name_away_and_the_undo_gives_it_back(maker: Maker) -> None:
    table = planned(maker, answer=YES)
    coach = maker.organisation("Stichting Naastje", OrganisationKind.AMBULATORY_CARE)
    change = add_participant(maker.session, table.meeting_id, ParticipantText("Cor Coachman", organisation_id=coach))
    assert shown(maker, table).mode is ItemMode.NOT_DISCUSSED
    assert change.undo is not None
    change.undo(maker.session)
    assert shown(maker, table).mode is ItemMode.BY_NAME


def test_a_guest_for_another_item_does_not_hear_this_one(maker: Maker) -> None:
    table = planned(maker, answer=YES)
    other = made(add_subject_item(maker.session, table.meeting_id, "Slapen op de groep"))
    coach = maker.organisation("Stichting Naastje", OrganisationKind.AMBULATORY_CARE)
    guest = ParticipantText("Cor Coachman", organisation_id=coach, only_item_id=other)
    add_participant(maker.session, table.meeting_id, guest)
    item = shown(maker, table)
    assert (item.mode, item.outside) == (ItemMode.BY_NAME, ("JGZ Sprookstad",))


def test_a_yes_that_was_taken_back_before_the_talk_hides_the_name(maker: Maker) -> None:
    table = planned(maker, held_on=TODAY + timedelta(days=7))
    request = consent(maker, table.case_id, table.guardian_id, table.organisation_id, YES)
    choose_mode(maker.session, table.item_id, ItemMode.BY_NAME, on=TODAY)
    assert [line.waiting for line in coming_meetings(maker.session, on=TODAY)] == [0]
    withdraw_answer(maker.session, request, table.guardian_id, on=TODAY)
    assert shown(maker, table).mode is ItemMode.NOT_DISCUSSED
    assert [line.waiting for line in coming_meetings(maker.session, on=TODAY)] == [1]


def test_a_yes_that_ends_before_the_talk_is_no_yes_for_it(maker: Maker) -> None:
    table = planned(maker, held_on=TODAY + timedelta(days=3 * 365), answer=YES)
    assert shown(maker, table).mode is ItemMode.NOT_DISCUSSED


# The agenda ----------------------------------------------------------------------------------------------------------


def _order(maker: Maker, meeting_id: int) -> list[tuple[int, str]]:
    items = meeting_sheet(maker.session, meeting_id, on=TODAY).items
    return [(item.position, item.subject or item.case_code) for item in items]


def test_items_keep_their_order_when_moved_or_taken_off(maker: Maker) -> None:
    table = planned(maker, OWN)
    sleep, rhythm = (
        made(add_subject_item(maker.session, table.meeting_id, subject)) for subject in ("Slapen", "Ritme")
    )
    move_item(maker.session, rhythm, 1)
    code = shown(maker, table).case_code
    assert _order(maker, table.meeting_id) == [(1, "Ritme"), (2, code), (3, "Slapen")]
    remove_item(maker.session, sleep)
    remove_item(maker.session, rhythm)
    assert _order(maker, table.meeting_id) == [(1, code)]


def test_an_item_comes_back_with_its_minutes_actiepunten_and_guest(maker: Maker) -> None:
    table = planned(maker, OWN)
    add_subject_item(maker.session, table.meeting_id, "Slapen")
    write_item(maker.session, table.item_id, question="Q", picked_facts="F", minutes="Gezegd", decision="Besloten")
    add_action_item(maker.session, table.item_id, "Bellen", "Fenna", TODAY)
    guest = ParticipantText("Jana", guardian_id=table.guardian_id, only_item_id=table.item_id)
    add_participant(maker.session, table.meeting_id, guest)
    change = remove_item(maker.session, table.item_id)
    gone = meeting_sheet(maker.session, table.meeting_id, on=TODAY)
    assert [who.name for who in gone.participants] == ["Pleun Proefrit"]
    assert change.undo is not None
    change.undo(maker.session)
    sheet = meeting_sheet(maker.session, table.meeting_id, on=TODAY)
    first = sheet.items[0]
    assert (first.minutes, first.decision, [action.what for action in first.actions]) == (
        "Gezegd", "Besloten", ["Bellen"]
    )  # fmt: skip
    assert sheet.participants[-1].only_item_id == first.item_id


def test_someone_who_left_comes_back_at_the_undo(maker: Maker) -> None:
    table = planned(maker, OWN)
    who = meeting_sheet(maker.session, table.meeting_id, on=TODAY).participants[0]
    change = remove_participant(maker.session, who.participant_id)
    assert not meeting_sheet(maker.session, table.meeting_id, on=TODAY).participants
    assert change.undo is not None
    change.undo(maker.session)
    assert [one.name for one in meeting_sheet(maker.session, table.meeting_id, on=TODAY).participants] == [OWN.name]


# Actiepunten, closing, feedback --------------------------------------------------------------------------------------


def _tasks(maker: Maker, case_id: int, kind: TaskKind) -> list[date]:
    maker.derived(case_id)
    sheet = today_sheet(maker.session, on=TODAY)
    lines = (*sheet.late, *sheet.today, *sheet.soon)
    return [line.task.due_on for line in lines if line.task.kind is kind and line.task.case_id == case_id]


def test_an_actiepunt_is_a_task_until_it_is_ticked_or_its_overleg_is_thrown_away(maker: Maker) -> None:
    table = planned(maker, OWN)
    action = made(add_action_item(maker.session, table.item_id, "Gehoortest", "Ada", TODAY))
    assert item_of_action(maker.session, action) == table.item_id
    assert _tasks(maker, table.case_id, TaskKind.ACTION_ITEM) == [TODAY]
    ticked = finish_action_item(maker.session, action, on=TODAY)
    assert _tasks(maker, table.case_id, TaskKind.ACTION_ITEM) == []
    assert ticked.undo is not None
    ticked.undo(maker.session)
    bin_meeting(maker.session, table.meeting_id, on=TODAY)
    assert _tasks(maker, table.case_id, TaskKind.ACTION_ITEM) == []
    assert not meeting_is_there(maker.session, table.meeting_id)


def test_an_actiepunt_without_words_is_refused_and_one_taken_away_comes_back(maker: Maker) -> None:
    table = planned(maker, OWN)
    with pytest.raises(ActionItemWithoutWords):
        add_action_item(maker.session, table.item_id, " ", "Ada", TODAY)
    change = remove_action_item(maker.session, made(add_action_item(maker.session, table.item_id, "Bellen", "", TODAY)))
    assert change.undo is not None
    change.undo(maker.session)
    assert [action.what for action in shown(maker, table).actions] == ["Bellen"]


def test_closing_gives_a_day_to_tell_the_parents_and_the_tick_ends_it(maker: Maker) -> None:
    table = planned(maker, OWN)
    close_meeting(maker.session, table.meeting_id, on=TODAY)
    assert _tasks(maker, table.case_id, TaskKind.PARENT_FEEDBACK) == [TODAY + timedelta(days=7)]
    assert meeting_of_item(maker.session, table.item_id) == table.meeting_id
    told = give_feedback(maker.session, table.item_id, on=TODAY)
    assert _tasks(maker, table.case_id, TaskKind.PARENT_FEEDBACK) == []
    assert told.undo is not None
    told.undo(maker.session)
    assert len(_tasks(maker, table.case_id, TaskKind.PARENT_FEEDBACK)) == 1


def test_the_day_that_was_agreed_is_the_day_of_the_task(maker: Maker) -> None:
    table = planned(maker, OWN)
    set_feedback(maker.session, table.item_id, "Fenna", TODAY + timedelta(days=2))
    close_meeting(maker.session, table.meeting_id, on=TODAY)
    assert _tasks(maker, table.case_id, TaskKind.PARENT_FEEDBACK) == [TODAY + timedelta(days=2)]


def test_what_was_not_discussed_is_not_told_to_anyone(maker: Maker) -> None:
    table = planned(maker)
    close_meeting(maker.session, table.meeting_id, on=TODAY)
    assert _tasks(maker, table.case_id, TaskKind.PARENT_FEEDBACK) == []


def test_a_closed_overleg_is_read_only_and_opens_again_at_the_undo(maker: Maker) -> None:
    table = planned(maker, OWN)
    change = close_meeting(maker.session, table.meeting_id, on=TODAY)
    with pytest.raises(MeetingClosed):
        write_item(maker.session, table.item_id, question="", picked_facts="", minutes="x", decision="")
    with pytest.raises(MeetingClosed):
        add_case_item(maker.session, table.meeting_id, table.case_id, "", on=TODAY)
    assert change.undo is not None
    change.undo(maker.session)
    assert meeting_sheet(maker.session, table.meeting_id, on=TODAY).is_open


def test_a_case_sees_only_its_own_part(maker: Maker) -> None:
    table = planned(maker, OWN)
    other_case = maker.case("Sem", "Sprookjesbos")
    other = made(add_case_item(maker.session, table.meeting_id, other_case, "", on=TODAY))
    for item_id, said in ((table.item_id, "Over Lotje"), (other, "Over Sem")):
        write_item(maker.session, item_id, question="", picked_facts="", minutes=said, decision="")
    close_meeting(maker.session, table.meeting_id, on=TODAY)
    lines = timeline(maker.session, table.case_id, limit=50, kinds=frozenset({"meeting"}))
    assert [line.text for line in lines] == ["Over Lotje"]


# The planner ---------------------------------------------------------------------------------------------------------


def test_the_month_and_the_lists_show_what_is_planned_and_not_what_was_thrown_away(maker: Maker) -> None:
    table = planned(maker, OWN, held_on=TODAY + timedelta(days=1))
    past = planned(maker, OWN, held_on=TODAY - timedelta(days=1))
    gone = planned(maker, OWN, held_on=TODAY)
    bin_meeting(maker.session, gone.meeting_id, on=TODAY)
    first, last = date(2026, 11, 2), date(2026, 11, 29)
    assert [entry.ref for entry in calendar_entries(maker.session, first, last)] == [past.meeting_id, table.meeting_id]
    assert [line.meeting_id for line in coming_meetings(maker.session, on=TODAY)] == [table.meeting_id]
    assert [line.meeting_id for line in unclosed_meetings(maker.session, on=TODAY)] == [past.meeting_id]
    elsewhere = maker.location("De Maanvis")
    assert not calendar_entries(maker.session, first, last, location_id=elsewhere)
    assert not coming_meetings(maker.session, on=TODAY, location_id=elsewhere)
