"""What was wiped is gone: no row of it, no word of it in the bytes of the file, and nothing else is touched."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from tests.casework.makers import Maker, made
from zorgdesk.casework.bin import binned, wipe_for_good
from zorgdesk.casework.cases import bin_case, change_case
from zorgdesk.casework.closing import close_case
from zorgdesk.casework.emptying import empty_bin, is_time_to_empty
from zorgdesk.casework.field_watch import watch
from zorgdesk.casework.journal import NoteText, bin_note, change_note, write_note
from zorgdesk.casework.laying_away import bin_plan
from zorgdesk.casework.limits import add_evidence, begin_assessment, possible_evidence
from zorgdesk.casework.meetings import MeetingText, add_case_item, plan_meeting
from zorgdesk.casework.parent_meetings import ParentMeetingText, plan_parent_meeting
from zorgdesk.casework.people import remove_guardian
from zorgdesk.casework.plans import begin_plan, write_plan_answer
from zorgdesk.casework.search_index import TABLES
from zorgdesk.casework.sheets.bin import BinKind
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.closing import Closing
from zorgdesk.casework.steps import add_step
from zorgdesk.domain.base import Base
from zorgdesk.domain.records import ALL_TABLES_LOADED
from zorgdesk.domain.values import CloseOutcome, JournalKind, Limit, ParentMeetingKind

CANARY = "kanariepiet"
MONTH = timedelta(days=31)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "plain.db"


@pytest.fixture
def session(file: Path) -> Iterator[Session]:
    """A file on disk without encryption, so that its bytes can be looked through; the settings are the vault's."""
    assert ALL_TABLES_LOADED
    engine = create_engine("sqlite:///vault", module=dbapi2, creator=lambda: dbapi2.connect(str(file)))
    with engine.connect() as connection:
        for setting in ("foreign_keys = ON", "secure_delete = ON"):
            connection.execute(text(f"PRAGMA {setting}"))
        Base.metadata.create_all(connection)
        for table in TABLES:
            connection.execute(text(table))
        connection.commit()
        with Session(connection) as opened:
            yield opened
    engine.dispose()


def a_full_case(session: Session, maker: Maker) -> int:
    """A case with the canary in every kind of text."""
    case = maker.case("Kanariepiet", "Kanariepiet")
    watch(session, at=maker.at)
    guardian = maker.guardian(case, "Kanariepiet", "Kanariepiet")
    change_case(session, case, CaseEdit(question=f"Eerste {CANARY}", owner=CANARY), on=maker.on)
    change_case(session, case, CaseEdit(question=f"Tweede {CANARY}", home_languages=CANARY), on=maker.on)
    note = made(write_note(session, case, NoteText(JournalKind.PHONE, maker.on, CANARY, fact=CANARY), at=maker.at))
    change_note(session, note, NoteText(JournalKind.PHONE, maker.on, "b", fact=f"{CANARY}2"), at=maker.at + MONTH)
    plan = made(begin_plan(session, case, on=maker.on, by=CANARY, at=maker.at))
    write_plan_answer(session, plan, "support_question", "need", CANARY, at=maker.at)
    maker.goal(plan, CANARY)
    talk = ParentMeetingText(ParentMeetingKind.CONCERN, maker.on, purpose=CANARY)
    plan_parent_meeting(session, case, talk)
    add_step(session, case, CANARY, CANARY, maker.on)
    meeting = made(plan_meeting(session, MeetingText("care_team", "Zorgteam", maker.on)))
    add_case_item(session, meeting, case, CANARY, on=maker.on)
    limits = made(begin_assessment(session, case, on=maker.on))
    add_evidence(session, limits, Limit.GROUP_IS_NOT_SAFE, possible_evidence(session, case)[0])
    asks = Closing(CloseOutcome.MOVED, CANARY, no_follow_up_because=CANARY)
    close_case(session, case, asks, on=maker.on)
    assert guardian
    return case


def rows(session: Session) -> dict[str, int]:
    found = {
        table.name: session.scalar(text(f"SELECT count(*) FROM {table.name}")) or 0
        for table in Base.metadata.sorted_tables
    }
    return {name: count for name, count in found.items() if count}


def test_nothing_goes_before_its_time(session: Session, maker: Maker, today: date) -> None:
    case = maker.case()
    bin_case(session, case, on=today)
    assert not is_time_to_empty(session, on=today + timedelta(days=30))
    empty_bin(session, on=today + timedelta(days=30))
    assert [thing.days_left(today + timedelta(days=30)) for thing in binned(session)] == [0]
    assert is_time_to_empty(session, on=today + MONTH)


def test_on_day_31_a_case_is_gone_with_all_that_belonged_to_it(
    session: Session, maker: Maker, today: date, file: Path
) -> None:
    other = maker.case("Sem", "Sprookjesbos")
    made(plan_meeting(session, MeetingText("care_team", "Zorgteam", today)))
    session.commit()
    before = rows(session)
    case = a_full_case(session, maker)
    session.commit()
    assert CANARY.encode() in file.read_bytes().lower()
    bin_case(session, case, on=today)
    empty_bin(session, on=today + MONTH)
    session.commit()
    after = rows(session)
    after["meetings"] -= 1
    assert after == before
    assert session.execute(text("PRAGMA foreign_key_check")).all() == []
    assert maker.derived(other) == other
    left = file.read_bytes().lower()
    assert CANARY.encode() not in left
    assert b"ariep" not in left


def test_a_note_alone_goes_and_its_case_stays(session: Session, maker: Maker, today: date, file: Path) -> None:
    case = maker.case()
    text_of = NoteText(JournalKind.TALK, today, CANARY, fact=f"Zij zei {CANARY}")
    note = made(write_note(session, case, text_of, at=maker.at))
    limits = made(begin_assessment(session, case, on=today))
    add_evidence(session, limits, Limit.SPECIALIST_IS_BETTER, possible_evidence(session, case)[0])
    bin_note(session, note, on=today)
    session.commit()
    empty_bin(session, on=today + MONTH)
    session.commit()
    assert rows(session)["care_cases"] == 1
    assert "journal_entries" not in rows(session)
    assert CANARY.encode() not in file.read_bytes().lower()


def test_a_guardian_goes_unless_a_brother_or_sister_has_the_same(session: Session, maker: Maker, today: date) -> None:
    case = maker.case()
    guardian = maker.guardian(case)
    remove_guardian(session, case, guardian, on=today)
    assert [(thing.kind, thing.title) for thing in binned(session)] == [(BinKind.GUARDIAN, "Jana Luchtballon")]
    empty_bin(session, on=today + MONTH)
    assert {"guardians", "guardianships"}.isdisjoint(rows(session))


def test_only_what_lies_in_the_bin_can_be_wiped(session: Session, maker: Maker, today: date) -> None:
    case = maker.case()
    wipe_for_good(session, ((BinKind.CASE, case),))
    assert rows(session)["care_cases"] == 1
    bin_case(session, case, on=today)
    wipe_for_good(session, ((BinKind.CASE, case),))
    assert {"care_cases", "children", "case_summaries"}.isdisjoint(rows(session))


def test_a_draft_of_a_plan_goes_too(session: Session, maker: Maker, today: date) -> None:
    case = maker.case()
    plan = made(begin_plan(session, case, on=today, by="Fenna", at=maker.at))
    maker.goal(plan)
    bin_plan(session, plan, on=today)
    assert {"support_plans", "goals"}.isdisjoint(rows(session))
    empty_bin(session, on=today + MONTH)
    assert "laid_away" not in rows(session)
