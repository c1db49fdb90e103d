"""Invented sheets like the reference papers: no name or number belongs to anyone."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from zorgdesk.casework.sheets.observation_paper import ObservationSheetPaper
from zorgdesk.casework.sheets.papers import (
    DatedFact,
    PaperFrame,
    ParentOnPaper,
    ParentWords,
    StaffOnPaper,
)
from zorgdesk.casework.sheets.parent_meeting_paper import (
    AgreementMade,
    ConsentGiven,
    ContactForParents,
    ParentMeetingPaper,
)
from zorgdesk.domain.values import (
    ConsentDecision,
    ParentalAuthority,
    PersonRole,
    SheetKind,
    Situation,
)

ORGANISATION = "Kinderopvang De Papieren Boot"


FRAME = PaperFrame(
    organisation=ORGANISATION,
    location_line="locatie Kraanvogel, Vouwdam",
    recipient="basisschool De Tekenkist",
    made_by="Wieke Inktpot",
    made_by_role=PersonRole.CARE_COORDINATOR,
    made_on=date(2026, 11, 12),
    number="K-0143",
    version=2,
)


def frame(**changes: Any) -> PaperFrame:
    """The frame of the handover sample; `changes` replace fields."""
    return replace(FRAME, **changes)


def blank_sheet() -> ObservationSheetPaper:
    """O2 with nothing filled in."""
    return ObservationSheetPaper(
        kind=SheetKind.WELLBEING_INVOLVEMENT,
        sheet_code="OBS-2026-0502",
        scan_code="T6H4QX9C",
        program_version="1.0",
    )


def signal_card() -> ObservationSheetPaper:
    """O1, always blank: a signaal has no child yet."""
    return ObservationSheetPaper(
        kind=SheetKind.SIGNAL_CARD, sheet_code="OBS-2026-0503", scan_code="K7RM2VQP", program_version="1.0"
    )


def prefilled_sheet() -> ObservationSheetPaper:
    """O2 with everything that may be filled in beforehand."""
    return ObservationSheetPaper(
        kind=SheetKind.WELLBEING_INVOLVEMENT,
        sheet_code="OBS-2026-0413",
        scan_code="H4K9TW3B",
        program_version="1.0",
        child_label="K-0147 Mies",
        age_months=29,
        location_group="Kraanvogel, Vouwers",
        observed_on=date(2026, 11, 23),
        observer="Ravi Karton, coach",
        begins_at=time(9, 15),
        ends_at=time(9, 45),
        children=12,
        adults=2,
        consent_seen_on=date(2026, 11, 9),
        situations=frozenset({Situation.TRANSITION}),
        question="Wat gaat vooraf aan een overgang die wél rustig lukt?",
    )


NADIA = ParentOnPaper("Nadia Papierman-Vlieger", ParentalAuthority.YES)
RUBEN = ParentOnPaper("Ruben Papierman", ParentalAuthority.YES)
WIEKE = StaffOnPaper("Wieke Inktpot", PersonRole.CARE_COORDINATOR)
JOLIEN = StaffOnPaper("Jolien Stempel", PersonRole.MENTOR, "088 000 00 12")


def parent_meeting_frame(**changes: Any) -> PaperFrame:
    """The frame of the parents' copy."""
    return frame(
        **{
            "recipient": "de ouders van Tobi",
            "made_by": "Jolien Stempel",
            "made_by_role": PersonRole.MENTOR,
            "version": 1,
            **changes,
        }
    )


PARENT_MEETING = ParentMeetingPaper(
    child_first_name="Tobi",
    held_on=date(2026, 11, 10),
    began_at=time(19, 0),
    ended_at=time(19, 30),
    place="locatie Kraanvogel",
    parents=(NADIA, RUBEN),
    parents_present=("Nadia Papierman-Vlieger", "Ruben Papierman"),
    staff_present=(JOLIEN, WIEKE),
    summary="Tobi bouwt graag en heeft het naar zijn zin. Praten in een drukke groep is nog lastig. We gaan hem "
    "zes weken lang meer tijd geven om te antwoorden.",
    next_on=date(2026, 12, 22),
    next_at=time(19, 0),
    strengths=(
        "Tobi bouwt lang en bedenkt zelf een plan.",
        "Hij vraagt andere kinderen mee te doen: hij wijst en lacht.",
        "Hij trekt zelf zijn schoenen en jas aan.",
    ),
    facts=(
        DatedFact(date(2026, 10, 6), "In de kring bleef Tobi vijf minuten zitten. Daarna liep hij naar de bouwhoek."),
        DatedFact(date(2026, 10, 13), "Met een plaatje van ‘fruit’ bleef hij elf minuten zitten."),
        DatedFact(
            date(2026, 10, 27),
            "Bij het buitenspelen vertelde hij in drie zinnen over de trein. Jolien wachtte steeds tot hij klaar was.",
        ),
    ),
    parent_words=(
        ParentWords(
            "Thuis praat hij veel, in twee talen door elkaar. Met opa aan de telefoon kan hij tien minuten "
            "kletsen.\n\nAls het druk is, wordt hij stil. Dat is niet bang, hij luistert dan.",
            "Nadia en Ruben Papierman",
        ),
    ),
    needs=(
        "Iemand die hem aankijkt en het kort zegt.",
        "Tijd om te antwoorden: tien tellen wachten.",
        "Weten wat er daarna komt, met een plaatje.",
    ),
    agreements=(
        AgreementMade(
            "Tien tellen wachten na een vraag.", "Jolien en haar collega’s", "elke dag, tot en met 18 december"
        ),
        AgreementMade("Plaatjes van de dag op ooghoogte hangen.", "Jolien", "vóór 17 november"),
        AgreementMade(
            "Elke avond samen één boek, in de taal die u prettig vindt.",
            "Nadia en Ruben",
            "elke dag, tot en met 18 december",
        ),
        AgreementMade("Logopedist vragen wat wij kunnen overnemen.", "Wieke, met uw toestemming", "vóór 24 november"),
    ),
    consents=(
        ConsentGiven(
            "Logopedie De Klinkerhoek",
            "vragen wat helpt bij het praten in de groep",
            ConsentDecision.YES,
            date(2027, 5, 10),
        ),
        ConsentGiven("Basisschool De Tekenkist", "nog niet gevraagd; dat doen we in december", None),
    ),
    contact=ContactForParents(JOLIEN, "maandag, dinsdag, donderdag", "jolien@depapierenboot.example"),
    mentor=JOLIEN,
    left_out=(),
)


def parent_meeting(**changes: Any) -> ParentMeetingPaper:
    """The report of the talk with Tobi's parents; `changes` replace fields."""
    return replace(PARENT_MEETING, **changes)
