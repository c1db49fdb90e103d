"""Choices about attachments: what hangs where, what kind of document it is, and how it can be shown."""

from enum import StrEnum


class AttachmentOwner(StrEnum):
    """The one thing of a case that an attachment may hang on; without one it belongs to the case alone."""

    NOTE = "note"
    PLAN = "plan"
    TALK = "talk"
    HANDOVER = "handover"
    OBSERVATION = "observation"
    MEETING = "meeting"


class AttachmentKind(StrEnum):
    """What kind of document it is, as the user says."""

    REPORT = "report"
    LETTER = "letter"
    FORM = "form"
    TRACKING = "tracking"
    CONSENT_PAPER = "consent_paper"
    PICTURE = "picture"
    OTHER = "other"


class AttachmentForm(StrEnum):
    """How the program can show it, told from its first bytes and not from its name."""

    PDF = "pdf"
    PICTURE = "picture"
    TEXT = "text"
    OTHER = "other"
