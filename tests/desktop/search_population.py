"""A small invented practice to search in: children, parents, people, places and notes, written by hand."""

from datetime import date, datetime, timedelta

from tests.casework.makers import Maker, made
from zorgdesk.casework.cases import change_case
from zorgdesk.casework.journal import NoteText, write_note
from zorgdesk.casework.meetings import MeetingText, plan_meeting
from zorgdesk.casework.people import add_guardian
from zorgdesk.casework.reference import add_person
from zorgdesk.casework.sheets.cases import CaseEdit
from zorgdesk.casework.sheets.people import GuardianInput
from zorgdesk.casework.sheets.signals import SignalInput
from zorgdesk.casework.signals import record_signal
from zorgdesk.domain.names import PersonName
from zorgdesk.domain.values import JournalKind, OrganisationKind, ParentalAuthority, PersonRole, Relation

TODAY = date(2026, 11, 10)

# first name, tussenvoegsel, surname, birth date, location, question, parents (three parts of the name, telephone)
CHILDREN: tuple[tuple[str, str, str, date, str, str, tuple[tuple[str, str, str, str], ...]], ...] = (
    ("Lotje", "", "Luchtballon", date(2023, 12, 4), "De Wolkenfabriek", "Wat is er nodig om mee te eten?",
     (("Jana", "", "Luchtballon", "06 1122 3344"), ("Pepijn", "", "Luchtballon", "06 5566 7788"))),
    ("Sem", "", "Sprookjesbos", date(2023, 3, 1), "De Maanvis", "Wat is er nodig om te wachten op zijn beurt?",
     (("Noor", "van den", "Heuvel", "06 2233 4455"),)),
    ("Łukasz", "van 't", "Hof-Çelik", date(2024, 12, 20), "De Maanvis", "",
     (("Agnieszka", "", "Kowalczyk", "06 9988 7766"), ("Mehmet", "", "Çelik", "+31 6 4433 2211"))),
    ("Zoë", "", "O'Brien", date(2022, 8, 9), "Het Luchtschip", "Wat is er nodig om te durven klimmen?",
     (("Fionnuala", "", "O'Brien", "06 1010 2020"),)),
    ("Guus", "", "Getekend", date(2023, 5, 10), "De Papieren Boot", "",
     (("Willemijn", "", "Getekend", "06 3030 4040"),)),
    ("Isa", "", "Inktvlek", date(2023, 2, 2), "De Papieren Boot", "Wat is er nodig om zichzelf te troosten?",
     (("Bram", "de", "Wit", "06 5050 6060"),)),
    ("Fien", "", "Fabeltjes", date(2024, 7, 7), "De Maanvis", "", (("Roos", "", "Fabeltjes", ""),)),
    ("Boaz", "", "Bordkarton", date(2017, 9, 12), "Het Luchtschip", "", (("Tirza", "ten", "Broek", ""),)),
    ("Nora", "", "Nevelveld", date(2023, 8, 8), "De Wolkenfabriek", "", (("Yasmine", "el", "Amrani", ""),)),
    ("Evi", "", "Echtniet", date(2023, 1, 18), "De Wolkenfabriek", "", (("Sjoerd", "", "Echtniet", ""),)),
    ("Tuur", "", "Tovertuin", date(2018, 4, 4), "Het Luchtschip", "", (("Lieve", "", "Tovertuin", ""),)),
    ("Małgorzata", "d'", "Zilvervis", date(2024, 1, 1), "De Papieren Boot", "", (("Tomasz", "", "Zilvervis", ""),)),
    ("Çağan", "van", "Lampion", date(2022, 11, 11), "De Maanvis", "", (("Elif", "", "Şahin", ""),)),
    ("Jits", "", "Jawelnee", date(2024, 3, 30), "De Wolkenfabriek", "", (("Anne-Fleur", "", "Jawelnee", ""),)),
    ("Þór", "", "Appelflap-Østerbø", date(2023, 6, 6), "Het Luchtschip", "", (("Sigríður", "", "Østerbø", ""),)),
    ("Renée", "van der", "Vlieger", date(2022, 10, 10), "De Papieren Boot", "",
     (("Sophie", "van der", "Vlieger", ""),)),
)  # fmt: skip

