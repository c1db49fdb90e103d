"""The timeline tells the whole case: how it began, gezag, steps that were done, notes that are finished."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from tests.casework.trajectory_makers import begun
from zorgdesk.casework.authority import set_authority
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.session_list import session_table
from zorgdesk.casework.sessions import log_session
from zorgdesk.casework.sheets.sessions import SessionInput
from zorgdesk.casework.steps import add_step, finish_step
from zorgdesk.casework.timeline import timeline
from zorgdesk.casework.trajectories import end_trajectory
from zorgdesk.domain.values import AuthoritySource, JournalKind, ParentalAuthority, SessionState, TrajectoryStatus


def test_everything_that_happened_stands_in_it_newest_first(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    mother = maker.guardian(case_id)
    later = today + timedelta(days=3)
    set_authority(session, case_id, mother, ParentalAuthority.NO, AuthoritySource.AUTHORITY_REGISTER, later, on=later)
    step_id = made(add_step(session, case_id, "Moeder bellen", "Fenna", later))
    made(add_step(session, case_id, "Nog te doen", "", later))
    finish_step(session, step_id, on=later)
    at = datetime.combine(later, datetime.min.time())
    write_note(session, case_id, NoteText(JournalKind.PHONE, later, fact="Belde"), at=at)
    write_note(session, case_id, NoteText(JournalKind.PHONE, later, fact="Nog niet af"), at=at, draft=True)
    lines = timeline(session, case_id, limit=50)
    assert [line.on for line in lines] == sorted((line.on for line in lines), reverse=True)
    found = {(line.kind, line.title, line.text) for line in lines}
    assert {
        ("opened", "", ""),
        ("authority", "no", "Jana Luchtballon"),
        ("authority", "yes", "Jana Luchtballon"),
        ("step_done", "Moeder bellen", "Fenna"),
        ("note", "", "Belde"),
    } == found


def test_only_the_wanted_kinds_are_read(session: Session, maker: Maker) -> None:
    case_id = maker.case()
    maker.guardian(case_id)
    assert {line.kind for line in timeline(session, case_id, limit=5, kinds=frozenset({"opened"}))} == {"opened"}


def test_a_traject_and_its_sessies_stand_in_it(session: Session, maker: Maker, today: date) -> None:
    case_id = maker.case()
    traject = begun(maker, case_id)
    first, second = session_table(session, traject, on=today).rows[::-1][:2]
    log_session(session, first.session_id, SessionInput(first.day, SessionState.DONE, 90, "Kijken"), on=today)
    log_session(session, second.session_id, SessionInput(second.day, SessionState.MISSED, reason="Ziek"), on=today)
    end_trajectory(session, traject, TrajectoryStatus.STOPPED, "Verhuisd", on=today)
    kinds = frozenset({"traject_started", "traject_ended", "session_done", "session_missed"})
    lines = timeline(session, case_id, limit=9, kinds=kinds)
    assert [(line.kind, line.ref, line.text, line.number) for line in lines] == [
        ("traject_ended", traject, "Verhuisd", 0),
        ("session_missed", traject, "Ziek", 0),
        ("session_done", traject, "Kijken", 90),
        ("traject_started", traject, "Voordoen hoe ruilen gaat.", 0),
    ]
