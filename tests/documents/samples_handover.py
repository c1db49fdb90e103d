"""The overdracht of Tobi, invented, like reference paper 01."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.documents.samples import JOLIEN, NADIA, RUBEN
from zorgdesk.casework.sheets.handover_paper import (
    AreaOnPaper,
    AttentionPoint,
    ConsentRow,
    HandoverPaper,
    NamedParty,
    PlanSummary,
    ScalePlace,
)
from zorgdesk.casework.sheets.papers import (
    LeftOut,
    LeftOutKind,
    ParentWords,
)
from zorgdesk.domain.values import (
    AreaScore,
    ConsentScope,
    DevelopmentArea,
    HandoverManner,
    RecognisesPicture,
    VveStatus,
)

SCALE = (
    ScalePlace(AreaScore.STRONG, "sterk"),
    ScalePlace(AreaScore.FITTING, "past bij de leeftijd"),
    ScalePlace(AreaScore.ATTENTION, "aandachtspunt"),
    ScalePlace(AreaScore.CONCERN, "zorg"),
)

AREAS = (
    AreaOnPaper(
        DevelopmentArea.LANGUAGE,
        AreaScore.ATTENTION,
        "Tobi begrijpt opdrachten van twee stappen als hij u aankijkt. Hij spreekt in zinnen van drie tot vijf "
        "woorden. In een drukke groep verstaan anderen ongeveer de helft. Thuis spreekt hij Nederlands en Portugees; "
        "in het Portugees vertelt hij langer.",
        "Hurk, maak oogcontact, zeg het kort en wacht tien tellen. Herhaal wat hij zegt in een goede zin; laat hem "
        "niet nazeggen.",
        remarkable=True,
    ),
    AreaOnPaper(
        DevelopmentArea.SOCIAL_EMOTIONAL,
        AreaScore.FITTING,
        "Tobi is meestal ontspannen. Hij zoekt één of twee vaste kinderen op. Bij onverwacht lawaai trekt hij zich "
        "terug achter de kast; na ongeveer vijf minuten komt hij zelf terug.",
        "Geef hem een vaste plek waar hij even mag zitten. Ga niet trekken; zwaai, en wacht tot hij komt.",
    ),
    AreaOnPaper(
        DevelopmentArea.PLAY,
        AreaScore.STRONG,
        "Bouwt lang en geconcentreerd, alleen en met een ander. Bedenkt een plan en houdt daaraan vast: brug, garage, "
        "treinstation. Nodigt anderen uit met gebaren.",
        "Begin in de bouwhoek: daar maakt hij het makkelijkst contact.",
    ),
    AreaOnPaper(
        DevelopmentArea.WORK_ATTITUDE,
        AreaScore.ATTENTION,
        "In de kring houdt Tobi vijf tot acht minuten vol (geteld op drie dagen in oktober). Met een plaatje van wat "
        "er daarna komt is dat tien tot twaalf minuten. Bij zelfgekozen werk: twintig minuten of meer.",
        "Dagritme met plaatjes op ooghoogte. Plek naast de leerkracht, niet in het midden.",
        remarkable=True,
    ),
    AreaOnPaper(
        DevelopmentArea.NUMERACY,
        AreaScore.FITTING,
        "Telt tot zeven en wijst daarbij aan. Vergelijkt meer, minder, hoger, langer. Sorteert op kleur én vorm.",
        "Geef telopdrachten in het bouwen: ‘Hoeveel blokken nog?’",
    ),
    AreaOnPaper(
        DevelopmentArea.LITERACY,
        AreaScore.FITTING,
        "Zoekt zelf een boek uit en ‘leest’ voor met de platen. Herkent de T van zijn naam. Rijmen lukt nog niet "
        "steeds.",
        "Liedjes met gebaren werken beter dan rijmversjes alleen.",
    ),
    AreaOnPaper(
        DevelopmentArea.GROSS_MOTOR,
        AreaScore.STRONG,
        "Klimt, springt en fietst veilig. Durft veel en kent zijn grens. Vangt een grote bal.",
        "Laat hem bewegen vóór een lang zitmoment.",
    ),
    AreaOnPaper(
        DevelopmentArea.FINE_MOTOR,
        AreaScore.FITTING,
        "Knipt een rechte lijn. Houdt een dik potlood vast met de vingers. Tekent een mens met hoofd en benen.",
        "Dikke potloden en knippen op karton; geen extra oefening nodig.",
    ),
    AreaOnPaper(
        DevelopmentArea.SELF_CARE,
        AreaScore.ATTENTION,
        "Trekt zelf schoenen en jas aan, de rits nog niet. Eet zelf. Overdag zindelijk na een herinnering; vergeet "
        "het bij druk spel.",
        "Vraag hem om 10.00, 12.00 en 14.00 uur naar de wc te gaan. Reservekleren in de tas.",
        remarkable=True,
    ),
    AreaOnPaper(
        DevelopmentArea.SENSES_BODY,
        AreaScore.FITTING,
        "Gehoor is op 9 september 2026 getest, uitslag goed. Geen bril. Geen allergie die op school van belang is.",
        "Geen.",
    ),
    AreaOnPaper(
        DevelopmentArea.ADVANCE,
        AreaScore.NOT_SEEN,
        "Niet apart bekeken. Het bouwen valt op; wij hebben daar geen oordeel over gegeven.",
        "Kijk na de gewenning hoe hij nieuwe bouwopdrachten oppakt.",
    ),
)


HANDOVER = HandoverPaper(
    form_name="gemeente Vouwdam 2026-1",
    filled_on=date(2026, 11, 2),
    filled_by=JOLIEN,
    child_full_name="Tobi Papierman",
    child_first_name="Tobi",
    birth_date=date(2023, 2, 3),
    age_months=45,
    home_languages="Nederlands, Portugees",
    starts_school_on=date(2027, 2, 4),
    parents=(NADIA, RUBEN),
    group="peutergroep Vouwers",
    care_since=date(2024, 9, 1),
    dayparts_per_week=4,
    attends_regularly=True,
    mentor=JOLIEN,
    vve=VveStatus.YES,
    vve_since=date(2025, 10, 1),
    vve_issued_by="JGZ",
    vve_programme="Papierwereld",
    vve_months=14,
    vve_hours_per_week=16,
    tracking_system="eigen kijklijsten",
    tracking_last_on=date(2026, 11, 2),
    manner=HandoverManner.WARM,
    manner_reason="graag een gesprek vóór de start",
    school="basisschool De Tekenkist",
    for_whom="leerkracht groep 1 en intern begeleider",
    attachments=("logopedieverslag, 12 oktober 2026",),
    goes_well=(
        "Bouwt lang en met plezier; daar begint het contact.",
        "Weet wat hij wil en lost veel zelf op.",
        "Komt na schrik uit zichzelf terug.",
    ),
    attention=(
        AttentionPoint("Taal", "kort zeggen, aankijken, tien tellen wachten."),
        AttentionPoint("Kring", "plaatje van wat erna komt, plek naast u."),
        AttentionPoint("Wc", "drie vaste momenten op een dag."),
    ),
    scale=SCALE,
    areas=AREAS,
    about_me="Ik hou van bruggen, treinen en water. Ik kijk eerst en doe dan mee. Als ik iets af heb, wil ik "
    "het laten zien.",
    happy_with="De bouwhoek, het boek van de haven en mijn opa aan de telefoon.",
    calmed_by="Even alleen achter de kast met het boek van de haven. Een hand op mijn rug mag, optillen liever niet.",
    works=(
        "Aankondigen met een plaatje: ‘Nog één blok, dan fruit.’",
        "Eén volwassene die het hem zegt.",
        "Zelf laten kiezen uit twee dingen.",
        "Een taak geven bij het opruimen: hij is de kraanmachinist.",
    ),
    works_not=(
        "Over de groep heen roepen.",
        "Meteen een antwoord willen.",
        "Hem vragen om na te zeggen.",
        "Veel kinderen tegelijk in een kleine hoek.",
    ),
    plan=PlanSummary(
        date(2025, 9, 1),
        date(2026, 10, 31),
        "Tobi maakt met woorden of een gebaar duidelijk wat hij wil",
        "deels bereikt; bij bekende volwassenen lukt dit acht van de tien keer",
    ),
    parties=(
        NamedParty("Logopedie De Klinkerhoek", "wekelijks, sinds mei 2026, loopt door."),
        NamedParty("JGZ Vouwdam", "gehoor en taal gevolgd, 2025–2026."),
    ),
    pending="",
    aids="",
    home_situation="",
    needs="Een leerkracht die kort en rustig spreekt, zichtbare volgorde van de dag en tijd om te antwoorden.",
    settling_in="Twee ochtenden vanaf 21 januari 2027, de eerste keer tijdens buitenspel. Zijn boek van de "
    "haven gaat mee.",
    talk_with="de leerkracht van groep 1 en de intern begeleider",
    talk_reason="VVE en logopedie",
    parents_attend_talk=True,
    recognises=RecognisesPicture.PARTLY,
    parent_words=(
        ParentWords(
            "Het stuk over bouwen klopt helemaal. Thuis praat hij meer dan hier staat, vooral met opa aan de "
            "telefoon, in het Portugees.\n\nWij vinden niet dat hij zich terugtrekt omdat hij bang is. Hij "
            "luistert dan. Wilt u hem daar vijf minuten voor geven?",
            "Nadia en Ruben Papierman",
            date(2026, 11, 10),
        ),
    ),
    parent_wish="Dat school één keer per week kort laat weten hoe de kring gaat, de eerste zes weken.",
    discussed_on=date(2026, 11, 10),
    consents=(
        ConsentRow("basisschool De Tekenkist", ConsentScope.FORM, "leerkracht en intern begeleider"),
        ConsentRow(
            "basisschool De Tekenkist",
            ConsentScope.FORM_WITH_ATTACHMENTS,
            what="dit formulier + logopedieverslag van 12 oktober 2026",
        ),
        ConsentRow("basisschool De Tekenkist", ConsentScope.TALK),
        ConsentRow("BSO De Kreukel", ConsentScope.REPORT, what="alleen bladzijde 1 en ‘Wat werkt’"),
    ),
    left_out=(LeftOut(LeftOutKind.INTERNAL_NOTES, 3),),
)


def handover(**changes: Any) -> HandoverPaper:
    """The overdracht of Tobi, every field filled; `changes` replace fields."""
    return replace(HANDOVER, **changes)
