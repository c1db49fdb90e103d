"""Papers of one page: agendas, herstelblad and casuslijst, invented, like reference papers 06 and 10."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from tests.documents.samples import frame
from zorgdesk.casework.sheets.agenda_paper import AgendaAnonymous, AgendaByName, AgendaOccasion, ConsentUsed, Slot
from zorgdesk.casework.sheets.case_list import ListView
from zorgdesk.casework.sheets.case_list_paper import CaseListLine, CaseListPaper
from zorgdesk.casework.sheets.consent_letter_paper import ConsentAsk, ConsentLetterPaper
from zorgdesk.casework.sheets.papers import PaperFrame, ParentOnPaper, StaffOnPaper
from zorgdesk.casework.sheets.recovery_paper import RecoveryPaper
from zorgdesk.domain.values import (
    ConsentLight,
    ConsentPurpose,
    ConsentScope,
    ParentalAuthority,
    PersonRole,
    Stage,
    TaskKind,
)


def agenda_frame(recipient: str, edition: str) -> PaperFrame:
    """The frame of a guest's agenda."""
    return frame(recipient=recipient, number="OVL-2026-031", version=1, edition=edition, made_on=date(2026, 11, 17))


def occasion(guest_name: str, guest_organisation: str) -> AgendaOccasion:
    """The zorgstructuuroverleg of 24 November, with the guest's item third."""
    return AgendaOccasion(
        title="zorgstructuuroverleg",
        held_on=date(2026, 11, 24),
        guest_name=guest_name,
        guest_organisation=guest_organisation,
        place="kantoor De Papieren Boot, spreekkamer 2",
        chair="Wieke Inktpot",
        chair_phone="088 000 00 10",
        slots=(
            Slot(time(13, 30), time(13, 35), counts=False),
            Slot(time(13, 35), time(13, 55)),
            Slot(time(13, 55), time(14, 15)),
            Slot(time(14, 15), time(14, 35), own=True),
            Slot(time(14, 35), time(14, 50)),
            Slot(time(14, 50), time(15, 0), counts=False),
        ),
        item_number=3,
    )


BY_NAME = AgendaByName(
    occasion=occasion("Jikke Meetlat", "JGZ Vouwdam"),
    child_full_name="Tobi Papierman",
    birth_date=date(2023, 2, 3),
    age_months=45,
    consent=ConsentUsed(2, 2, date(2026, 11, 16), date(2027, 5, 16)),
    parents_come=True,
    about="Praten in een drukke groep. Aan tafel met één volwassene vertelt hij in drie tot vijf woorden; in de "
    "kring blijft hij stil (gezien op 6, 13 en 27 oktober).",
    done="Tien tellen wachttijd, dagritme met plaatjes, wekelijks logopedie sinds mei 2026.",
    question="Welke afspraken over gehoor en taal lopen er bij de JGZ, en sluit dat aan bij de overgang naar "
    "school in februari?",
    bring="Datum en uitkomst van de laatste gehoortest, voor zover de ouders dat goed vinden.",
)


def agenda_by_name(**changes: Any) -> AgendaByName:
    """Tobi by name for the JGZ; `changes` replace fields."""
    return replace(BY_NAME, **changes)


ANONYMOUS = AgendaAnonymous(
    occasion=occasion("Teun Tafelkleed", "wijkteam Vouwdam"),
    item_code="K-0021",
    age_months=38,
    about="Een peuter loopt bij veel geluid de ruimte uit en wil dan door niemand worden aangeraakt. Dit is in "
    "drie weken acht keer gezien, steeds bij het opruimen.",
    done="Opruimen in twee kleine groepjes; een vaste plek op de gang met een stoel. Sindsdien twee keer gezien "
    "in twee weken.",
    question="Wat zou u in zo’n situatie als eerste doen, en wanneer zou u verwijzen?",
)


def agenda_anonymous(**changes: Any) -> AgendaAnonymous:
    """A child without a name for the wijkteam; `changes` replace fields."""
    return replace(ANONYMOUS, **changes)


def recovery_frame() -> PaperFrame:
    """The frame of the herstelblad."""
    return frame(recipient="Wieke Inktpot, persoonlijk", number="3F7A", version=1, made_on=date(2026, 11, 14))


def recovery() -> RecoveryPaper:
    """A herstelblad with the code of the reference paper."""
    return RecoveryPaper(
        groups=("7KQMM", "4XTRA", "H9WBK", "2CND6", "VZ5PG", "J83GD", "QF6A8", "M4YSR"),
        vault_mark="3F7A",
        program_version="1.0",
        replaces_on=date(2026, 3, 2),
    )


def case_line(number: int, due_on: date | None = date(2026, 11, 12)) -> CaseListLine:
    """A casus on the list; every other one has no age."""
    return CaseListLine(
        code=f"K-{number:04d}",
        age_months=35 if number % 2 else None,
        location="De Wolkenfabriek",
        stage=Stage.SUPPORT,
        light=ConsentLight.PARTLY,
        next_kind=TaskKind.GO_NO_GO if due_on else None,
        next_on=due_on,
    )


def case_list() -> CaseListPaper:
    """A work list of a dozen casussen."""
    lines = tuple(case_line(number) for number in range(101, 113))
    return CaseListPaper(made_on=date(2026, 11, 12), view=ListView.ATTENTION, narrowed=False, lines=lines)


def consent_letter(**changes: Any) -> ConsentLetterPaper:
    """A letter with two questions, one of them asked before."""
    letter = ConsentLetterPaper(
        child_first_name="Tobi",
        parent=ParentOnPaper("Wim Papierman", ParentalAuthority.YES),
        asks=(
            ConsentAsk(ConsentPurpose.CONSULT, "JGZ Vouwdam", "Vraag en feiten", ConsentScope.TALK, again=True),
            ConsentAsk(
                ConsentPurpose.REFERRAL,
                "Logopediepraktijk De Klankkast",
                "Verslag taal, 1 bladzijde. Geen plan, geen gezinsinformatie.",
                ConsentScope.REPORT,
            ),
        ),
        months=12,
        answer_by=date(2026, 11, 27),
        others_asked=True,
        all_must_agree=True,
        contact=StaffOnPaper("Wieke Inktpot", PersonRole.CARE_COORDINATOR, "088 000 00 10"),
    )
    return replace(letter, **changes)


def letter_frame() -> PaperFrame:
    """The frame of the letter to a parent."""
    return frame(recipient="Wim Papierman", version=1, edition="g1", made_on=date(2026, 11, 17))
