"""The traject (inzet): its kinds, rhythm, geldstromen and beschikking (domain.md 1A-1D)."""

from enum import StrEnum


class TrajectoryKind(StrEnum):
    """Soorten inzet (domain.md rows 1, 2, 11-13, 32, 33 and 36-39); what goes for each is in trajectory_kinds.py."""

    AMBULATORY = "ambulatory"
    OBSERVATION_ADVICE = "observation_advice"
    ONE_ON_ONE = "one_on_one"
    INTERNAL_TEAM = "internal_team"
    MUNICIPAL = "municipal"
    BSO_EXTRA = "bso_extra"
    PLP_PLUS = "plp_plus"
    COACHING_CHILD = "coaching_child"
    COACHING_CLIMATE = "coaching_climate"
    LIGHT_INTERVENTION = "light_intervention"
    WATCHFUL = "watchful"
    CONSULTATION = "consultation"
    DIAGNOSTICS = "diagnostics"
    LONGER_SUPPORT = "longer_support"
    DIRECTED_SUPPORT = "directed_support"
    OTHER = "other"


class TrajectoryStatus(StrEnum):
    """Life of a traject."""

    RUNNING = "running"
    STOPPED = "stopped"
    COMPLETED = "completed"


class Rhythm(StrEnum):
    """What the number of times is counted over; a placement (bso-extra, PLP+) has none."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    TOTAL = "total"
    PLACEMENT = "placement"


class FundingStream(StrEnum):
    """Gescheiden geldstromen (domain.md row 56)."""

    PREVENTION = "prevention"
    MUNICIPAL_GRANT = "municipal_grant"
    OAB = "oab"
    VVE = "vve"
    NPO = "npo"
    SMI = "smi"
    YOUTH_ACT = "youth_act"
    HEALTH_INSURANCE = "health_insurance"
    SPECIAL_SCHOOL = "special_school"
    OWN_MEANS = "own_means"
    PARENTS = "parents"
    OTHER = "other"


class FundingState(StrEnum):
    """How far the money is (domain.md row 56, request status)."""

    AGREED = "agreed"
    REQUESTED = "requested"
    NOT_REQUESTED = "not_requested"


class BeschikkingStatus(StrEnum):
    """How far the beschikking is (domain.md row 33)."""

    REQUESTED = "requested"
    GRANTED = "granted"
    REFUSED = "refused"


class TrajectoryOutcome(StrEnum):
    """What an evaluation of a traject said; the last three are for a placement (domain.md row 13)."""

    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not_reached"
    BACK_TO_REGULAR = "back_to_regular"
    EXTENDED = "extended"
    SPECIALISED = "specialised"
