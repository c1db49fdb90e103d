"""Labels of the rules of a gemeente, the overdracht, the papers and the calendar."""

from collections.abc import Mapping
from typing import Any

from zorgdesk.domain.dates import Holiday
from zorgdesk.domain.values import (
    Act,
    Answer,
    AreaScore,
    DeliveryRule,
    DevelopmentArea,
    HandoverAttachment,
    HandoverManner,
    HandoverStep,
    PaperKind,
    ParentTextRule,
    RecognisesPicture,
    ReleaseManner,
    SendManner,
    SignRule,
    WarmRule,
)

_SIGN_RULE = {
    SignRule.ALL: "Alle ouders met gezag",
    SignRule.AT_LEAST_ONE: "Ten minste één ouder met gezag",
}
_ANSWER = {
    Answer.YES: "Ja",
    Answer.NOT_YET: "Nog niet",
    Answer.NO: "Nee",
}
_ACT = {
    Act.OBSERVE: "Observeren",
    Act.CONSULT: "Overleggen op naam",
    Act.REFER: "Verwijzen",
    Act.HAND_OVER: "Naar school overdragen",
    Act.INFORM_LOCAL_TEAM: "Wijkteam informeren",
    Act.DISCUSS_BY_NAME: "Op naam bespreken",
    Act.DISCUSS_ANONYMOUSLY: "Anoniem bespreken",
    Act.COPY_FOR_PARENT: "Kopie voor een ouder",
    Act.PRINT_BLANK_SHEET: "Leeg blad afdrukken",
    Act.SAVE_ATTACHMENT: "Bijlage bewaren buiten ZorgDesk",
    Act.EXPORT_FILE: "Alles exporteren",
    Act.PRINT_CASE_LIST: "Casuslijst afdrukken",
    Act.OWN_TEAM_PAPER: "Papier voor het eigen team",
    Act.REQUEST_TRAJECTORY: "Traject aanvragen",
}
_DEVELOPMENT_AREA = {
    DevelopmentArea.LANGUAGE: "Spraak en taal",
    DevelopmentArea.SOCIAL_EMOTIONAL: "Sociaal en emotioneel",
    DevelopmentArea.PLAY: "Spel en betrokkenheid",
    DevelopmentArea.WORK_ATTITUDE: "Werkhouding",
    DevelopmentArea.NUMERACY: "Rekenprikkels",
    DevelopmentArea.LITERACY: "Letters en boeken",
    DevelopmentArea.GROSS_MOTOR: "Grote motoriek",
    DevelopmentArea.FINE_MOTOR: "Fijne motoriek",
    DevelopmentArea.SELF_CARE: "Zelfredzaamheid",
    DevelopmentArea.SENSES_BODY: "Zien, horen, lichaam",
    DevelopmentArea.ADVANCE: "Voorsprong",
}
_AREA_SCORE = {
    AreaScore.STRONG: "Sterk",
    AreaScore.FITTING: "Past bij leeftijd",
    AreaScore.ATTENTION: "Aandachtspunt",
    AreaScore.CONCERN: "Zorg",
    AreaScore.NOT_SEEN: "Niet gezien",
}
_HANDOVER_STEP = {
    HandoverStep.DRAFT: "Concept",
    HandoverStep.DISCUSSED: "Besproken",
    HandoverStep.REACTION: "Reactie",
    HandoverStep.CONSENT: "Toestemming",
    HandoverStep.SENT: "Verstuurd",
    HandoverStep.RECEIVED: "Ontvangen",
    HandoverStep.WARM_TALK: "Warm gesprek",
}
_HANDOVER_ATTACHMENT = {
    HandoverAttachment.PLAN_FOR_PARENTS: "Ouderversie van het plan",
    HandoverAttachment.TRACKING: "Uitdraai kindvolgsysteem",
}
_HANDOVER_MANNER = {
    HandoverManner.COLD: "Koud",
    HandoverManner.WARM: "Warm",
}
_WARM_RULE = {
    WarmRule.ALWAYS: "Altijd warm",
    WarmRule.VVE: "Warm bij VVE",
    WarmRule.VVE_OR_CONCERN: "Warm bij VVE of zorg",
    WarmRule.ON_REQUEST: "Warm op verzoek",
}
_PARENT_TEXT_RULE = {
    ParentTextRule.ADD_REACTION: "Reactie toevoegen",
    ParentTextRule.CHANGE_TEXT: "Tekst wijzigen",
}
_DELIVERY_RULE = {
    DeliveryRule.ORGANISATION: "De opvang",
    DeliveryRule.PARENTS: "De ouders",
    DeliveryRule.ONE_TIME_CODE: "Eenmalige code",
}
_SEND_MANNER = {
    SendManner.PARENTS: "Ouders nemen mee",
    SendManner.SECURE_MAIL: "Beveiligde mail",
    SendManner.PORTAL: "Portaal",
    SendManner.IN_PERSON: "Persoonlijk gebracht",
    SendManner.ONE_TIME_CODE: "Eenmalige code",
}
_RECOGNISES_PICTURE = {
    RecognisesPicture.YES: "Ja",
    RecognisesPicture.PARTLY: "Deels",
    RecognisesPicture.NO: "Nee",
}
_PAPER_KIND = {
    PaperKind.HANDOVER: "Overdracht",
    PaperKind.PARENT_MEETING: "Oudergesprek",
    PaperKind.SUPPORT_PLAN: "Begeleidingsplan",
    PaperKind.OBSERVATION_SHEET: "Observatieblad",
    PaperKind.MEETING_AGENDA: "Agenda",
    PaperKind.CASE_LIST: "Casuslijst",
    PaperKind.RECOVERY_SHEET: "Herstelblad",
    PaperKind.ATTACHMENT: "Bijlage",
    PaperKind.WHOLE_FILE: "Export van alles",
    PaperKind.GROUP_PLAN: "Plan voor de groep",
    PaperKind.TRAJECTORY_REQUEST: "Aanvraag traject",
    PaperKind.PLAN_CHANGES: "Wat is er anders",
    PaperKind.CONSENT_LETTER: "Toestemmingsbrief",
}
_RELEASE_MANNER = {
    ReleaseManner.PRINTED: "Afgedrukt",
    ReleaseManner.SAVED: "Bewaard als PDF",
    ReleaseManner.COPIED: "Opgeslagen buiten ZorgDesk",
}
_HOLIDAY = {
    Holiday.NEW_YEAR: "Nieuwjaarsdag",
    Holiday.GOOD_FRIDAY: "Goede Vrijdag",
    Holiday.EASTER_SUNDAY: "Eerste paasdag",
    Holiday.EASTER_MONDAY: "Tweede paasdag",
    Holiday.KINGS_DAY: "Koningsdag",
    Holiday.LIBERATION_DAY: "Bevrijdingsdag",
    Holiday.ASCENSION_DAY: "Hemelvaartsdag",
    Holiday.WHIT_SUNDAY: "Eerste pinksterdag",
    Holiday.WHIT_MONDAY: "Tweede pinksterdag",
    Holiday.CHRISTMAS_DAY: "Eerste kerstdag",
    Holiday.BOXING_DAY: "Tweede kerstdag",
}

LABELS: tuple[Mapping[Any, str], ...] = (
    _SIGN_RULE,
    _ANSWER,
    _ACT,
    _DEVELOPMENT_AREA,
    _AREA_SCORE,
    _HANDOVER_STEP,
    _HANDOVER_ATTACHMENT,
    _HANDOVER_MANNER,
    _WARM_RULE,
    _PARENT_TEXT_RULE,
    _DELIVERY_RULE,
    _SEND_MANNER,
    _RECOGNISES_PICTURE,
    _PAPER_KIND,
    _RELEASE_MANNER,
    _HOLIDAY,
)
