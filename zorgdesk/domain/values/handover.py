"""The overdracht, a gemeente's rules about it, and papers that leave."""

from enum import StrEnum


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


class HandoverAttachment(StrEnum):
    """What can go along with an overdracht beside the form."""

    PLAN_FOR_PARENTS = "plan_for_parents"
    TRACKING = "tracking"


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
    ATTACHMENT = "bijlage"
    WHOLE_FILE = "export"
    CASE_LIST = "casuslijst"
    GROUP_PLAN = "groepsplan"
    TRAJECTORY_REQUEST = "trajectaanvraag"
    PLAN_CHANGES = "planwijzigingen"
    CONSENT_LETTER = "toestemmingsbrief"


class ReleaseManner(StrEnum):
    """How a paper left the program."""

    PRINTED = "printed"
    SAVED = "saved"
    COPIED = "copied"
