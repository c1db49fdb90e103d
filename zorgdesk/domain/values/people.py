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
    """What a professional does (domain.md 1A-1E: every role named there)."""

    EDUCATOR = "educator"
    MENTOR = "mentor"
    COACH = "coach"
    PEDAGOGICAL_EXPERT = "pedagogical_expert"
    INTERNAL_EXPERT = "internal_expert"
    CHILDMINDER = "childminder"
    CARE_COORDINATOR = "care_coordinator"
    LOCATION_MANAGER = "location_manager"
    BRANCH_MANAGER = "branch_manager"
    DISTRICT_MANAGER = "district_manager"
    AMBULATORY_SUPPORTER = "ambulatory_supporter"
    JGZ_NURSE = "jgz_nurse"
    JGZ_DOCTOR = "jgz_doctor"
    SPEECH_THERAPIST = "speech_therapist"
    PHYSIOTHERAPIST = "physiotherapist"
    OCCUPATIONAL_THERAPIST = "occupational_therapist"
    BEHAVIOUR_SPECIALIST = "behaviour_specialist"
    GP_SUPPORT = "gp_support"
    AUDIOLOGIST = "audiologist"
    LOCAL_TEAM_CONSULTANT = "local_team_consultant"
    SCHOOL_SUPPORT = "school_support"
    TEACHER = "teacher"
    SOCIAL_WORKER = "social_worker"
    PRESCHOOL_SOCIAL_WORKER = "preschool_social_worker"
    FAMILY_SUPPORTER = "family_supporter"
    YOUTH_PROTECTOR = "youth_protector"
    VVE_COORDINATOR = "vve_coordinator"
    PROJECT_MANAGER = "project_manager"
    INTERPRETER = "interpreter"
    OTHER = "other"


class MayBeNamed(StrEnum):
    """Whether the parents agree that this party is named on papers (domain.md 2, "toestemming om te noemen")."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"


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


class GroupWarning(StrEnum):
    """What goes beyond the limits of a group: its maximum, its age window, or its hard end (domain.md row 12)."""

    FULL = "full"
    AGE = "age"
    END = "end"
