"""Labels of people, parties, gezag and consent."""

from collections.abc import Mapping
from typing import Any

from zorgdesk.domain.values import (
    AuthoritySource,
    ConsentDecision,
    ConsentLight,
    ConsentManner,
    ConsentOutcome,
    ConsentPurpose,
    ConsentScope,
    MayBeNamed,
    OrganisationKind,
    ParentalAuthority,
    PersonRole,
    Relation,
)

_RELATION = {
    Relation.MOTHER: "Moeder",
    Relation.FATHER: "Vader",
    Relation.PARENT: "Ouder",
    Relation.FOSTER_PARENT: "Pleegouder",
    Relation.STEPPARENT: "Stiefouder",
    Relation.LEGAL_GUARDIAN: "Voogd",
    Relation.OTHER: "Anders",
}
_PARENTAL_AUTHORITY = {
    ParentalAuthority.YES: "Gezag",
    ParentalAuthority.NO: "Geen gezag",
    ParentalAuthority.UNKNOWN: "Gezag onbekend",
    ParentalAuthority.LEGAL_GUARDIAN: "Voogd",
}
_AUTHORITY_SOURCE = {
    AuthoritySource.AUTHORITY_REGISTER: "Gezagsregister",
    AuthoritySource.COURT_DECISION: "Uitspraak van de rechter",
    AuthoritySource.STATED_BY_PARENT: "Verteld door een ouder",
    AuthoritySource.PLACEMENT_CONTRACT: "Plaatsingscontract",
}
_CONSENT_PURPOSE = {
    ConsentPurpose.OBSERVATION: "Observeren",
    ConsentPurpose.CONSULT: "Overleg op naam",
    ConsentPurpose.COACHING: "Coaching op de groep",
    ConsentPurpose.REFERRAL: "Verwijzen",
    ConsentPurpose.INFORM: "Informeren",
    ConsentPurpose.HANDOVER: "Overdracht",
    ConsentPurpose.PHOTO_VIDEO: "Foto en film",
}
_CONSENT_SCOPE = {
    ConsentScope.TALK: "Alleen een gesprek",
    ConsentScope.REPORT: "Een verslag",
    ConsentScope.FORM: "Alleen het formulier",
    ConsentScope.FORM_WITH_ATTACHMENTS: "Formulier en bijlagen",
    ConsentScope.FORM_AND_WARM_TALK: "Formulier en warm gesprek",
}
_CONSENT_DECISION = {
    ConsentDecision.OPEN: "Nog open",
    ConsentDecision.YES: "Ja",
    ConsentDecision.NO: "Nee",
}
_CONSENT_MANNER = {
    ConsentManner.PAPER: "Op papier",
    ConsentManner.TALK: "In een gesprek",
    ConsentManner.PHONE: "Telefonisch",
    ConsentManner.MAIL: "Per mail",
    ConsentManner.COURT: "Door de rechter",
}
_CONSENT_OUTCOME = {
    ConsentOutcome.ALLOWED: "Mag",
    ConsentOutcome.EXPIRES_SOON: "Verloopt",
    ConsentOutcome.PARTLY: "Deels",
    ConsentOutcome.NOT_ASKED: "Niet gevraagd",
    ConsentOutcome.RECONFIRM: "Opnieuw bevestigen",
    ConsentOutcome.EXPIRED: "Verlopen",
    ConsentOutcome.WITHDRAWN: "Ingetrokken",
    ConsentOutcome.REFUSED: "Niet delen",
    ConsentOutcome.PARENTS_DISAGREE: "Oneens",
}
_CONSENT_LIGHT = {
    ConsentLight.COMPLETE: "Volledig",
    ConsentLight.NOT_ASKED: "Niet gevraagd",
    ConsentLight.PARTLY: "Deels",
    ConsentLight.EXPIRES: "Verloopt",
    ConsentLight.EXPIRED: "Verlopen",
    ConsentLight.WITHDRAWN: "Ingetrokken",
    ConsentLight.PARENTS_DISAGREE: "Ouders oneens",
}
_PERSON_ROLE = {
    PersonRole.EDUCATOR: "Pedagogisch medewerker",
    PersonRole.MENTOR: "Mentor",
    PersonRole.COACH: "Pedagogisch coach",
    PersonRole.PEDAGOGICAL_EXPERT: "Pedagogisch expert",
    PersonRole.INTERNAL_EXPERT: "Interne deskundige",
    PersonRole.CHILDMINDER: "Gastouder",
    PersonRole.CARE_COORDINATOR: "Zorgcoördinator",
    PersonRole.LOCATION_MANAGER: "Locatiemanager",
    PersonRole.BRANCH_MANAGER: "Vestigingsmanager",
    PersonRole.DISTRICT_MANAGER: "Wijkmanager",
    PersonRole.AMBULATORY_SUPPORTER: "Ambulant begeleider",
    PersonRole.JGZ_NURSE: "Jeugdverpleegkundige",
    PersonRole.JGZ_DOCTOR: "Jeugdarts",
    PersonRole.SPEECH_THERAPIST: "Logopedist",
    PersonRole.PHYSIOTHERAPIST: "Fysiotherapeut",
    PersonRole.OCCUPATIONAL_THERAPIST: "Ergotherapeut",
    PersonRole.BEHAVIOUR_SPECIALIST: "Gedragsspecialist",
    PersonRole.GP_SUPPORT: "Praktijkondersteuner huisarts",
    PersonRole.AUDIOLOGIST: "Audioloog",
    PersonRole.LOCAL_TEAM_CONSULTANT: "Consulent wijkteam",
    PersonRole.SCHOOL_SUPPORT: "Intern begeleider",
    PersonRole.TEACHER: "Leerkracht",
    PersonRole.SOCIAL_WORKER: "Maatschappelijk werker",
    PersonRole.PRESCHOOL_SOCIAL_WORKER: "Voorschools maatschappelijk werker",
    PersonRole.FAMILY_SUPPORTER: "Gezinsbegeleider",
    PersonRole.YOUTH_PROTECTOR: "Jeugdbeschermer",
    PersonRole.VVE_COORDINATOR: "VVE-coördinator",
    PersonRole.PROJECT_MANAGER: "Projectmanager",
    PersonRole.INTERPRETER: "Tolk",
    PersonRole.OTHER: "Anders",
}
_MAY_BE_NAMED = {
    MayBeNamed.NOT_ASKED: "Nog niet gevraagd",
    MayBeNamed.YES: "Mag genoemd worden",
    MayBeNamed.NO: "Niet noemen",
}
_ORGANISATION_KIND = {
    OrganisationKind.JGZ: "JGZ",
    OrganisationKind.LOCAL_TEAM: "Wijkteam",
    OrganisationKind.PRIMARY_SCHOOL: "Basisschool",
    OrganisationKind.BSO: "BSO",
    OrganisationKind.SPEECH_THERAPY: "Logopedie",
    OrganisationKind.PHYSIOTHERAPY: "Fysiotherapie",
    OrganisationKind.AMBULATORY_CARE: "Ambulante begeleiding",
    OrganisationKind.SCHOOL_PARTNERSHIP: "Samenwerkingsverband",
    OrganisationKind.YOUTH_CARE: "Jeugdhulp",
    OrganisationKind.OTHER: "Anders",
}

LABELS: tuple[Mapping[Any, str], ...] = (
    _RELATION,
    _PARENTAL_AUTHORITY,
    _AUTHORITY_SOURCE,
    _CONSENT_PURPOSE,
    _CONSENT_SCOPE,
    _CONSENT_DECISION,
    _CONSENT_MANNER,
    _CONSENT_OUTCOME,
    _CONSENT_LIGHT,
    _PERSON_ROLE,
    _MAY_BE_NAMED,
    _ORGANISATION_KIND,
)
