"""Labels of the work: signaal, casus, observations, logboek, plan, overleg, oudergesprek."""

from collections.abc import Mapping
from typing import Any

from zorgdesk.domain.values import (
    Acceptance,
    ActionResult,
    ActionScope,
    Agreement,
    AttachmentForm,
    AttachmentKind,
    AttachmentOwner,
    CareType,
    CloseOutcome,
    CompanionKind,
    ConcernCategory,
    DayMoment,
    EvidenceKind,
    Executor,
    GoalStatus,
    GoNoGoDecision,
    ItemMode,
    JournalKind,
    Limit,
    LimitAnswer,
    MeasureUnit,
    ParentMeetingKind,
    ParentsKnow,
    PartiesInvolved,
    PlanStatus,
    QuoteSource,
    SheetKind,
    SheetLabel,
    SignalManner,
    Situation,
    Stage,
    TaskKind,
    Visibility,
    VveStatus,
)
from zorgdesk.domain.verdicts import CaseTab

_QUOTE_SOURCE = {
    QuoteSource.OBSERVATION: "Observatie",
    QuoteSource.JOURNAL: "Logboek",
    QuoteSource.TALK: "Oudergesprek",
    QuoteSource.PLAN: "Eerder plan",
}
_COMPANION = {
    CompanionKind.PARENT: "Ouders",
    CompanionKind.EDUCATOR: "Pm'er",
    CompanionKind.COACH: "Coach",
    CompanionKind.EXTERNAL: "Extern",
}
_VISIBILITY = {
    Visibility.INTERNAL: "Intern",
    Visibility.SHARED: "Gedeeld",
    Visibility.CONFIDENTIAL: "Vertrouwelijk",
}
_ATTACHMENT_OWNER = {
    AttachmentOwner.NOTE: "Notitie",
    AttachmentOwner.PLAN: "Begeleidingsplan",
    AttachmentOwner.TALK: "Oudergesprek",
    AttachmentOwner.HANDOVER: "Overdracht",
    AttachmentOwner.OBSERVATION: "Observatie",
    AttachmentOwner.MEETING: "Overleg",
}
_ATTACHMENT_KIND = {
    AttachmentKind.REPORT: "Verslag",
    AttachmentKind.LETTER: "Brief of mail",
    AttachmentKind.FORM: "Formulier",
    AttachmentKind.TRACKING: "Uitdraai kindvolgsysteem",
    AttachmentKind.CONSENT_PAPER: "Toestemming op papier",
    AttachmentKind.PICTURE: "Foto of tekening",
    AttachmentKind.OTHER: "Overig",
}
_ATTACHMENT_FORM = {
    AttachmentForm.PDF: "PDF",
    AttachmentForm.PICTURE: "Afbeelding",
    AttachmentForm.TEXT: "Tekst",
    AttachmentForm.OTHER: "Bestand",
}
_CONCERN_CATEGORY = {
    ConcernCategory.LANGUAGE: "Taal en spraak",
    ConcernCategory.COGNITIVE: "Denken en leren",
    ConcernCategory.SOCIAL_EMOTIONAL: "Sociaal-emotioneel",
    ConcernCategory.DELAY: "Achterstand",
    ConcernCategory.ADVANCE: "Voorsprong",
    ConcernCategory.BEHAVIOUR: "Gedrag",
    ConcernCategory.MOTOR: "Motoriek",
    ConcernCategory.MEDICAL: "Medisch",
    ConcernCategory.FAMILY: "Gezin",
}
_STAGE = {
    Stage.SIGNAL: "Signaal",
    Stage.INTAKE: "Intake",
    Stage.OBSERVATION: "Observatie",
    Stage.PLAN: "Plan",
    Stage.SUPPORT: "Begeleiding",
    Stage.WAITING: "Verwezen, wacht",
    Stage.HANDOVER: "Overdracht",
    Stage.AFTERCARE: "Nazorg",
    Stage.CLOSED: "Afgesloten",
}
_CLOSE_OUTCOME = {
    CloseOutcome.SOLVED_IN_GROUP: "Opgelost in de groep",
    CloseOutcome.AMBULATORY: "Met ambulante hulp",
    CloseOutcome.REFERRED: "Verwezen",
    CloseOutcome.SPECIALISED: "Gespecialiseerde opvang",
    CloseOutcome.BACK_TO_REGULAR: "Terug naar de gewone groep",
    CloseOutcome.MOVED: "Verhuisd",
    CloseOutcome.SCHOOL: "Naar school",
}
_PARTIES_INVOLVED = {
    PartiesInvolved.YES: "Ja",
    PartiesInvolved.NOT_YET: "Nog niet",
}
_PARENTS_KNOW = {
    ParentsKnow.YES: "Ja",
    ParentsKnow.NOT_YET: "Nog niet",
    ParentsKnow.UNKNOWN: "Weet ik niet",
}
_SIGNAL_MANNER = {
    SignalManner.PHONE: "Telefoon",
    SignalManner.TALK: "Gesprek",
    SignalManner.CARD: "Signaalkaart",
}
_VVE_STATUS = {
    VveStatus.YES: "Ja",
    VveStatus.NO: "Nee",
    VveStatus.REQUESTED: "Aangevraagd",
    VveStatus.UNKNOWN: "Onbekend",
}
_CARE_TYPE = {
    CareType.DAY_CARE: "Dagopvang",
    CareType.TODDLER_GROUP: "Peuteropvang",
    CareType.VVE: "VVE",
    CareType.BSO: "BSO",
    CareType.BSO_EXTRA: "BSO-extra",
    CareType.PLP_PLUS: "PLP+",
    CareType.CHILDMINDER: "Gastouder",
}
_SHEET_KIND = {
    SheetKind.SIGNAL_CARD: "Signaalkaart",
    SheetKind.WELLBEING_INVOLVEMENT: "Welbevinden en betrokkenheid",
}
_SHEET_LABEL = {
    SheetLabel.CODE_ONLY: "Alleen de code",
    SheetLabel.FIRST_NAME: "Code en voornaam",
    SheetLabel.INITIALS: "Code en voorletters",
}
_SITUATION = {
    Situation.FREE_PLAY: "Vrij spel",
    Situation.CIRCLE: "Kring",
    Situation.MEAL: "Eten",
    Situation.OUTSIDE: "Buiten",
    Situation.TRANSITION: "Overgang",
    Situation.TIDYING: "Opruimen",
    Situation.SLEEP: "Slapen",
    Situation.OTHER: "Anders",
}
_JOURNAL_KIND = {
    JournalKind.PHONE: "Telefoon",
    JournalKind.TALK: "Gesprek",
    JournalKind.MAIL: "Mail",
    JournalKind.HOME_VISIT: "Huisbezoek",
    JournalKind.GROUP_VISIT: "Groepsbezoek",
    JournalKind.MEETING: "Overleg",
    JournalKind.DECISION: "Besluit",
    JournalKind.FORM_SUPPORT: "Hulp bij een formulier",
}
_PLAN_STATUS = {
    PlanStatus.DRAFT: "Concept",
    PlanStatus.DISCUSSED: "Besproken",
    PlanStatus.ACTIVE: "Loopt",
    PlanStatus.COMPLETED: "Afgerond",
    PlanStatus.LAPSED: "Vervallen",
}
_GOAL_STATUS = {
    GoalStatus.OPEN: "Loopt",
    GoalStatus.REACHED: "Gehaald",
    GoalStatus.PARTLY: "Deels gehaald",
    GoalStatus.NOT_REACHED: "Niet gehaald",
    GoalStatus.STOPPED: "Gestopt",
}
_MEASURE_UNIT = {
    MeasureUnit.TIMES: "Aantal keer",
    MeasureUnit.PERCENT: "Procent",
    MeasureUnit.MINUTES: "Minuten",
    MeasureUnit.SCORE: "Score 0–10",
    MeasureUnit.NUMBER: "Getal",
}
_ACCEPTANCE = {
    Acceptance.OPEN: "Nog vragen",
    Acceptance.YES: "Ja",
    Acceptance.NO: "Nee",
}
_DAY_MOMENT = {
    DayMoment.ARRIVAL: "Binnenkomen",
    DayMoment.PLAY: "Spelen",
    DayMoment.CIRCLE: "Kring",
    DayMoment.MEAL: "Eten",
    DayMoment.CARE: "Verschonen",
    DayMoment.SLEEP: "Slapen",
    DayMoment.OUTSIDE: "Buiten",
    DayMoment.TIDYING: "Opruimen",
    DayMoment.PICKUP: "Ophalen",
    DayMoment.ANY: "De hele dag",
}
_ACTION_SCOPE = {
    ActionScope.CHILD: "Voor dit kind",
    ActionScope.GROUP: "Voor de hele groep",
}
_EXECUTOR = {
    Executor.EDUCATOR: "Pm'er",
    Executor.COACH: "Coach",
    Executor.PARENTS: "Ouders",
    Executor.COORDINATOR: "Zorgcoördinator",
    Executor.EXTERNAL: "Externe partij",
}
_ACTION_RESULT = {
    ActionResult.OPEN: "Nog open",
    ActionResult.KEEP: "Zo houden",
    ActionResult.ADJUST: "Aanpassen",
    ActionResult.STOP: "Stoppen",
}
_GO_NO_GO_DECISION = {
    GoNoGoDecision.CONTINUE: "Doorgaan",
    GoNoGoDecision.ADJUST: "Bijstellen",
    GoNoGoDecision.SCALE_UP: "Opschalen",
    GoNoGoDecision.REFER: "Verwijzen",
    GoNoGoDecision.STOP: "Stoppen",
}
_AGREEMENT = {
    Agreement.OPEN: "Nog open",
    Agreement.YES: "Akkoord",
    Agreement.PARTLY: "Deels akkoord",
    Agreement.NO: "Niet akkoord",
    Agreement.RESERVED: "Onder voorbehoud",
}
_ITEM_MODE = {
    ItemMode.BY_NAME: "Op naam",
    ItemMode.ANONYMOUS: "Anoniem",
    ItemMode.NOT_DISCUSSED: "Niet bespreken",
}
_PARENT_MEETING_KIND = {
    ParentMeetingKind.ACQUAINTANCE: "Kennismaking",
    ParentMeetingKind.THREE_MONTHS: "Na drie maanden",
    ParentMeetingKind.YEARLY: "Jaargesprek",
    ParentMeetingKind.CONCERN: "Zorggesprek",
    ParentMeetingKind.EVALUATION: "Evaluatiegesprek",
    ParentMeetingKind.TRANSITION: "Overgang",
    ParentMeetingKind.FINAL: "Eindgesprek",
}
_TASK_KIND = {
    TaskKind.GO_NO_GO: "Go/no-go",
    TaskKind.PLAN_EVALUATION: "Evaluatie",
    TaskKind.TRAJECTORY_CONSENT: "Toestemming traject",
    TaskKind.TRAJECTORY_GO_NO_GO: "Go/no-go traject",
    TaskKind.TRAJECTORY_EVALUATION: "Evaluatie traject",
    TaskKind.TRAJECTORY_END: "Einde traject",
    TaskKind.BESCHIKKING_ENDS: "Beschikking loopt af",
    TaskKind.BESCHIKKING_ANSWER: "Beschikking aangevraagd",
    TaskKind.REGISTER_MISSING: "Personenregister",
    TaskKind.SESSION_TO_LOG: "Sessie noteren",
    TaskKind.CONSENT_EXPIRES: "Toestemming verloopt",
    TaskKind.CONSENT_ANSWER: "Antwoord op toestemming",
    TaskKind.ASK_CHILD: "Vraag het kind zelf",
    TaskKind.AUTHORITY_UNKNOWN: "Gezag onbekend",
    TaskKind.BIRTH_EXPECTED: "Geboorte verwacht",
    TaskKind.INTAKE_UNFINISHED: "Intake open",
    TaskKind.HANDOVER_START: "Overdracht starten",
    TaskKind.HANDOVER_DISCUSS: "Overdracht bespreken",
    TaskKind.HANDOVER_SEND: "Overdracht versturen",
    TaskKind.RECEIPT_MISSING: "Ontvangst",
    TaskKind.WARM_TALK: "Warm gesprek",
    TaskKind.PARENT_FEEDBACK: "Terug naar ouders",
    TaskKind.PARENT_MEETING: "Oudergesprek",
    TaskKind.SHEET_TO_ENTER: "Blad invoeren",
    TaskKind.ACTION_ITEM: "Actiepunt",
    TaskKind.SIGNAL_FADES: "Signaal verdwijnt",
    TaskKind.GROUP_FULL: "Groep te vol",
    TaskKind.GROUP_AGE: "Leeftijd groep",
    TaskKind.GROUP_END: "Einde in groep",
    TaskKind.STEP: "Stap",
    TaskKind.AFTERCARE: "Nazorg",
    TaskKind.FOLLOW_UP: "Navraag",
    TaskKind.GROUP_CARRIES: "Draagkracht van de groep",
}
_LIMIT = {
    Limit.SPECIALIST_IS_BETTER: "Het kind is beter af met gespecialiseerde hulp",
    Limit.GROUP_IS_NOT_SAFE: "De groep kan niet emotioneel veilig blijven",
}
_LIMIT_ANSWER = {LimitAnswer.YES: "Ja", LimitAnswer.NO: "Nee", LimitAnswer.UNCLEAR: "Nog onduidelijk"}
_EVIDENCE_KIND = {
    EvidenceKind.OBSERVATION: "Observatie",
    EvidenceKind.PLAN: "Begeleidingsplan",
    EvidenceKind.PARENT_MEETING: "Oudergesprek",
    EvidenceKind.MEETING: "Overleg",
    EvidenceKind.NOTE: "Notitie",
}
_CASE_TAB = {
    CaseTab.INTAKE: "Intake",
    CaseTab.OVERVIEW: "Overzicht",
    CaseTab.PLAN: "Plan",
    CaseTab.OBSERVATIONS: "Observaties",
    CaseTab.TALKS: "Gesprekken",
    CaseTab.CONSENT: "Toestemming en gezag",
    CaseTab.TRAJECTORY: "Traject",
    CaseTab.HANDOVER: "Overdracht",
    CaseTab.DOCUMENTS: "Documenten",
    CaseTab.JOURNAL: "Logboek",
}

LABELS: tuple[Mapping[Any, str], ...] = (
    _ATTACHMENT_OWNER,
    _ATTACHMENT_KIND,
    _ATTACHMENT_FORM,
    _VISIBILITY,
    _QUOTE_SOURCE,
    _COMPANION,
    _CONCERN_CATEGORY,
    _STAGE,
    _CLOSE_OUTCOME,
    _PARTIES_INVOLVED,
    _PARENTS_KNOW,
    _SIGNAL_MANNER,
    _VVE_STATUS,
    _CARE_TYPE,
    _SHEET_KIND,
    _SHEET_LABEL,
    _SITUATION,
    _JOURNAL_KIND,
    _PLAN_STATUS,
    _GOAL_STATUS,
    _EXECUTOR,
    _MEASURE_UNIT,
    _ACCEPTANCE,
    _DAY_MOMENT,
    _ACTION_SCOPE,
    _ACTION_RESULT,
    _GO_NO_GO_DECISION,
    _AGREEMENT,
    _ITEM_MODE,
    _PARENT_MEETING_KIND,
    _TASK_KIND,
    _LIMIT,
    _LIMIT_ANSWER,
    _EVIDENCE_KIND,
    _CASE_TAB,
)
