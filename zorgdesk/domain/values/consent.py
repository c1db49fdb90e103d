"""Toestemming, the gate's answer, and who may see a text."""

from enum import StrEnum


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
    SAVE_ATTACHMENT = "save_attachment"
    EXPORT_FILE = "export_file"
    PRINT_CASE_LIST = "print_case_list"
    OWN_TEAM_PAPER = "own_team_paper"
    REQUEST_TRAJECTORY = "request_trajectory"


class Visibility(StrEnum):
    """Who may ever see a text (product.md, The facts it keeps)."""

    INTERNAL = "internal"
    SHARED = "shared"
    CONFIDENTIAL = "confidential"
