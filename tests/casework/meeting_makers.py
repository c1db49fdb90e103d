"""An overleg in the file: one with a case, someone of the own team and the JGZ at the table."""

from dataclasses import dataclass
from datetime import date

from tests.casework.makers import Maker, made
from zorgdesk.casework.consents import ask_consent, record_answer
from zorgdesk.casework.meeting_sheet import meeting_sheet
from zorgdesk.casework.meetings import MeetingText, ParticipantText, add_case_item, plan_meeting
from zorgdesk.casework.sheets.meetings import ItemSheet
from zorgdesk.domain.values import ConsentDecision, ConsentManner, ConsentPurpose, ConsentScope

TODAY = date(2026, 11, 10)


@dataclass(frozen=True)
class Table:
    """The ids of what stands on the table."""

    case_id: int
    guardian_id: int
    organisation_id: int
    meeting_id: int
    item_id: int


def consent(maker: Maker, case_id: int, guardian_id: int, organisation_id: int, answer: ConsentDecision) -> int:
    """The parent answers whether this party may be consulted."""
    purpose, scope = ConsentPurpose.CONSULT, ConsentScope.TALK
    request = made(ask_consent(maker.session, case_id, purpose, organisation_id, scope, "", on=TODAY))
    record_answer(maker.session, request, guardian_id, answer, ConsentManner.PAPER, decided_on=TODAY, on=TODAY)
    maker.derived(case_id)
    return request


def planned(
    maker: Maker,
    *participants: ParticipantText,
    held_on: date = TODAY,
    kind: str = "care_network",
    answer: ConsentDecision | None = None,
) -> Table:
    """Lotje on the agenda of an overleg; with the JGZ unless other participants are given."""
    session, case_id = maker.session, maker.case()
    guardian_id, organisation_id = maker.guardian(case_id), maker.organisation()
    if answer is not None:
        consent(maker, case_id, guardian_id, organisation_id, answer)
    company = participants or (
        ParticipantText("Pleun Proefrit", "mentor"),
        ParticipantText("Ada Afspraak", organisation_id=organisation_id),
    )
    text = MeetingText(
        kind, "Zorgstructuuroverleg", held_on, "13:00", "14:00", location_id=maker.location(), chair="Fenna Fantasia"
    )
    meeting_id = made(plan_meeting(session, text, company))
    item_id = made(add_case_item(session, meeting_id, case_id, "Praat Lotje genoeg?", on=TODAY))
    return Table(case_id, guardian_id, organisation_id, meeting_id, item_id)


def shown(maker: Maker, table: Table, on: date = TODAY) -> ItemSheet:
    """The item as the page shows it."""
    item = meeting_sheet(maker.session, table.meeting_id, on=on).item(table.item_id)
    assert item is not None
    return item
