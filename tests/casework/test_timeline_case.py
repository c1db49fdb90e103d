"""The timeline tells the whole case: how it began, gezag, steps that were done, notes that are finished."""

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from tests.casework.makers import Maker, made
from zorgdesk.casework.authority import set_authority
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.steps import add_step, finish_step
from zorgdesk.casework.timeline import timeline
from zorgdesk.domain.values import AuthoritySource, JournalKind, ParentalAuthority


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
