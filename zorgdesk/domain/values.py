"""The words a fact can take: every choice of the field as an enum with a stable key (the key is what the file keeps).

The Dutch on screen for each member stands in `wording/labels.py`; the order here is the order in which they are shown.
"""

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


class ConsentPurpose(StrEnum):
    """What consent is asked for; one row of the matrix is a purpose and a party."""

    OBSERVATION = "observation"
    CONSULT = "consult"
    COACHING = "coaching"
    REFERRAL = "referral"
    INFORM = "inform"
    HANDOVER = "handover"
    PHOTO_VIDEO = "photo_video"


class ConsentScope(StrEnum):
    """How much is shared under a consent."""

    TALK = "talk"
    REPORT = "report"
    FORM = "form"
    FORM_WITH_ATTACHMENTS = "form_with_attachments"
    FORM_AND_WARM_TALK = "form_and_warm_talk"


class ConsentDecision(StrEnum):
    """One person's answer; OPEN is asked and not yet answered."""

    OPEN = "open"
    YES = "yes"
    NO = "no"


class ConsentManner(StrEnum):
    """How an answer was given."""

    PAPER = "paper"
    TALK = "talk"
    PHONE = "phone"
    MAIL = "mail"
    COURT = "court"


class ConsentOutcome(StrEnum):
    """The rule result of one matrix row (look.md 9b: a row shows its outcome)."""

    ALLOWED = "allowed"
    EXPIRES_SOON = "expires_soon"
    PARTLY = "partly"
    NOT_ASKED = "not_asked"
    RECONFIRM = "reconfirm"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    PARENTS_DISAGREE = "parents_disagree"


class ConsentLight(StrEnum):
    """The worst relevant light of a case (look.md 9b: a case shows its light)."""

    COMPLETE = "complete"
    NOT_ASKED = "not_asked"
    PARTLY = "partly"
    EXPIRES = "expires"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    PARENTS_DISAGREE = "parents_disagree"


class SignRule(StrEnum):
    """How many guardians with gezag must say ja (product.md rule 2); the stricter of two is ALL."""

    ALL = "all"
    AT_LEAST_ONE = "at_least_one"


class Answer(StrEnum):
    """The verdict of the gate."""

    YES = "yes"
    NOT_YET = "not_yet"
    NO = "no"


class Act(StrEnum):
    """What the gate decides about (product.md rule 1)."""

    OBSERVE = "observe"
    CONSULT = "consult"
    REFER = "refer"
    HAND_OVER = "hand_over"
    INFORM_LOCAL_TEAM = "inform_local_team"
    DISCUSS_BY_NAME = "discuss_by_name"
    DISCUSS_ANONYMOUSLY = "discuss_anonymously"
    COPY_FOR_PARENT = "copy_for_parent"
    PRINT_BLANK_SHEET = "print_blank_sheet"


class Visibility(StrEnum):
    """Who may ever see a text (product.md, The facts it keeps)."""

    INTERNAL = "internal"
    SHARED = "shared"
    CONFIDENTIAL = "confidential"


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


class CareType(StrEnum):
    """Opvangsoort (domain.md row 64)."""

    DAY_CARE = "day_care"
    TODDLER_GROUP = "toddler_group"
    VVE = "vve"
    BSO = "bso"
    BSO_EXTRA = "bso_extra"
    PLP_PLUS = "plp_plus"
    CHILDMINDER = "childminder"


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


class SheetKind(StrEnum):
    """Observation sheets O1-O12 (observation-sheets.md); only those that can be printed and entered back are listed."""

    WELLBEING_INVOLVEMENT = "O2"


class SheetLabel(StrEnum):
    """What a sheet for the own group carries beside the code (product.md, Casus)."""

    CODE_ONLY = "code_only"
    FIRST_NAME = "first_name"
    INITIALS = "initials"


class Situation(StrEnum):
    """Situatie on a sheet (observation-sheets.md section 0)."""

    FREE_PLAY = "free_play"
    CIRCLE = "circle"
    MEAL = "meal"
    OUTSIDE = "outside"
    TRANSITION = "transition"
    TIDYING = "tidying"
    SLEEP = "sleep"
    OTHER = "other"


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


class PlanStatus(StrEnum):
    """Life of one version of a begeleidingsplan."""

    DRAFT = "draft"
    DISCUSSED = "discussed"
    ACTIVE = "active"
    COMPLETED = "completed"
    LAPSED = "lapsed"


class GoalStatus(StrEnum):
    """State of a doel."""

    OPEN = "open"
    REACHED = "reached"
    PARTLY = "partly"
    NOT_REACHED = "not_reached"
    STOPPED = "stopped"


