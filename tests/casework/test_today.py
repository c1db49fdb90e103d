"""Vandaag: late, today and soon; the agenda; drafts; the first use on a new day."""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.case_file import case_counts, case_file
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.meetings import MeetingText, plan_meeting
from zorgdesk.casework.new_day import begin_day, is_new_day
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting
from zorgdesk.casework.plans import begin_plan
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signals import record_signal
from zorgdesk.casework.steps import add_step
from zorgdesk.casework.timeline import timeline
from zorgdesk.casework.today import late_count, today_sheet, waiting_lines
from zorgdesk.domain.records.projections import CaseSummary
from zorgdesk.domain.values import (
    ConsentDecision,
    ConsentManner,
    ConsentPurpose,
    ConsentScope,
    JournalKind,
    ParentMeetingKind,
    TaskKind,
)


def test_steps_fall_in_late_today_and_soon_and_beyond_two_weeks_in_none(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    for words, days in (("laat", -2), ("nu", 0), ("straks", 14), ("later", 15)):
        add_step(session, case_id, words, "", today + timedelta(days=days))
    maker.derived(case_id)
    sheet = today_sheet(session, on=today)
    shown = [[line.task.what for line in group if line.task.what] for group in (sheet.late, sheet.today, sheet.soon)]
    assert shown == [["laat"], ["nu"], ["straks"]]
    assert (sheet.late_count, sheet.today_count) == (1, 1)
    assert late_count(session, on=today) == 2
    assert sheet.late[0].case_code == "K-0001"
    assert sheet.open_cases == 1


def test_an_open_answer_waits_for_somebody_else(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    asked = today - timedelta(days=20)
    request = made(ask_consent(session, case_id, ConsentPurpose.OBSERVATION, None, ConsentScope.REPORT, "", on=asked))
    maker.derived(case_id)
    assert [line.task.ref for line in waiting_lines(session, on=today)] == [request]
    record_answer(session, request, mother, ConsentDecision.YES, ConsentManner.PAPER, decided_on=today, on=today)
    maker.derived(case_id)
    assert waiting_lines(session, on=today) == ()


def test_the_agenda_holds_overleg_and_oudergesprek_of_the_day_in_order(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    plan_meeting(session, MeetingText("mdo", "MDO", today, "13:00", "14:00", location_id=maker.location()))
    plan_meeting(session, MeetingText("mdo", "MDO morgen", today + timedelta(days=1), "09:00"))
    plan_parent_meeting(session, case_id, ParentMeetingText(ParentMeetingKind.CONCERN, today, "09:15", "Kennismaken"))
    agenda = today_sheet(session, on=today).agenda
    assert [(line.kind, line.starts_at) for line in agenda] == [("parent_meeting", "09:15"), ("meeting", "13:00")]


def test_a_plan_that_is_being_written_is_a_draft_to_go_on_with(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    begin_plan(session, case_id, on=today, by="Fenna", at=datetime(2026, 11, 10, 9))
    (draft,) = today_sheet(session, on=today).drafts
    assert (draft.kind, draft.case_id, draft.version) == ("plan", case_id, 1)


def test_the_first_use_on_a_day_refreshes_what_the_calendar_changed_and_lets_no_signal_go(
    session: Session, maker: Maker, today: date
) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    request = made(ask_consent(session, case_id, ConsentPurpose.OBSERVATION, None, ConsentScope.REPORT, "", on=today))
    record_answer(session, request, mother, ConsentDecision.YES, ConsentManner.PAPER, decided_on=today, on=today)
    maker.derived(case_id)
    record_signal(session, SignalInput(reporter="Pleun", fact="Praat minder", fades_on=today), on=today)
    assert is_new_day(session, on=today)
    begin_day(session, on=today)
    assert not is_new_day(session, on=today)

    much_later = today + timedelta(days=350)
    change = begin_day(session, on=much_later)
    assert change.topics
    summary = session.scalars(select(CaseSummary).where(CaseSummary.case_id == case_id)).one()
    assert summary.consent_light.value == "expires"
    assert TaskKind.SIGNAL_FADES in {line.task.kind for line in today_sheet(session, on=much_later).late}


def test_the_case_file_puts_parents_first_and_history_newest_first(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    maker.guardian(case_id)
    at = datetime(2026, 11, 10, 9)
    for days in (3, 1, 2):
        day = today - timedelta(days=days)
        write_note(session, case_id, NoteText(JournalKind.PHONE, day, with_whom="Jana", fact=f"{days} terug"), at=at)
    write_note(session, case_id, NoteText(JournalKind.PHONE, today, fact="half"), at=at, draft=True)
    file = case_file(session, case_id)
    told = [(line.kind, line.text) for line in file.timeline]
    assert told[2:] == [("note", "1 terug"), ("note", "2 terug"), ("note", "3 terug")]
    assert {kind for kind, _ in told[:2]} == {"opened", "authority"}
    assert file.involved[0].kind == "guardian"
    assert case_counts(session, case_id).notes == 4
    assert timeline(session, case_id, limit=2, kinds=frozenset({"observation"})) == ()
