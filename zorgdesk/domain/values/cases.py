"""Signaal and casus: areas of concern, stage, intake, journal and tasks."""

from enum import StrEnum


class ConcernCategory(StrEnum):
    """Ondersteuningscategorieën (domain.md row 65)."""

    LANGUAGE = "language"
    COGNITIVE = "cognitive"
    SOCIAL_EMOTIONAL = "social_emotional"
    DELAY = "delay"
    ADVANCE = "advance"
    BEHAVIOUR = "behaviour"
    MOTOR = "motor"
    MEDICAL = "medical"
    FAMILY = "family"


class Stage(StrEnum):
    """Where a case stands; always computed (product.md, The facts it keeps)."""

    SIGNAL = "signal"
    INTAKE = "intake"
    OBSERVATION = "observation"
    PLAN = "plan"
    SUPPORT = "support"
    WAITING = "waiting"
    HANDOVER = "handover"
    AFTERCARE = "aftercare"
    CLOSED = "closed"


class CloseOutcome(StrEnum):
    """How a case ended (domain.md row 48)."""

    SOLVED_IN_GROUP = "solved_in_group"
    AMBULATORY = "ambulatory"
    REFERRED = "referred"
    SPECIALISED = "specialised"
    BACK_TO_REGULAR = "back_to_regular"
    MOVED = "moved"
    SCHOOL = "school"


class PartiesInvolved(StrEnum):
    """Alle partijen betrokken?"""

    YES = "yes"
    NOT_YET = "not_yet"


class ParentsKnow(StrEnum):
    """Weten de ouders dit?"""

    YES = "yes"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"


class SignalManner(StrEnum):
    """How a signaal came in."""

    PHONE = "phone"
    TALK = "talk"
    CARD = "card"


class VveStatus(StrEnum):
    """VVE-indicatie (domain.md 2.3 E)."""

    YES = "yes"
    NO = "no"
    REQUESTED = "requested"
    UNKNOWN = "unknown"


class JournalKind(StrEnum):
    """Kinds of logboek lines."""

    PHONE = "phone"
    TALK = "talk"
    MAIL = "mail"
    HOME_VISIT = "home_visit"
    GROUP_VISIT = "group_visit"
    MEETING = "meeting"
    DECISION = "decision"
    FORM_SUPPORT = "form_support"


class TaskKind(StrEnum):
    """What can be due on Vandaag; all derived but STEP (product.md rule 9)."""

    GO_NO_GO = "go_no_go"
    PLAN_EVALUATION = "plan_evaluation"
    TRAJECTORY_CONSENT = "trajectory_consent"
    TRAJECTORY_GO_NO_GO = "trajectory_go_no_go"
    TRAJECTORY_EVALUATION = "trajectory_evaluation"
    TRAJECTORY_END = "trajectory_end"
    BESCHIKKING_ENDS = "beschikking_ends"
    BESCHIKKING_ANSWER = "beschikking_answer"
    REGISTER_MISSING = "register_missing"
    SESSION_TO_LOG = "session_to_log"
    CONSENT_EXPIRES = "consent_expires"
    CONSENT_ANSWER = "consent_answer"
    ASK_CHILD = "ask_child"
    AUTHORITY_UNKNOWN = "authority_unknown"
    BIRTH_EXPECTED = "birth_expected"
    INTAKE_UNFINISHED = "intake_unfinished"
    HANDOVER_START = "handover_start"
    HANDOVER_DISCUSS = "handover_discuss"
    HANDOVER_SEND = "handover_send"
    RECEIPT_MISSING = "receipt_missing"
    WARM_TALK = "warm_talk"
    PARENT_FEEDBACK = "parent_feedback"
    PARENT_MEETING = "parent_meeting"
    SHEET_TO_ENTER = "sheet_to_enter"
    ACTION_ITEM = "action_item"
    SIGNAL_FADES = "signal_fades"
    GROUP_FULL = "group_full"
    GROUP_AGE = "group_age"
    GROUP_END = "group_end"
    STEP = "step"
    AFTERCARE = "aftercare"
    FOLLOW_UP = "follow_up"
    GROUP_CARRIES = "group_carries"


class Limit(StrEnum):
    """The two limits of inclusion (domain.md row 4)."""

    SPECIALIST_IS_BETTER = "specialist_is_better"
    GROUP_IS_NOT_SAFE = "group_is_not_safe"


class LimitAnswer(StrEnum):
    """Whether a limit is reached."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class EvidenceKind(StrEnum):
    """What a limit can rest on."""

    OBSERVATION = "observation"
    PLAN = "plan"
    PARENT_MEETING = "parent_meeting"
    MEETING = "meeting"
    NOTE = "note"