class Executor(StrEnum):
    """Who does an actie (domain.md 3.2)."""

    EDUCATOR = "educator"
    COACH = "coach"
    PARENTS = "parents"
    COORDINATOR = "coordinator"
    EXTERNAL = "external"


class ActionResult(StrEnum):
    """What became of an actie (domain.md row 47)."""

    OPEN = "open"
    KEEP = "keep"
    ADJUST = "adjust"
    STOP = "stop"


class GoNoGoDecision(StrEnum):
    """Besluit of a go/no-go (product.md rule 5)."""

    CONTINUE = "continue"
    ADJUST = "adjust"
    SCALE_UP = "scale_up"
    REFER = "refer"
    STOP = "stop"


class Agreement(StrEnum):
    """Akkoord of a parent with a plan or a report."""

    OPEN = "open"
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class ItemMode(StrEnum):
    """How a case is discussed at an overleg."""

    BY_NAME = "by_name"
    ANONYMOUS = "anonymous"
    NOT_DISCUSSED = "not_discussed"


class ParentMeetingKind(StrEnum):
    """Kinds of oudergesprek (domain.md section 5)."""

    ACQUAINTANCE = "acquaintance"
    THREE_MONTHS = "three_months"
    YEARLY = "yearly"
    CONCERN = "concern"
    EVALUATION = "evaluation"
    TRANSITION = "transition"
    FINAL = "final"


class DevelopmentArea(StrEnum):
    """The eleven gebieden of the overdracht (domain.md 2.3 H)."""

    LANGUAGE = "language"
    SOCIAL_EMOTIONAL = "social_emotional"
    PLAY = "play"
    WORK_ATTITUDE = "work_attitude"
    NUMERACY = "numeracy"
    LITERACY = "literacy"
    GROSS_MOTOR = "gross_motor"
    FINE_MOTOR = "fine_motor"
    SELF_CARE = "self_care"
    SENSES_BODY = "senses_body"
    ADVANCE = "advance"


class AreaScore(StrEnum):
    """Neutral scale of the overdracht; labels can differ per gemeente (product.md rule 7)."""

    STRONG = "strong"
    FITTING = "fitting"
    ATTENTION = "attention"
    CONCERN = "concern"
    NOT_SEEN = "not_seen"


class HandoverStep(StrEnum):
    """The chain of an overdracht (look.md screen 10)."""

    DRAFT = "draft"
    DISCUSSED = "discussed"
    REACTION = "reaction"
    CONSENT = "consent"
    SENT = "sent"
    RECEIVED = "received"
    WARM_TALK = "warm_talk"


class HandoverManner(StrEnum):
    """Koude or warme overdracht."""

    COLD = "cold"
    WARM = "warm"


class WarmRule(StrEnum):
    """When a gemeente wants a warme overdracht."""

    ALWAYS = "always"
    VVE = "vve"
    VVE_OR_CONCERN = "vve_or_concern"
    ON_REQUEST = "on_request"


class ParentTextRule(StrEnum):
    """What parents may do with the text of the overdracht."""

    ADD_REACTION = "add_reaction"
    CHANGE_TEXT = "change_text"


class DeliveryRule(StrEnum):
    """Who brings the overdracht to school."""

    ORGANISATION = "organisation"
    PARENTS = "parents"
    ONE_TIME_CODE = "one_time_code"


class SendManner(StrEnum):
    """How an overdracht went out."""

    PARENTS = "parents"
    SECURE_MAIL = "secure_mail"
    PORTAL = "portal"
    IN_PERSON = "in_person"
    ONE_TIME_CODE = "one_time_code"


class RecognisesPicture(StrEnum):
    """Herkent het beeld? (zienswijze of a parent, domain.md 2.3 K)."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class PaperKind(StrEnum):
    """Kinds of paper that can leave; the key is also the first word of the file name (papers.md section 7)."""

    HANDOVER = "overdracht"
    PARENT_MEETING = "oudergesprek"
    SUPPORT_PLAN = "begeleidingsplan"
    OBSERVATION_SHEET = "observatieblad"
    MEETING_AGENDA = "agenda"
    RECOVERY_SHEET = "herstelblad"


class ReleaseManner(StrEnum):
    """How a paper left the program."""

    PRINTED = "printed"
    SAVED = "saved"


class TaskKind(StrEnum):
    """What can be due on Vandaag; all derived but STEP (product.md rule 9)."""

    GO_NO_GO = "go_no_go"
    PLAN_EVALUATION = "plan_evaluation"
    CONSENT_EXPIRES = "consent_expires"
    CONSENT_ANSWER = "consent_answer"
    ASK_CHILD = "ask_child"
    AUTHORITY_UNKNOWN = "authority_unknown"
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
    STEP = "step"
