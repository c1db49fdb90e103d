"""Who is who: parents and gezag, professionals, parties and places of care."""

from enum import StrEnum


class Relation(StrEnum):
    """What a guardian is to the child."""

    MOTHER = "mother"
    FATHER = "father"
    PARENT = "parent"
    FOSTER_PARENT = "foster_parent"
    STEPPARENT = "stepparent"
    LEGAL_GUARDIAN = "legal_guardian"
    OTHER = "other"


class ParentalAuthority(StrEnum):
    """Gezag (product.md, The facts it keeps)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    LEGAL_GUARDIAN = "legal_guardian"


class AuthoritySource(StrEnum):
    """How we know who has gezag."""

    AUTHORITY_REGISTER = "authority_register"
    COURT_DECISION = "court_decision"
    STATED_BY_PARENT = "stated_by_parent"
    PLACEMENT_CONTRACT = "placement_contract"


class PersonRole(StrEnum):
    """What a professional does (domain.md 1E, role list)."""

    EDUCATOR = "educator"
    MENTOR = "mentor"
    COACH = "coach"
    CARE_COORDINATOR = "care_coordinator"
    LOCATION_MANAGER = "location_manager"
    AMBULATORY_SUPPORTER = "ambulatory_supporter"
    JGZ_NURSE = "jgz_nurse"
    JGZ_DOCTOR = "jgz_doctor"
    SPEECH_THERAPIST = "speech_therapist"
    PHYSIOTHERAPIST = "physiotherapist"
    LOCAL_TEAM_CONSULTANT = "local_team_consultant"
    SCHOOL_SUPPORT = "school_support"
    TEACHER = "teacher"
    SOCIAL_WORKER = "social_worker"
    INTERPRETER = "interpreter"
    OTHER = "other"


class OrganisationKind(StrEnum):
    """Kinds of parties in the sociale kaart (domain.md row 50)."""

    JGZ = "jgz"
    LOCAL_TEAM = "local_team"
    PRIMARY_SCHOOL = "primary_school"
    BSO = "bso"
    SPEECH_THERAPY = "speech_therapy"
    PHYSIOTHERAPY = "physiotherapy"
    AMBULATORY_CARE = "ambulatory_care"
    SCHOOL_PARTNERSHIP = "school_partnership"
    YOUTH_CARE = "youth_care"
    OTHER = "other"


class CareType(StrEnum):
    """Opvangsoort (domain.md row 64)."""

    DAY_CARE = "day_care"
    TODDLER_GROUP = "toddler_group"
    VVE = "vve"
    BSO = "bso"
    BSO_EXTRA = "bso_extra"
    PLP_PLUS = "plp_plus"
    CHILDMINDER = "childminder"