# whose casus (number), days ago, the text
NOTES: tuple[tuple[int, int, str], ...] = (
    (1, 3, "Moeder vertelt dat het slapen beter gaat met een knuffel."),
    (1, 9, "Zat bij het fruit eten aan tafel en at twee stukjes banaan."),
    (2, 2, "Sloeg niemand toen de driewieler bezet was en vroeg om een beurt."),
    (2, 12, "Vader heeft een pictobord gemaakt voor het naar bed gaan."),
    (3, 4, "Tolk gebeld voor het gesprek van donderdag; zij spreekt Pools."),
    (3, 20, "Zegt nu drie woorden achter elkaar in het Turks."),
    (4, 5, "Klom tot de derde sport van het klimrek en riep dat zij het durfde."),
    (5, 1, "Basisschool De Regenboog wil het formulier voor de kerst."),
    (6, 6, "Huilde bij het afscheid, werd rustig van de waterbak."),
    (7, 7, "Fysiotherapeut komt kijken naar het lopen op tenen."),
    (8, 8, "Wachtlijst bij Luisterrijk is nu negen weken."),
    (9, 2, "Gehoortest staat gepland bij de kinderarts in het ziekenhuis."),
    (10, 3, "Leest zelf de namen op de jassenhaken, vraagt om moeilijke puzzels."),
    (11, 11, "Beschikking voor bso-extra loopt over acht weken af."),
    (12, 15, "Pianomuziek helpt bij het opruimen."),
    (13, 14, "Diëtist gaf een lijst met nieuwe smaken."),
    (14, 13, "Opa haalt op woensdag en vraagt hoe het met de speen zit."),
    (15, 16, "Verhuizing naar Bergen gaat niet door."),
    (16, 17, "Brilletje vergeten; zit daarom vooraan in de kring."),
)

PEOPLE: tuple[tuple[str, str, str, PersonRole, str], ...] = (
    ("Pleun", "", "Proefrit", PersonRole.EDUCATOR, "De Wolkenfabriek"),
    ("Coco", "", "Coachman", PersonRole.COACH, ""),
    ("Wies", "de", "Woordenaar", PersonRole.SPEECH_THERAPIST, ""),
    ("Ada", "", "Afspraak", PersonRole.JGZ_NURSE, ""),
)


def populate(maker: Maker) -> None:
    """Write the whole practice; the cases get the numbers 1 to 16 in this order."""
    session = maker.session
    cases = []
    for first, prefix, surname, born, location, question, parents in CHILDREN:
        case_id = maker.case(first, surname, prefix=prefix, birth_date=born, location=location)
        for name, own_prefix, own_surname, phone in parents:
            guardian = GuardianInput(
                PersonName(name, own_prefix, own_surname), Relation.MOTHER, authority=ParentalAuthority.YES, phone=phone
            )
            made(add_guardian(session, case_id, guardian, on=TODAY))
        if question:
            change_case(session, case_id, CaseEdit(question=question), on=TODAY)
        cases.append(maker.derived(case_id))
    for number, days, words in NOTES:
        note = NoteText(JournalKind.PHONE, TODAY - timedelta(days=days), fact=words)
        write_note(session, cases[number - 1], note, at=datetime(2026, 11, 10, 9))
    for first, prefix, surname, role, place in PEOPLE:
        location_id = maker.location(place) if place else None
        add_person(session, PersonName(first, prefix, surname), role, location_id=location_id)
    maker.organisation("JGZ Sprookstad")
    maker.organisation("Wijkteam Wolkendam", OrganisationKind.LOCAL_TEAM)
    maker.organisation("Basisschool De Regenboog", OrganisationKind.PRIMARY_SCHOOL)
    maker.organisation("Luisterrijk logopedie", OrganisationKind.SPEECH_THERAPY)
    plan_meeting(session, MeetingText("mdo", "MDO over de overgang naar groep 1", TODAY + timedelta(days=9)))
    record_signal(session, SignalInput(fact="Trekt aan haar arm bij het aankleden."), on=TODAY)
